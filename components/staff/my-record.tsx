import { ArrowLeft, Download } from 'lucide';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordEntry } from '../../lib/plan/staff.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { StaffKey } from '../../lib/text/words/staff.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { sayDate } from '../ui/dates.ts';
import { Language } from '../ui/language.ts';
import { Empty } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import { SearchField } from '../ui/search-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EntryLine } from './record-entry.tsx';
import { fits } from './search.ts';
import { sentenceOf } from './sentence.ts';
import { useStaffSay } from './staff-texts.ts';

const states = ['sent', 'waiting', 'set-aside', 'local'] as const;
type StateFilter = (typeof states)[number] | 'all';

/** Everything recorded about the person, newest first, each entry opening to what is sent. */
export function MyRecord({ entries, onBack }: { entries: RecordEntry[] | null; onBack: () => void }) {
  const say = useStaffSay();
  const language = useContext(Language);
  const [query, setQuery] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const lines = useMemo(
    () => (entries ?? []).map((entry) => ({ entry, sentence: sentenceOf(entry, say, language) })),
    [entries, say, language],
  );
  const shown = lines.filter((line) => (state === 'all' || line.entry.state === state) && fits(query, line.sentence));
  return (
    <section class="al-record">
      <div class="al-record-head">
        <IconButton icon={ArrowLeft} name={say('record.back')} onClick={onBack} />
        <h2 ref={title} tabIndex={-1}>
          {say('record.title')}
        </h2>
        <Button
          icon={Download}
          aria-label={say('record.exportLabel')}
          disabled={!entries || entries.length === 0}
          onClick={() => exportRecord(entries ?? [])}
        >
          {say('record.export')}
        </Button>
      </div>
      <p class="al-hint">{say('record.intro')}</p>
      {entries === null && <Skeleton label={say('loading')} lines={6} />}
      {entries?.length === 0 && <Empty title={say('record.empty')} />}
      {entries && entries.length > 0 && (
        <>
          <div class="al-record-filter">
            <SearchField label={say('record.filter')} value={query} onValue={setQuery} />
            <StateChoice state={state} onState={setState} />
          </div>
          <p class="al-hint" role="status">
            {shown.length > 0 ? say('record.count', { n: shown.length }) : say('record.none')}
          </p>
          <Days lines={shown} />
        </>
      )}
    </section>
  );
}

function StateChoice({ state, onState }: { state: StateFilter; onState: (state: StateFilter) => void }) {
  const say = useStaffSay();
  return (
    <select
      class="al-select"
      aria-label={say('record.state')}
      value={state}
      onChange={(event) => onState(states.find((each) => each === event.currentTarget.value) ?? 'all')}
    >
      <option value="all">{say('record.all')}</option>
      {states.map((each) => (
        <option key={each} value={each}>
          {say(`state.${each}`)}
        </option>
      ))}
    </select>
  );
}

interface Line {
  entry: RecordEntry;
  sentence: string;
}

function Days({ lines }: { lines: Line[] }) {
  const say = useStaffSay();
  const language = useContext(Language);
  const days = Map.groupBy(lines, (line) => new Date(line.entry.at).toDateString());
  return (
    <>
      {[...days.values()].map((ofDay) => (
        <div key={ofDay[0]?.entry.id}>
          <h3 class="al-day">{dayName(ofDay[0]?.entry.at ?? '', say, language)}</h3>
          <ul class="al-list">
            {ofDay.map((line) => (
              <EntryLine key={line.entry.id} entry={line.entry} sentence={line.sentence} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function dayName(iso: string, say: (key: StaffKey) => string, language: LanguageCode): string {
  const day = new Date(iso).toDateString();
  const today = new Date();
  if (day === today.toDateString()) return say('record.today');
  today.setDate(today.getDate() - 1);
  return day === today.toDateString() ? say('record.yesterday') : sayDate(iso, language);
}

/** The statements as they are sent, and what never leaves the browser as it is kept. */
function exportRecord(entries: RecordEntry[]): void {
  const told = entries.map(({ id, at, what, state, reason, statement }) => ({
    id,
    at,
    state,
    ...(reason !== null && { reason }),
    what,
    ...(statement !== null && { statement: parsed(statement) }),
  }));
  saveFile('my-record.json', 'application/json', `${JSON.stringify(told, null, 2)}\n`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
