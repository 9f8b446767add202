import { useCallback, useState } from 'preact/hooks';
import type { Matrix, MatrixPerson } from '../../lib/plan/manager.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { useSay } from '../ui/language.ts';
import { memo } from '../ui/memo.ts';
import { CellButton } from './cell-button.tsx';
import { stepFrom } from './grid-keys.ts';

/** A cell of the grid: whose, and which badge. */
export interface Place {
  account: string;
  badge: string;
}

interface MatrixGridProps {
  badges: Matrix['badges'];
  people: readonly MatrixPerson[];
  open: Place | null;
  onOpen: (place: Place, button: HTMLElement) => void;
}

/** People × badges. One cell is in the tab order; arrow keys walk from it. */
export function MatrixGrid({ badges, people, open, onOpen }: MatrixGridProps) {
  const say = useSay(managerWords);
  const [at, setAt] = useState<Place | null>(null);
  const first = { account: people[0]?.account ?? '', badge: badges[0]?.id ?? '' };
  const reachable = at && people.some((person) => person.account === at.account) ? at : first;
  const keep = useCallback((place: Place) => setAt(place), []);
  return (
    <section class="al-grid-frame" aria-label={say('grid.caption')}>
      <table class="al-grid" style={{ '--al-badges': badges.length }} onKeyDown={walk}>
        <caption class="al-visually-hidden">
          {say('grid.caption')}. {say('grid.keys')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('grid.person')}</th>
            {badges.map((badge) => (
              <th key={badge.id} scope="col" title={badge.description}>
                <span class="al-clamp" dir="auto">
                  {badge.name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row
              key={person.account}
              person={person}
              badges={badges}
              reachable={reachable.account === person.account ? reachable.badge : null}
              open={open?.account === person.account ? open.badge : null}
              onReach={keep}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  person: MatrixPerson;
  badges: Matrix['badges'];
  reachable: string | null;
  open: string | null;
  onReach: (place: Place) => void;
  onOpen: MatrixGridProps['onOpen'];
}

const Row = memo(function Row({ person, badges, reachable, open, onReach, onOpen }: RowProps) {
  const say = useSay(managerWords);
  return (
    <tr>
      <th scope="row">
        <span class="al-clamp" dir="auto" title={person.name}>
          {person.name}
        </span>
        <span class="al-person-note">
          <span class="al-hint al-clamp" dir="auto">
            {person.role}
          </span>
          {person.sample && <span class="al-ribbon">{say('sample')}</span>}
        </span>
      </th>
      {badges.map((badge, index) => (
        <td key={badge.id}>
          <CellButton
            person={person.name}
            badge={badge.name}
            cell={person.cells[index] ?? { badge: badge.id, earned: null, done: 0, of: badge.lessons.length }}
            isReachable={reachable === badge.id}
            isOpen={open === badge.id}
            onReach={() => onReach({ account: person.account, badge: badge.id })}
            onOpen={(button) => onOpen({ account: person.account, badge: badge.id }, button)}
          />
        </td>
      ))}
    </tr>
  );
});

function walk(event: KeyboardEvent & { currentTarget: HTMLTableElement }): void {
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  if (!cell || event.altKey || event.metaKey) return;
  const isRtl = event.currentTarget.closest('[dir]')?.getAttribute('dir') === 'rtl';
  const to = stepFrom(cell, event.key, { isRtl, isFar: event.ctrlKey });
  if (!to) return;
  event.preventDefault();
  to.querySelector('button')?.focus();
}
