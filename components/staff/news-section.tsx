import { ChevronRight } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { NewsRow } from '../../lib/plan/news.ts';
import { Icon } from '../ui/icon.tsx';
import { RemembersFolds, Section } from './section.tsx';
import { useStaffSay } from './staff-texts.ts';

interface NewsSectionProps {
  toolName: string;
  news: readonly NewsRow[];
  onSeen: () => void;
  onStart: (lesson: string) => void;
}

/** What is new in the tool at hand: seen once it is unfolded, and there to be read until one goes elsewhere. */
export function NewsSection({ toolName, news, onSeen, onStart }: NewsSectionProps) {
  const say = useStaffSay();
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<readonly NewsRow[]>([]);
  const unread = news.filter((row) => !read.some(({ id, at }) => id === row.id && at === row.at));
  useEffect(() => {
    if (!isOpen || unread.length === 0) return;
    setRead([...unread, ...read.filter(({ id }) => !unread.some((row) => row.id === id))]);
    onSeen();
  });
  const rows = [...unread, ...read];
  if (rows.length === 0) return null;
  return (
    <RemembersFolds value={false}>
      <Section
        id="news"
        title={say('section.news', { tool: toolName })}
        detail={unread.length > 0 ? say('news.count', { n: unread.length }) : undefined}
        startsFolded={true}
        onFold={(isFolded) => setOpen(!isFolded)}
      >
        <ul class="al-list">
          {rows.map((row) => (
            <li key={row.id} class="al-row-holder">
              <News row={row} onStart={onStart} />
            </li>
          ))}
        </ul>
      </Section>
    </RemembersFolds>
  );
}

function News({ row, onStart }: { row: NewsRow; onStart: (lesson: string) => void }) {
  const say = useStaffSay();
  const face = (
    <span class="al-row-text">
      <span class="al-row-title" dir="auto" title={row.title}>
        {row.title}
      </span>
      <span class="al-row-note">{say(`news.${row.kind}.${row.how}`)}</span>
    </span>
  );
  if (row.kind === 'tip') return <div class="al-row">{face}</div>;
  return (
    <button type="button" class="al-row" onClick={() => onStart(row.id)}>
      {face}
      <Icon icon={ChevronRight} />
    </button>
  );
}
