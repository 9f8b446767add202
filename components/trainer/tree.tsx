import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fault } from '../../lib/pack/fault.ts';
import type { Selection } from '../../lib/pack/places.ts';
import type { Contributions } from '../../lib/plan/studio.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { useSay } from '../ui/language.ts';
import { useSome } from '../ui/some.ts';
import { More } from './more.tsx';
import { isSame } from './selection.ts';

interface TreeProps {
  contributions: Contributions | null;
  selected: Selection;
  onSelect: (selection: Selection) => void;
  /** The faults that lie in a contribution itself. */
  faultsIn: (selection: Selection) => readonly Fault[];
}

const Choosing = createContext<Pick<TreeProps, 'selected' | 'onSelect' | 'faultsIn'>>({
  selected: { kind: 'pack' },
  onSelect: () => {},
  faultsIn: () => [],
});

/** All that a pack contributes, as nested lists of buttons. */
export function Tree({ contributions, ...choosing }: TreeProps) {
  const say = useSay(trainerWords);
  return (
    <Choosing value={choosing}>
      <nav class="al-column al-tree" aria-label={say('tree')}>
        <h2>{say('tree')}</h2>
        <Item selection={{ kind: 'pack' }}>{contributions?.name ?? say('tree.pack')}</Item>
        {contributions && <Groups contributions={contributions} />}
      </nav>
    </Choosing>
  );
}

function Groups({ contributions: { tools, lessons, badges } }: { contributions: Contributions }) {
  const say = useSay(trainerWords);
  return (
    <>
      <Group title={say('tree.tools')}>
        {tools.map((tool) => (
          <li key={tool.id}>
            <Item selection={{ kind: 'tool', id: tool.id }}>{tool.name}</Item>
            <Parts tool={tool} />
          </li>
        ))}
      </Group>
      <Group title={say('tree.lessons')}>
        {lessons.map(({ id, title }) => (
          <li key={id}>
            <Item selection={{ kind: 'lesson', id }}>{title}</Item>
          </li>
        ))}
      </Group>
      <Group title={say('tree.badges')}>
        {badges.map(({ id, name }) => (
          <li key={id}>
            <Item selection={{ kind: 'badge', id }}>{name}</Item>
          </li>
        ))}
      </Group>
    </>
  );
}

function Parts({ tool }: { tool: Contributions['tools'][number] }) {
  const say = useSay(trainerWords);
  return (
    <div class="al-tree-parts">
      <Group title={say('tree.screens')}>
        {tool.screens.map(({ rule, name }) => (
          <li key={rule.id}>
            <Item selection={{ kind: 'screen', tool: tool.id, id: rule.id }}>{name}</Item>
          </li>
        ))}
      </Group>
      <Group title={say('tree.targets')}>
        {tool.targets.map(({ id }) => (
          <li key={id}>
            <Item selection={{ kind: 'target', tool: tool.id, id }}>{id}</Item>
          </li>
        ))}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren[] }) {
  const say = useSay(trainerWords);
  const { shown, hidden, showMore } = useSome(children);
  return (
    <details open>
      <summary>
        {title} <span class="al-count">{children.length}</span>
      </summary>
      {children.length > 0 ? <ul>{shown}</ul> : <p class="al-hint">{say('tree.none')}</p>}
      <More n={hidden} onMore={showMore} />
    </details>
  );
}

function Item({ selection, children }: { selection: Selection; children: string }) {
  const say = useSay(trainerWords);
  const { selected, onSelect, faultsIn } = useContext(Choosing);
  const faults = faultsIn(selection);
  const worst = faults.some((fault) => fault.severity === 'error') ? 'error' : 'warning';
  return (
    <button
      type="button"
      class="al-tree-item"
      aria-current={isSame(selected, selection) ? 'true' : undefined}
      onClick={() => onSelect(selection)}
    >
      <span dir="auto">{children}</span>
      {faults.length > 0 && (
        <span class={`al-tree-faults al-is-${worst}`} title={say('tree.faults', { n: faults.length })}>
          <span aria-hidden="true">{faults.length}</span>
          <span class="al-visually-hidden">{say('tree.faults', { n: faults.length })}</span>
        </span>
      )}
    </button>
  );
}
