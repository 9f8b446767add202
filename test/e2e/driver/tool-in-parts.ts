import { createServer, type Server } from 'node:http';
import type { PackSource } from '../../../lib/pack/schema.ts';

/** A tool in two parts: a desk, and a card terminal of another origin that the desk shows in a frame. */
export interface ToolInParts {
  url: string;
  /** What the organisation says of where the tool lives. */
  tools: Record<string, string[]>;
  pack: PackSource;
  close(): void;
}

/** A person at the desk, in whichever browser. What is named is in the desk's page, or in the terminal's frame. */
export interface Hands {
  /** Goes to the desk and takes up the lesson of that title. */
  begin(title: string): Promise<void>;
  press(part: Part, id: string): Promise<void>;
  /** Waits until the card that is shown there says something. */
  reads(part: Part, text: string): Promise<void>;
  /** Waits until no card is shown there. */
  hasNoCard(part: Part): Promise<void>;
  /** Waits until the lesson is over and the desk says so. */
  finished(): Promise<void>;
}

export type Part = 'desk' | 'terminal';

/** The lesson's title. */
export const title = 'Take a card';

/** Starts the tool's two origins. */
export async function openToolInParts(): Promise<ToolInParts> {
  const terminal = await serve(terminalPage);
  const desk = await serve(deskPage(terminal.url));
  return {
    url: desk.url,
    tools: { 'test.desk/desk': [`${desk.url}/*`, `${terminal.url}/*`] },
    pack,
    close() {
      desk.server.close();
      terminal.server.close();
    },
  };
}

/** Goes from the page into the frame and back, to the lesson's end; only one of them shows it at a time. */
export async function takeCard({ begin, press, reads, hasNoCard, finished }: Hands): Promise<void> {
  await begin(title);
  await press('desk', 'charge');
  await reads('terminal', 'Press Confirm.');
  await hasNoCard('desk');
  await press('terminal', 'paid');
  await finished();
}

/** Lets the frame go away under its step, and brings it back; the page around it says meanwhile where the step is. */
export async function loseTerminal({ begin, press, reads, hasNoCard }: Hands): Promise<void> {
  await begin(title);
  await press('desk', 'charge');
  await reads('terminal', 'Press Confirm.');
  await press('desk', 'cancel');
  await reads('desk', 'Terminal');
  await press('desk', 'charge');
  await reads('terminal', 'Press Confirm.');
  await hasNoCard('desk');
}

async function serve(page: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { server, url: `http://127.0.0.1:${port}` };
}

const terminalPage = `<!doctype html><html lang="en"><title>Card terminal</title><h1>Card terminal</h1>
  <button id="paid">Confirm</button>
  <script>paid.onclick = () => parent.postMessage('paid', '*')</script></html>`;

const deskPage = (terminal: string) => `<!doctype html><html lang="en"><title>Desk</title><h1>Desk</h1>
  <button id="charge">Charge card</button> <button id="cancel">Cancel</button><div id="place"></div>
  <script>
    charge.onclick = () => {
      place.innerHTML = '<iframe title="Terminal" src="${terminal}/" style="width: 640px; height: 420px"></iframe>';
    };
    cancel.onclick = () => place.replaceChildren();
    onmessage = ({ data }) => {
      if (data === 'paid') place.innerHTML = '<button id="receipt">Print receipt</button>';
    };
  </script></html>`;

/** The terminal is a screen of the tool. */
const pack: PackSource = {
  ...{ name: 'desk', publisher: 'test', version: '1.0.0', displayName: 'Desk', engines: { alongside: '*' } },
  contributes: {
    tools: [
      {
        ...{ id: 'desk', name: 'Desk', kind: 'pos' },
        signature: [{ title: 'Desk' }, { title: 'Card terminal' }],
        screens: [
          { id: 'terminal', name: 'Terminal', title: 'Card terminal' },
          { id: 'sale', name: 'Sale', title: 'Desk' },
        ],
        targets: {
          charge: { role: 'button', name: 'Charge card', screens: ['sale'] },
          confirm: { role: 'button', name: 'Confirm', screens: ['terminal'] },
          receipt: { role: 'button', name: 'Print receipt', screens: ['sale'] },
        },
      },
    ],
    lessons: [
      {
        ...{ id: 'card', tool: 'desk', title, minutes: 1, effect: ['onTarget:receipt'] },
        steps: [
          { id: 'charge', text: 'Press **Charge card**.', target: 'charge', completionEvents: ['onClick:charge'] },
          { id: 'confirm', text: 'Press **Confirm**.', target: 'confirm', completionEvents: ['onClick:confirm'] },
          { id: 'print', text: 'Press **Print receipt**.', target: 'receipt', completionEvents: ['onClick:receipt'] },
        ],
      },
    ],
  },
};
