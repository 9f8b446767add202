import { ChevronRight, X } from 'lucide';
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Evidence, ManagerService, Matrix } from '../../lib/plan/manager.ts';
import type { LanguageCode } from '../../lib/text/language.ts';
import type { Say } from '../../lib/text/say.ts';
import { managerWords } from '../../lib/text/words/manager.ts';
import { IconButton } from '../ui/button.tsx';
import { sayMoment, saySeconds, sayShare } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Language, useSay } from '../ui/language.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { FaultNotice } from './fault-notice.tsx';
import type { Place } from './matrix-grid.tsx';

interface EvidencePanelProps {
  place: Place;
  matrix: Matrix;
  service: ManagerService;
  onClose: () => void;
}

/** The statements behind one cell, newest first. Escape closes it. */
export function EvidencePanel({ place, matrix, service, onClose }: EvidencePanelProps) {
  const say = useSay(managerWords);
  const title = useRef<HTMLHeadingElement>(null);
  const person = matrix.people.find((each) => each.account === place.account);
  const badge = matrix.badges.find((each) => each.id === place.badge);
  const { answer, load } = useEvidence(service, place);
  useEffect(() => title.current?.focus(), [place]);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <aside class="al-evidence" aria-label={say('evidence')} onKeyDown={onKey}>
      <div class="al-evidence-head">
        <h2 ref={title} tabIndex={-1}>
          <bdi>{person?.name}</bdi> · <bdi>{badge?.name}</bdi>
        </h2>
        <IconButton icon={X} name={say('evidence.close')} onClick={onClose} />
      </div>
      {badge && <p dir="auto">{badge.description}</p>}
      {badge && badge.lessons.length > 0 && (
        <div>
          <p class="al-hint">{say('evidence.needs')}</p>
          <ul class="al-needs">
            {badge.lessons.map((lesson) => (
              <li key={lesson.id}>
                <bdi>{lesson.title}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {answer === null && <Skeleton label={say('evidence.loading')} lines={4} />}
      {answer?.ok === false && <FaultNotice fault={answer.fault} onRetry={load} />}
      {answer?.ok && <Statements evidence={answer.value} />}
    </aside>
  );
}

function useEvidence(service: ManagerService, { account, badge }: Place) {
  const [answer, setAnswer] = useState<Answer<Evidence> | null>(null);
  const asked = useRef(0);
  const load = useCallback(async () => {
    const mine = ++asked.current;
    setAnswer(null);
    const next = await service.evidence(account, badge);
    if (mine === asked.current) setAnswer(next);
  }, [service, account, badge]);
  useEffect(() => {
    void load();
    return () => {
      asked.current++;
    };
  }, [load]);
  return { answer, load: () => void load() };
}

function Statements({ evidence }: { evidence: Evidence }) {
  const say = useSay(managerWords);
  if (evidence.statements.length === 0) return <p class="al-hint">{say('evidence.empty')}</p>;
  return (
    <ul class="al-statements">
      {evidence.statements.map((statement) => (
        <StatementLine key={statement.id} statement={statement} />
      ))}
    </ul>
  );
}

type Told = Evidence['statements'][number];

function StatementLine({ statement }: { statement: Told }) {
  const say = useSay(managerWords);
  const language = useContext(Language);
  return (
    <li>
      <details class="al-statement">
        <summary>
          <Icon icon={ChevronRight} />
          <span>
            <span class="al-clamp">{sayStatement(statement, say)}</span>
            <span class="al-hint">{detailsOf(statement, say, language).join(' · ')}</span>
          </span>
        </summary>
        <p class="al-hint">{say('evidence.statement')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to. */}
        <pre dir="ltr" tabIndex={0}>
          {statement.body}
        </pre>
      </details>
    </li>
  );
}

const saidVerbs = [
  'completed',
  'earned',
  'passed',
  'failed',
  'initialized',
  'progressed',
  'skipped',
  'terminated',
] as const;

type Speak = Say<keyof (typeof managerWords)['en']>;

function sayStatement({ verb, title }: Told, say: Speak): string {
  const known = saidVerbs.find((each) => each === verb);
  return known ? say(`said.${known}`, { title }) : say('said.other', { verb, title });
}

function detailsOf({ at, seconds, score }: Told, say: Speak, language: LanguageCode): string[] {
  return [
    sayMoment(at, language),
    ...(seconds === null ? [] : [saySeconds(seconds, language)]),
    ...(score === null ? [] : [say('score', { score: sayShare(score, language) })]),
  ];
}
