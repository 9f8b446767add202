import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OfferEnd } from '../../lib/learner/event.ts';
import type { Act } from '../../lib/lesson/player.ts';
import type { Side } from '../../lib/page/side.ts';
import type { PageMessage } from '../../lib/plan/message.ts';
import type { Choice, PlainCommand, TipView } from '../../lib/plan/palette.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { mediaWords } from '../../lib/text/words/media.ts';
import { overlayWords } from '../../lib/text/words/overlay.ts';
import { Media, type MediaSource } from '../ui/media.ts';
import { Beside } from './beside.tsx';
import { Boundary } from './boundary.tsx';
import { Brought, useSurfaces } from './brought.tsx';
import { type OverlayContext, Surroundings } from './context.ts';
import type { PanelPage } from './drawer.tsx';
import { FinishedCard } from './finished-card.tsx';
import type { Guard } from './guard.ts';
import { LessonCard, type ReportedTarget } from './lesson-card.tsx';
import { OfferCard } from './offer-card.tsx';
import { useShownPlan } from './shown-plan.ts';
import { useOffered, usePlan, usePushes } from './side-state.ts';
import type { Surfaces } from './surfaces.ts';
import { TipCard } from './tip-card.tsx';
import { isAwaited } from './tip-tie.ts';

export interface OverlayProps {
  side: Side;
  service: StaffService;
  /** Brings the drawer and the palette. */
  bring: () => Promise<Surfaces | null>;
  guard: Guard;
  /** The element all this is drawn into. */
  root: HTMLElement;
  signal: AbortSignal;
  /** The extension was updated under us: nothing can be kept any more. */
  leave: () => void;
}

/** All that is shown over a tool: one thing at a time, the drawer before the lesson before the offer. */
export function Overlay({ side, service, bring, guard, root, signal, leave }: OverlayProps) {
  const present = usePlan(side, signal);
  const { plan, ticked } = useShownPlan(present);
  const { offered, dismiss } = useOffered(side, signal, present);
  const [said, announce] = useState('');
  const [drawer, setDrawer] = useState<PanelPage | null>(null);
  const [palette, setPalette] = useState(false);
  const { surfaces, open } = useSurfaces(bring, leave);
  const [gone, setGone] = useState<string | null>(null);
  const [tip, setTip] = useState<TipView | null>(null);
  const [broken, setBroken] = useState<TipView | null>(null);
  const [dotted, setDotted] = useState<TipView | null>(null);
  const [rated, setRated] = useState<Plan | null>(null);
  const byKey = useRef(false);
  const language = plan?.language ?? navigator.language;
  useLayoutEffect(() => {
    root.lang = language;
    root.dir = directionOf(language);
  }, [language]);
  const surroundings = useMemo<OverlayContext>(() => {
    const say = sayIn(overlayWords, chooseLanguage([language]));
    const calledByKey = () => {
      const called = byKey.current;
      byKey.current = false;
      return called;
    };
    return { say, language, guard, announce, calledByKey };
  }, [language, guard]);

  const media = useMemo<MediaSource>(() => {
    const watch = (id: string, captions: string | null) => void service.watch(id, captions);
    return { read: service.medium, watch, say: sayIn(mediaWords, chooseLanguage([language])) };
  }, [service, language]);

  const ask = async (message: PageMessage) => {
    if ((await side.ask(message)) === null) leave();
  };
  const quoted = () => side.plan?.id ?? '';
  /** On its way a press may cross a new plan, and is not answered then: it is said again, of that one. */
  const press = async (lesson: string, of: (plan: string) => PageMessage) => {
    dismiss(lesson);
    const plan = quoted();
    const answer = await side.ask(of(plan));
    if (answer === null) leave();
    else if (!answer.plan && quoted() !== plan) await ask(of(quoted()));
  };
  const act = (attempt: string, what: Act) => ask({ type: 'lesson.act', plan: quoted(), attempt, act: what });
  const end = (lesson: string, how: OfferEnd) =>
    void press(lesson, (plan) => ({ type: 'offer.ended', plan, lesson, how }));
  const start = (lesson: string) => {
    byKey.current = guard.byKeyboard();
    void press(lesson, (plan) => ({ type: 'lesson.start', plan, lesson, by: 'offer' }));
  };
  /** What a person says of a lesson; nothing is shown for it, and the plan stays. */
  const tell = (message: (plan: string) => PageMessage) => void side.ask(message(quoted()));
  // Once the end of a lesson was told there may be something to offer again.
  const askAgain = () => {
    const { tool, screen, tied } = side.place;
    void side.ask({ type: 'page.arrived', tool, screen, tied });
  };
  const comeToRest = (attempt: string) => {
    setGone(attempt);
    setRated(null);
    askAgain();
  };
  const openDrawer = () => {
    byKey.current = guard.byKeyboard();
    void open(() => setDrawer('lessons'));
  };
  usePushes(side, signal, (push) => {
    if (push.type === 'tip.show') {
      if (push.by === 'rule') setBroken(push.tip);
      else if (push.tip && isAwaited(push.tip, side.tips)) setDotted(push.tip);
    }
    if (push.type === 'palette.open') void open(() => setPalette(!palette));
    if (push.type !== 'panel.open') return;
    byKey.current = !drawer;
    void open(() => setDrawer(drawer ? null : 'lessons'));
  });
  const view = plan?.lesson ?? null;
  useNewAttempt(view?.attempt ?? null, () => {
    if (drawer) byKey.current = guard.byKeyboard();
    setDrawer(null);
  });

  const choose = (choice: Choice) => {
    setPalette(false);
    if ('start' in choice) {
      byKey.current = true;
      void service.start(choice.start);
    } else if ('language' in choice) void service.setLanguage(choice.language);
    else if ('quiet' in choice) void service.setQuiet(choice.quiet);
    else if ('set' in choice) void service.set(choice.set.name, choice.set.value);
    else if ('tip' in choice) setTip(choice.tip);
    else if ('run' in choice) {
      byKey.current = true;
      void ask({ type: 'command.run', plan: quoted(), command: choice.run });
    } else run(choice.command);
  };
  const run = (command: PlainCommand) => {
    if (command === 'stop') return view && void act(view.attempt, { act: 'close' });
    if (command === 'keys') return void service.changeKeys();
    byKey.current = true;
    setDrawer(command);
  };

  const draw = () => {
    if (drawer && surfaces.current) {
      return (
        <Brought draw={surfaces.current.drawer} props={{ service, start: drawer, onClose: () => setDrawer(null) }} />
      );
    }
    const ended = rated ?? (view?.finished ? plan : null);
    if (ended?.lesson?.finished) {
      const { attempt, title, finished } = ended.lesson;
      const onRate = (rating: number, comment: string | null) =>
        tell((quote) => ({ type: 'lesson.rate', plan: quote, attempt, rating, comment }));
      const on = { onRating: () => setRated(ended), onRate, onGone: () => comeToRest(attempt) };
      return gone !== attempt && <FinishedCard title={title} finished={finished} {...on} />;
    }
    if (view?.beside) return <Beside onFrames={askAgain} />;
    if (plan && view) {
      const { attempt, step } = view;
      // The card that is still shown is behind the lesson: it may be closed, and no more.
      const isBehind = Boolean(present?.lesson?.asks);
      const onAct = (what: Act) => void (isBehind && what.act !== 'close' ? null : act(attempt, what));
      const onReport = (target: ReportedTarget, comment: string | null) =>
        tell((quote) => ({ type: 'step.report', plan: quote, attempt, step: step?.id ?? null, target, comment }));
      const about = { view, targets: plan.targets, ticked, find: side.find };
      return <LessonCard {...about} onAct={onAct} onReport={onReport} onLessons={openDrawer} />;
    }
    if (broken) return <TipCard tip={broken} find={side.find} isAloud={true} onClose={() => setBroken(null)} />;
    if (tip) return <TipCard tip={tip} find={side.find} onClose={() => setTip(null)} />;
    const offer = plan?.offers.find((each) => each.lesson === offered);
    if (palette) return null;
    if (!offer) return drawDotted();
    const { lesson } = offer;
    const on = { onStart: () => start(lesson), onEnd: (how: OfferEnd) => end(lesson, how), onLessons: openDrawer };
    return <OfferCard offer={offer} {...on} />;
  };
  const drawDotted = () => {
    // What was put away, or belongs to another screen, is in the plan no longer.
    if (!dotted || side.tips?.asked?.tip !== dotted.id || !plan?.tips.some((each) => each.tip === dotted.id))
      return null;
    const close = () => setDotted(null);
    const onKnown = () => {
      close();
      void ask({ type: 'tip.closed', plan: quoted(), tip: dotted.id });
    };
    return <TipCard tip={dotted} find={side.find} dot={{ link: side.tips, onKnown }} onClose={close} />;
  };
  const shown = drawer
    ? 'drawer'
    : rated?.lesson
      ? `${rated.lesson.attempt} finished`
      : view
        ? `${view.attempt} ${view.finished ? 'finished' : ''}`
        : `${offered}`;
  return (
    <Surroundings.Provider value={surroundings}>
      <Media.Provider value={media}>
        <div class="ao-aloud" role="status">
          {said}
        </div>
        <Boundary key={shown}>{draw()}</Boundary>
        {palette && surfaces.current && (
          <Brought
            draw={surfaces.current.palette}
            props={{ service, onChoose: choose, onClose: () => setPalette(false) }}
          />
        )}
      </Media.Provider>
    </Surroundings.Provider>
  );
}

/** Calls when another attempt than before is under way, not for one that was there from the start. */
function useNewAttempt(attempt: string | null, onNew: () => void): void {
  const before = useRef(attempt);
  useEffect(() => {
    if (attempt !== null && attempt !== before.current) onNew();
    before.current = attempt;
  }, [attempt]);
}
