import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Selection } from '../../lib/pack/places.ts';
import type { Contributions } from '../../lib/plan/studio.ts';
import { trainerWords } from '../../lib/text/words/trainer.ts';
import { Language, useSay } from '../ui/language.ts';
import { Facts } from './facts.tsx';
import { LessonView } from './lesson-view.tsx';

import { ScreenView, TargetView, Titles, ToolView } from './tool-views.tsx';

interface SelectedProps {
  contributions: Contributions | null;
  selected: Selection;
  /** Stands between the title and what the thing holds. */
  children: ComponentChildren;
}

/** The contribution that is selected, to read. */
export function Selected({ contributions, selected, children }: SelectedProps) {
  const say = useSay(trainerWords);
  const drawn = contributions && draw(contributions, selected);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to.
    <section class="al-column al-selected" aria-label={say('main')} tabIndex={0}>
      <h2 dir="auto">{drawn?.title ?? say('tree.pack')}</h2>
      {drawn?.id && <code dir="ltr">{drawn.id}</code>}
      {children}
      {drawn ? drawn.body : <p>{say('pack.unread')}</p>}
    </section>
  );
}

interface Drawn {
  title: string;
  id: string;
  body: ComponentChildren;
}

/** What is no longer in the pack, read anew since, gives way to the pack itself. */
function draw(contributions: Contributions, selected: Selection): Drawn {
  return (
    drawPart(contributions, selected) ?? {
      title: contributions.name,
      id: contributions.id,
      body: <PackView contributions={contributions} />,
    }
  );
}

function drawPart(contributions: Contributions, selected: Selection): Drawn | null {
  const { tools, lessons, badges } = contributions;
  switch (selected.kind) {
    case 'pack':
      return null;
    case 'lesson': {
      const lesson = lessons.find(({ id }) => id === selected.id);
      return drawn(lesson?.title, selected.id, lesson && <LessonView lesson={lesson} contributions={contributions} />);
    }
    case 'badge': {
      const badge = badges.find(({ id }) => id === selected.id);
      return drawn(badge?.name, selected.id, badge && <BadgeView badge={badge} contributions={contributions} />);
    }
    case 'tool': {
      const tool = tools.find(({ id }) => id === selected.id);
      return drawn(tool?.name, selected.id, tool && <ToolView tool={tool} contributions={contributions} />);
    }
    default:
      return drawInTool(contributions, selected);
  }
}

function drawInTool(
  contributions: Contributions,
  { kind, tool: toolId, id }: Extract<Selection, { kind: 'screen' | 'target' }>,
): Drawn | null {
  const tool = contributions.tools.find((each) => each.id === toolId);
  if (!tool) return null;
  if (kind === 'screen') {
    const screen = tool.screens.find(({ rule }) => rule.id === id);
    return drawn(screen?.name, id, screen && <ScreenView part={screen} tool={tool} contributions={contributions} />);
  }
  const target = tool.targets.find((each) => each.id === id);
  return drawn(target?.id, toolId, target && <TargetView part={target} tool={tool} contributions={contributions} />);
}

function drawn(title: string | undefined, id: string, body: ComponentChildren): Drawn | null {
  return title === undefined ? null : { title, id, body };
}

function PackView({ contributions: { version, tools, lessons, badges } }: { contributions: Contributions }) {
  const say = useSay(trainerWords);
  const language = useContext(Language);
  const counts = [
    say('count.tools', { n: tools.length }),
    say('count.lessons', { n: lessons.length }),
    say('count.badges', { n: badges.length }),
  ];
  return (
    <Facts
      facts={[
        [say('pack.version'), version],
        [say('pack.holds'), new Intl.ListFormat(language, { type: 'unit' }).format(counts)],
      ]}
    />
  );
}

interface BadgeViewProps {
  badge: Contributions['badges'][number];
  contributions: Contributions;
}

function BadgeView({ badge, contributions: { lessons } }: BadgeViewProps) {
  const say = useSay(trainerWords);
  const titles = badge.lessons.map((id) => lessons.find((lesson) => lesson.id === id)?.title ?? id);
  return (
    <>
      <p dir="auto">{badge.description}</p>
      <Titles heading={say('badge.lessons')} titles={titles} none={say('tree.none')} />
    </>
  );
}
