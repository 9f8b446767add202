import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LessonRow, StaffService, StaffView } from '../../lib/plan/staff.ts';
import { Empty, Notice } from '../ui/notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { BadgeList } from './badge-list.tsx';
import { ChecklistSection } from './checklist-section.tsx';
import { LessonList } from './lesson-list.tsx';
import { NewsSection } from './news-section.tsx';
import { QuietNotice } from './quiet.tsx';
import { fits } from './search.ts';
import { Section } from './section.tsx';
import { SkillList } from './skill-list.tsx';
import { useStaffSay } from './staff-texts.ts';

interface LessonsProps {
  view: StaffView;
  service: Pick<StaffService, 'start' | 'setQuiet' | 'seeNews'>;
  onWhy: () => void;
}

/** Search, the lessons in the order in which they may be wanted, the badges and the skills. */
export function Lessons({ view, service, onWhy }: LessonsProps) {
  const say = useStaffSay();
  const [query, setQuery] = useState('');
  const why = view.menu.find(({ id }) => id === 'why');
  const start = (lesson: string) => void service.start(lesson);
  return (
    <>
      {view.lessons.length > 0 && <SearchField label={say('search.label')} value={query} onValue={setQuery} />}
      <Notes view={view} service={service} />
      {query.trim() ? (
        <Found lessons={view.lessons} query={query} onStart={start} />
      ) : (
        <>
          <Groups view={view} onStart={start}>
            {view.here && (
              <NewsSection
                key={`${view.here.tool} ${view.learner?.number}`}
                toolName={view.here.toolName}
                news={view.news}
                onSeen={() => void service.seeNews()}
                onStart={start}
              />
            )}
          </Groups>
          {view.here && why && (
            <button type="button" class="al-link" onClick={onWhy}>
              {why.title}
            </button>
          )}
          {(view.badges.length > 0 || view.lessons.length > 0) && (
            <Section id="badges" title={say('section.badges')}>
              <BadgeList badges={view.badges} />
            </Section>
          )}
          {(view.skills.length > 0 || view.lessons.length > 0) && (
            <Section id="skills" title={say('section.skills')}>
              <SkillList skills={view.skills} />
            </Section>
          )}
        </>
      )}
    </>
  );
}

function Notes({ view, service }: Omit<LessonsProps, 'onWhy'>) {
  const say = useStaffSay();
  return (
    <>
      {view.conflict.length > 1 && (
        <Notice tone="warn">
          <p>{say('conflict', { tools: listOf(view.conflict, view.language) })}</p>
        </Notice>
      )}
      {view.quiet && <QuietNotice quiet={view.quiet} onEnd={() => void service.setQuiet(null)} />}
      {view.lessons.length === 0 && (
        <Empty title={say('empty.packs')}>
          <p>{say('empty.packsMend')}</p>
        </Empty>
      )}
      {view.lessons.length > 0 && !view.here && view.conflict.length < 2 && (
        <Empty title={say('empty.page')}>
          <p>{say('empty.pageMend')}</p>
        </Empty>
      )}
    </>
  );
}

function Found({ lessons, query, onStart }: { lessons: LessonRow[]; query: string; onStart: (id: string) => void }) {
  const say = useStaffSay();
  const found = lessons.filter((lesson) => fits(query, `${lesson.title} ${lesson.toolName}`));
  return (
    <section class="al-section" aria-label={say('section.results')}>
      <p class="al-hint" role="status">
        {found.length > 0 ? say('search.found', { n: found.length }) : say('search.none', { query: query.trim() })}
      </p>
      {found.length === 0 && <p class="al-hint">{say('search.noneMend')}</p>}
      <LessonList lessons={found} onStart={onStart} />
    </section>
  );
}

interface GroupsProps {
  view: StaffView;
  onStart: (id: string) => void;
  /** Comes after what is nearest. */
  children: ComponentChildren;
}

/** What was begun first of all, then by how near it is; what stands in a checklist of this tool is not repeated below it. */
function Groups({ view, onStart, children }: GroupsProps) {
  const say = useStaffSay();
  const { here, lessons } = view;
  const listed = new Set(view.checklists.flatMap(({ isNear, lessons: ids }) => (isNear ? ids : [])));
  const groups = Object.groupBy(lessons, (lesson) => groupOf(lesson, here !== null, listed));
  const onScreen = groups.screen ?? [];
  // Where the one that belongs to this screen is under way, it stands below.
  const isUnderWay = groups.started?.some((lesson) => lesson.onScreen) ?? false;
  return (
    <>
      {here && lessons.length > 0 && (onScreen.length > 0 || !isUnderWay) && (
        <Section id="screen" title={say('section.screen')} detail={placeOf(here)}>
          {onScreen.length > 0 ? (
            <LessonList lessons={onScreen} onStart={onStart} />
          ) : (
            <p class="al-hint">{say('screen.none', { tool: here.toolName })}</p>
          )}
        </Section>
      )}
      {groups.started && (
        <Section id="continue" title={say('section.continue')}>
          <LessonList lessons={groups.started} onStart={onStart} />
        </Section>
      )}
      {children}
      {view.checklists.map((checklist) => (
        <ChecklistSection key={checklist.id} checklist={checklist} lessons={lessons} onStart={onStart} />
      ))}
      {groups.tool && (
        <Section id="tool" title={say('section.tool', { tool: here?.toolName ?? '' })}>
          <LessonList lessons={groups.tool} onStart={onStart} />
        </Section>
      )}
      {groups.others && (
        <Section id="others" title={say('section.others')} startsFolded={here !== null}>
          <LessonList lessons={groups.others} onStart={onStart} />
        </Section>
      )}
    </>
  );
}

type Group = 'started' | 'screen' | 'listed' | 'tool' | 'others';

function groupOf(lesson: LessonRow, isInTool: boolean, listed: ReadonlySet<string>): Group {
  if (lesson.state === 'started') return 'started';
  if (!isInTool || !lesson.inTool) return 'others';
  if (lesson.onScreen) return 'screen';
  return listed.has(lesson.id) ? 'listed' : 'tool';
}

function placeOf(here: NonNullable<StaffView['here']>): string {
  return here.screenName === null ? here.toolName : `${here.toolName} › ${here.screenName}`;
}

function listOf(names: string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
