import { LockKeyhole, UserRound, UserRoundPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { PersonHere, StaffService, StaffView } from '../../lib/plan/staff.ts';
import { Icon } from '../ui/icon.tsx';
import { PinForm } from './pin-form.tsx';
import { useStaffSay } from './staff-texts.ts';

export interface PeopleProps {
  view: StaffView;
  service: Pick<StaffService, 'unlock' | 'forget'>;
  /** Somebody new says who they are. */
  onOther: () => void;
  /** Somebody has given their PIN. */
  onDone: () => void;
}

/** The people of this browser, to choose oneself from; then one gives one's PIN. */
export function People({ view, service, onOther, onDone }: PeopleProps) {
  const say = useStaffSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const { people, byLink } = view.browser;
  const person = people.find(({ key }) => key === chosen);
  if (person) {
    return (
      <PinForm
        key={person.key}
        person={person}
        byLink={byLink}
        service={service}
        onBack={() => setChosen(null)}
        onDone={onDone}
      />
    );
  }
  return (
    <section class="al-people">
      <h2>{say('people.title')}</h2>
      {view.learner === null && <p class="al-hint">{say('people.why')}</p>}
      <ul class="al-list" aria-label={say('people.list')}>
        {people.map((each) => (
          <li key={each.key}>
            <Person person={each} isAlike={isAlike(each, people)} onChoose={() => setChosen(each.key)} />
          </li>
        ))}
        {!byLink && (
          <li>
            <button type="button" class="al-row" onClick={onOther}>
              <Icon icon={UserRoundPlus} />
              <span class="al-row-text">{say('people.other')}</span>
            </button>
          </li>
        )}
      </ul>
      {byLink && <p class="al-hint">{say('people.link')}</p>}
    </section>
  );
}

/** Where two have one name, only their numbers tell them apart. */
function isAlike({ key, name }: PersonHere, people: readonly PersonHere[]): boolean {
  return people.some((other) => other.key !== key && other.name === name);
}

function Person({ person, isAlike: shows, onChoose }: { person: PersonHere; isAlike: boolean; onChoose: () => void }) {
  return (
    <button type="button" class="al-row" onClick={onChoose}>
      <Icon icon={UserRound} />
      <span class="al-row-text">
        <span class="al-row-title" dir="auto">
          {person.name}
        </span>
        {shows && <span class="al-row-note">{person.number}</span>}
      </span>
      {person.hasPin && <Icon icon={LockKeyhole} />}
    </button>
  );
}
