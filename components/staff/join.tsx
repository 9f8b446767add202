import { useState } from 'preact/hooks';
import type { JoinOutcome, JoinView } from '../../lib/plan/join.ts';
import type { PopupService } from '../../lib/plan/popup.ts';
import { joinWords } from '../../lib/text/words/join.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useSay } from '../ui/language.ts';
import { Notice } from '../ui/notice.tsx';

type Asks = Extract<JoinView, { state: 'asks' }>;
type Service = Pick<PopupService, 'join' | 'allow' | 'invitation'>;

interface JoinProps {
  view: Exclude<JoinView, { state: 'none' }>;
  service: Service;
  onNotNow: () => void;
}

/** What a tab's invitation is, and the click that takes it up. */
export function Join({ view: first, service, onNotNow }: JoinProps) {
  const [view, setView] = useState<JoinView>(first);
  const [outcome, setOutcome] = useState<JoinOutcome | null>(null);
  const again = () => {
    setOutcome(null);
    void service.invitation().then(setView);
  };
  if (outcome?.state === 'joined') return <Joined outcome={outcome} />;
  const refused = outcome?.state === 'refused' ? outcome : view.state === 'refused' ? view : null;
  if (refused) return <Refused refused={refused} service={service} onAgain={again} onNotNow={onNotNow} />;
  if (view.state !== 'asks') return null;
  const join = (pin: string | null) => service.join(view.key, pin, view.leaves !== null).then(setOutcome);
  return (
    <Question view={view} pinFault={outcome?.state === 'pin' ? outcome.why : null} onJoin={join} onNotNow={onNotNow} />
  );
}

function Joined({ outcome }: { outcome: Extract<JoinOutcome, { state: 'joined' }> }) {
  const say = useSay(joinWords);
  return (
    <div role="status">
      <h1>{say('joined', { organisation: outcome.organisation })}</h1>
      <p>{say('joined.who', { name: outcome.name })}</p>
    </div>
  );
}

interface RefusedProps {
  refused: Extract<JoinOutcome, { state: 'refused' }>;
  service: Service;
  onAgain: () => void;
  onNotNow: () => void;
}

function Refused({ refused: { why, host }, service, onAgain, onNotNow }: RefusedProps) {
  const say = useSay(joinWords);
  const mayHelp = why === 'unreachable' || why === 'tooMany';
  return (
    <>
      <h1>{say('refused')}</h1>
      <Notice tone="bad">{say(`why.${why}`, { host })}</Notice>
      <div class="al-actions">
        {mayHelp && (
          <Button look="primary" onClick={onAgain}>
            {say('again')}
          </Button>
        )}
        {why === 'unreachable' && (
          <Button onClick={() => void service.allow().then(onAgain)}>{say('allow', { host })}</Button>
        )}
        <Button onClick={onNotNow}>{say('no')}</Button>
      </div>
    </>
  );
}

interface QuestionProps {
  view: Asks;
  pinFault: 'short' | 'simple' | 'needed' | null;
  onJoin: (pin: string | null) => Promise<void>;
  onNotNow: () => void;
}

function Question({ view, pinFault, onJoin, onNotNow }: QuestionProps) {
  const say = useSay(joinWords);
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { host, leaves, needsPin } = view;
  const send = (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const rest = () => setBusy(false);
    onJoin(pin || null).then(rest, rest);
  };
  return (
    <form class="al-join" onSubmit={send} noValidate>
      <h1>{say('ask', { organisation: view.organisation || host })}</h1>
      <Facts view={view} />
      {leaves && <Leaving view={view} leaves={leaves} />}
      {view.clockOff > 0 && <Notice tone="warn">{say('clock', { n: view.clockOff })}</Notice>}
      <Field
        kind="password"
        label={say('pin')}
        value={pin}
        onValue={(text) => setPin(text.replace(/\D/g, '').slice(0, 8))}
        fault={pinFault && say(`pin.${pinFault}`)}
      />
      {!pinFault && <p class="al-hint">{say(needsPin ? 'pin.needed' : 'pin.optional')}</p>}
      <div class="al-actions">
        <Button look="primary" type="submit" disabled={isBusy}>
          {isBusy ? say('busy') : leaves ? say('yes.leave', { name: leaves.name }) : say('yes')}
        </Button>
        <Button onClick={onNotNow}>{say('no')}</Button>
      </div>
    </form>
  );
}

function Facts({ view: { host, fingerprint } }: { view: Asks }) {
  const say = useSay(joinWords);
  return (
    <>
      <p>{say('what')}</p>
      <dl class="al-join-facts">
        <dt>{say('host')}</dt>
        <dd dir="ltr">{host}</dd>
        <dt>{say('key')}</dt>
        <dd dir="ltr" class="al-fingerprint">
          {fingerprint}
        </dd>
      </dl>
      <p class="al-hint">{say('key.why')}</p>
    </>
  );
}

function Leaving({ view, leaves: { name, waiting } }: { view: Asks; leaves: NonNullable<Asks['leaves']> }) {
  const say = useSay(joinWords);
  const organisation = view.organisation || view.host;
  return (
    <Notice tone="warn">
      <p>{say('leaves', { name })}</p>
      <p>{waiting > 0 ? say('leaves.waiting', { n: waiting }) : say('leaves.none', { organisation })}</p>
    </Notice>
  );
}
