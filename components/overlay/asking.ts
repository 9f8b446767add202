import type { Side } from '../../lib/page/side.ts';
import type { PageMessage } from '../../lib/plan/message.ts';

/** Says to the background what a person does with what a plan shows. */
export interface Asking {
  /** Of the plan as it stands; what crosses a new plan on its way is said again, of that one, where it is `pressed`. */
  ask(of: (plan: string) => PageMessage, pressed?: boolean): Promise<void>;
  /** What nothing is shown for; the plan stays. */
  tell(of: (plan: string) => PageMessage): void;
  /** Whether there is something to offer where the page is. */
  askAgain(): void;
}

/** `leave` is called when nobody answers: the extension was updated under us. */
export function createAsking(side: Side, leave: () => void): Asking {
  const quoted = () => side.plan?.id ?? '';
  const ask: Asking['ask'] = async (of, pressed = false) => {
    const plan = quoted();
    const answer = await side.ask(of(plan));
    if (answer === null) leave();
    else if (pressed && !answer.plan && quoted() !== plan) await ask(of);
  };
  return {
    ask,
    tell: (of) => void side.ask(of(quoted())),
    askAgain() {
      const { tool, screen, tied } = side.place;
      void side.ask({ type: 'page.arrived', tool, screen, tied });
    },
  };
}
