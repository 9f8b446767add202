import { ChevronDown, LockKeyhole } from 'lucide';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import type { CommandId } from '../../lib/plan/commands.ts';
import type { StaffService, StaffView } from '../../lib/plan/staff.ts';
import { languages } from '../../lib/text/language.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Language } from '../ui/language.ts';
import { QuietChoice } from './quiet.tsx';
import { useStaffSay } from './staff-texts.ts';

interface PersonMenuProps {
  view: StaffView;
  service: Pick<StaffService, 'setLanguage' | 'setQuiet' | 'changeKeys' | 'lock' | 'setLockAfter'>;
  onShow: (page: 'people' | 'pin' | 'why' | 'context') => void;
}

/** The person's name, which opens what is theirs to set. Escape closes it and goes no further. */
export function PersonMenu({ view, service, onShow }: PersonMenuProps) {
  const say = useStaffSay();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const name = view.learner?.name ?? '';
  const show: PersonMenuProps['onShow'] = (page) => {
    setOpen(false);
    onShow(page);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    opener.current?.focus();
  };
  const onLeave = (event: FocusEvent & { currentTarget: HTMLElement }) => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles from the controls inside.
    <div class="al-person" onKeyDown={onKey} onFocusOut={onLeave}>
      <button
        ref={opener}
        type="button"
        class="al-button al-quiet"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={say('person.menu', { name })}
        onClick={() => setOpen(!isOpen)}
      >
        <span class="al-person-name" dir="auto">
          {name}
        </span>
        <Icon icon={ChevronDown} />
      </button>
      <div id={id} class="al-menu" hidden={!isOpen}>
        {isOpen && <MenuBody view={view} service={service} onShow={show} />}
      </div>
    </div>
  );
}

function MenuBody({ view, service, onShow }: PersonMenuProps) {
  const say = useStaffSay();
  return (
    <>
      <p class="al-hint">{say('person.number', { number: view.learner?.number ?? '' })}</p>
      <LanguageChoice onChoose={(code) => void service.setLanguage(code)} />
      <QuietChoice quiet={view.quiet} onChoose={(length) => void service.setQuiet(length)} />
      {view.mayChangeLearner ? (
        <Sharing view={view} service={service} onShow={onShow} />
      ) : (
        <p class="al-hint">{say('person.fixed')}</p>
      )}
      <MenuCommands view={view} service={service} onShow={onShow} />
    </>
  );
}

const minutesToChoose = [1, 2, 5, 10, 15, 30, 60];

/** What keeps the people of this browser apart. */
function Sharing({ view: { browser }, service, onShow }: PersonMenuProps) {
  const say = useStaffSay();
  const id = useId();
  const { hasPin, lockAfter } = browser;
  const minutes = [...new Set([...minutesToChoose, lockAfter ?? 1])].sort((one, other) => one - other);
  return (
    <>
      <div class="al-actions">
        <Button onClick={() => onShow('people')}>{say('people.switch')}</Button>
        {hasPin && (
          <Button icon={LockKeyhole} onClick={() => void service.lock()}>
            {say('people.lock')}
          </Button>
        )}
        <Button onClick={() => onShow('pin')}>{say(hasPin ? 'pin.change' : 'pin.set')}</Button>
      </div>
      {lockAfter !== null && (
        <div class="al-field">
          <label for={id}>{say('people.lockAfter')}</label>
          <select
            id={id}
            class="al-select"
            value={lockAfter}
            onChange={(event) => void service.setLockAfter(Number(event.currentTarget.value))}
          >
            {minutes.map((n) => (
              <option key={n} value={n}>
                {say('people.minutes', { n })}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

function MenuCommands({ view, service, onShow }: PersonMenuProps) {
  const run = (id: CommandId) => {
    if (id === 'keys') void service.changeKeys();
    else if (id === 'why' || id === 'context') onShow(id);
  };
  return (
    <ul class="al-menu-commands">
      {view.menu.map(({ id, title }) => (
        <li key={id}>
          <button type="button" class="al-link" onClick={() => run(id)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function LanguageChoice({ onChoose }: { onChoose: (code: (typeof languages)[number]['code']) => void }) {
  const say = useStaffSay();
  const chosen = useContext(Language);
  const group = useId();
  return (
    <fieldset class="al-choices">
      <legend>{say('person.language')}</legend>
      {languages.map(({ code, name, direction }) => (
        <label key={code} class="al-choice">
          <input type="radio" name={group} checked={code === chosen} onChange={() => onChoose(code)} />
          <span lang={code} dir={direction}>
            {name}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
