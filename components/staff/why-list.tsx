import { ArrowLeft, ArrowRight, CircleAlert, CircleCheck, Info } from 'lucide';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import type { StaffService } from '../../lib/plan/staff.ts';
import type { ContextLine, KeyValue, WhyRow, WhyView } from '../../lib/plan/why.ts';
import { directionOf } from '../../lib/text/language.ts';
import { type Say, sayFrom } from '../../lib/text/say.ts';
import type { WhyListKey } from '../../lib/text/words/why-list.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Language } from '../ui/language.ts';
import { Empty, Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Broken } from './broken.tsx';
import { Section } from './section.tsx';
import { useStaffSay } from './staff-texts.ts';
import { useWhy } from './use-staff.ts';

interface WhyListProps {
  service: StaffService;
  /** Opens the context, which is folded else. */
  showsContext: boolean;
  onBack: () => void;
}

/** Why each lesson of the tool at hand is shown or not, and what its conditions read. */
export function WhyList({ service, showsContext, onBack }: WhyListProps) {
  const say = useStaffSay();
  const why = useWhy(service);
  const toStart = directionOf(useContext(Language)) === 'rtl' ? ArrowRight : ArrowLeft;
  return (
    <div class="al-why">
      <div class="al-actions">
        <Button icon={toStart} look="quiet" onClick={onBack}>
          {say('record.back')}
        </Button>
      </div>
      {why.state === 'loading' && <Skeleton label={say('loading')} lines={6} />}
      {why.state === 'broken' && <Broken onRetry={why.retry} />}
      {why.state === 'here' && <Found why={why.value} showsContext={showsContext} />}
    </div>
  );
}

function Found({ why, showsContext }: { why: WhyView; showsContext: boolean }) {
  const say = useMemo(() => sayFrom(why.words), [why]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {say('title')}
      </h2>
      <Body why={why} showsContext={showsContext} say={say} />
    </>
  );
}

type SayList = Say<WhyListKey>;

function Body({ why, showsContext, say }: { why: WhyView; showsContext: boolean; say: SayList }) {
  const { tool } = why;
  if (tool === null) {
    return (
      <Empty title={say('none.tool')}>
        <p>{say('none.toolMend')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p class="al-hint">{say('intro', { tool })}</p>
      {!why.asked && (
        <Notice tone="info">
          <p>{say('unasked')}</p>
        </Notice>
      )}
      <Section id="why-lessons" title={say('lessons')} startsFolded={showsContext}>
        {why.lessons.length > 0 ? (
          <ul class="al-list">
            {why.lessons.map((row) => (
              <li key={row.id} class="al-why-row">
                <Lesson row={row} say={say} />
              </li>
            ))}
          </ul>
        ) : (
          <Empty title={say('none.lessons', { tool })}>
            <p>{say('none.lessonsMend')}</p>
          </Empty>
        )}
      </Section>
      <Section id="why-context" title={say('context')} startsFolded={!showsContext}>
        <Context lines={why.context} say={say} />
      </Section>
    </>
  );
}

const icons = { shown: CircleCheck, held: Info, unknown: CircleAlert } as const;

function Lesson({ row, say }: { row: WhyRow; say: SayList }) {
  return (
    <>
      <h3 class="al-why-title" dir="auto">
        {row.title}
      </h3>
      <p class={`al-why-verdict al-is-${row.verdict}`}>
        <Icon icon={icons[row.verdict]} />
        {say(row.verdict)}
      </p>
      {row.reasons.map((reason, at) => (
        <div key={`${reason.text} ${reason.part}`} class="al-why-reason">
          {reason.text !== row.reasons[at - 1]?.text && <p>{reason.text}</p>}
          {reason.part !== null && (
            <code class="al-code" dir="ltr">
              {reason.part}
            </code>
          )}
          {reason.values.length > 0 && (
            <ul>
              {reason.values.map((value) => (
                <li key={value.key} class="al-row-note">
                  <Pair value={value} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}

function Context({ lines, say }: { lines: ContextLine[]; say: SayList }) {
  const names = new Intl.ListFormat(useContext(Language));
  return (
    <>
      <p class="al-hint">{say('contextIntro')}</p>
      <ul class="al-list">
        {lines.map((line) => (
          <li key={line.key} class="al-why-row">
            <p>
              <Pair value={line} />
            </p>
            <p class="al-row-note">
              {line.readers.length > 0 ? say('readers', { names: names.format(line.readers) }) : say('nobody')}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Pair({ value }: { value: KeyValue }) {
  return (
    <>
      <code dir="ltr">{value.key}</code>
      {': '}
      <bdi>{value.value}</bdi>
    </>
  );
}
