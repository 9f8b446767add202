import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OfferEnd } from '../../lib/learner/event.ts';
import type { Act } from '../../lib/lesson/player.ts';
import type { Side } from '../../lib/page/side.ts';
import type { PageMessage } from '../../lib/plan/message.ts';
import type { Choice, PlainCommand } from '../../lib/plan/palette.ts';
import type { Plan } from '../../lib/plan/plan.ts';
import type { StaffService } from '../../lib/plan/staff.ts';
import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { sayIn } from '../../lib/text/say.ts';
import { mediaWords } from '../../lib/text/words/media.ts';
import { overlayWords } from '../../lib/text/words/overlay.ts';
import { Media, type MediaSource } from '../ui/media.ts';
import { Aloud, type Speak } from './aloud.tsx';
import { createAsking } from './asking.ts';
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
import { useTips } from './shown-tips.ts';
import { useOffered, usePlan, usePushes } from './side-state.ts';
import type { Surfaces } from './surfaces.ts';
import { TipCard } from './tip-card.tsx';

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
  const tips = useTips(side, signal, plan);
  const speak = useRef<Speak>(() => {});
  const [drawer, setDrawer] = useState<PanelPage | null>(null);
  const [palette, setPalette] = useState(false);
  const { surfaces, open } = useSurfaces(bring, leave);
  const [gone, setGone] = useState<string | null>(null);
  const [rated, setRated] = useState<Plan | null>(null);
  const byKey = useRef(false);
  const { ask, tell, askAgain } = useMemo(() => createAsking(side, leave), [side]);
  const language = plan?.language ?? navigator.language;
  const view = plan?.lesson ?? null;
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
    return { say, language, guard, announce: (text) => speak.current(text), calledByKey };
  }, [language, guard]);

  const media = useMemo<MediaSource>(() => {
    const watch = (id: string, captions: string | null) => void service.watch(id, captions);
    return { read: service.medium, watch, say: sayIn(mediaWords, chooseLanguage([language])) };
  }, [service, language]);

  const act = (attempt: string, what: Act) => ask((plan) => ({ type: 'lesson.act', plan, attempt, act: what }));
  const openDrawer = () => {
    byKey.current = guard.byKeyboard();
    void open(() => setDrawer('lessons'));
  };
  usePushes(side, signal, (push) => {
    if (push.type === 'palette.open') void open(() => setPalette(!palette));
    if (push.type !== 'panel.open') return;
    byKey.current = !drawer;
    void open(() => setDrawer(drawer ? null : 'lessons'));
  });
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
    else if ('tip' in choice) tips.call(choice.tip);
    else if ('run' in choice) {
      byKey.current = true;
      void ask((plan) => ({ type: 'command.run', plan, command: choice.run }));
    } else run(choice.command);
  };
  const run = (command: PlainCommand) => {
    if (command === 'stop') return view && void act(view.attempt, { act: 'close' });
    if (command === 'keys') return void service.changeKeys();
    byKey.current = true;
    setDrawer(command);
  };

  const drawDrawer = () =>
    drawer &&
    surfaces.current && (
      <Brought draw={surfaces.current.drawer} props={{ service, start: drawer, onClose: () => setDrawer(null) }} />
    );
  const ended = rated ?? (view?.finished ? plan : null);
  const drawEnd = () => {
    if (!ended?.lesson?.finished) return null;
    const { attempt, title, finished } = ended.lesson;
    const onRate = (rating: number, comment: string | null) =>
      tell((plan) => ({ type: 'lesson.rate', plan, attempt, rating, comment }));
    // Once the end of a lesson was told there may be something to offer again.
    const onGone = () => {
      setGone(attempt);
      setRated(null);
      askAgain();
    };
    const on = { onRating: () => setRated(ended), onRate, onGone };
    return gone !== attempt && <FinishedCard title={title} finished={finished} {...on} />;
  };
  const drawLesson = () => {
    if (!plan || !view) return null;
    if (view.beside) return <Beside onFrames={askAgain} />;
    const { attempt, step } = view;
    // The card that is still shown is behind the lesson: it may be closed, and no more.
    const isBehind = Boolean(present?.lesson?.asks);
    const onAct = (what: Act) => void (isBehind && what.act !== 'close' ? null : act(attempt, what));
    const onReport = (target: ReportedTarget, comment: string | null) =>
      tell((plan) => ({ type: 'step.report', plan, attempt, step: step?.id ?? null, target, comment }));
    const about = { view, targets: plan.targets, ticked, find: side.find };
    return <LessonCard {...about} onAct={onAct} onReport={onReport} onLessons={openDrawer} />;
  };
  const drawTip = () => {
    const { broken, called, closeBroken, call } = tips;
    if (broken) return <TipCard tip={broken} find={side.find} isAloud={true} onClose={closeBroken} />;
    return called && <TipCard tip={called} find={side.find} onClose={() => call(null)} />;
  };
  const drawOffer = () => {
    const offer = plan?.offers.find((each) => each.lesson === offered);
    if (!offer) return null;
    const { lesson } = offer;
    const press = (of: (plan: string) => PageMessage) => {
      dismiss(lesson);
      void ask(of, true);
    };
    const onEnd = (how: OfferEnd) => press((plan) => ({ type: 'offer.ended', plan, lesson, how }));
    const onStart = () => {
      byKey.current = guard.byKeyboard();
      press((plan) => ({ type: 'lesson.start', plan, lesson, by: 'offer' }));
    };
    return <OfferCard offer={offer} onStart={onStart} onEnd={onEnd} onLessons={openDrawer} />;
  };
  const drawDotted = () => {
    const { dotted, closeDotted: close } = tips;
    if (!dotted || !side.tips) return null;
    const onKnown = () => {
      close();
      void ask((plan) => ({ type: 'tip.closed', plan, tip: dotted.id }));
    };
    return <TipCard tip={dotted} find={side.find} dot={{ link: side.tips, onKnown }} onClose={close} />;
  };
  const drawn = drawDrawer() ?? drawEnd() ?? drawLesson() ?? drawTip();
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
        <Aloud speak={speak} />
        <Boundary key={shown}>{drawn ?? (!palette && (drawOffer() ?? drawDotted()))}</Boundary>
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
