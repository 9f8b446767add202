import { isSameStatement } from '../../lib/record/answer.ts';
import { createLrsClient, type LrsClient, type StatementPage, type Unanswered } from '../../lib/record/lrs-client.ts';
import { verb } from '../../lib/record/vocabulary.ts';
import { type Line, openLine } from './line.ts';
import { attempt, entriesOf, openSender, type Sender } from './sender.ts';

/** An LRS to be tried. */
export interface Lrs {
  /** The address that `/statements` is added to. */
  endpoint: string;
  key: string;
  secret: string;
  version: '1.0.3' | '2.0.0';
  fetch: typeof fetch;
}

/** What was tried, and what was wrong; null where it held. */
export interface Finding {
  what: string;
  fault: string | null;
}

type Held = Record<string, unknown> & { id: string };

/** What the parts of the journey share: a browser, its line to the LRS, and what must be held in the end. */
interface Stage {
  sender: Sender;
  line: Line;
  client: LrsClient;
  agent: { account: { homePage: string; name: string } };
  lrs: Lrs;
  /** Statements that the LRS must hold, by id. */
  due: Map<string, string>;
  /** How many the first part sends. */
  statements: number;
}

const PATIENCE_MS = 60_000;

/**
 * Plays what browsers do with a record: a thousand statements of one new person with answers lost on the way, sent again,
 * in conflict, malformed and large, and all of them read back. Tells each finding as it comes; answers whether all held.
 */
export async function playJourney(lrs: Lrs, tell: (finding: Finding) => void, statements = 1000): Promise<boolean> {
  const stage = await openStage(lrs, statements);
  let held = true;
  for (const [what, part] of parts) {
    const fault = await part(stage).catch((error: unknown) => String(error));
    held &&= fault === null;
    tell({ what, fault });
  }
  await stage.sender.close();
  stage.line.close();
  return held;
}

/** Why an LRS can't be tried; null where it shows its statements. */
export async function whyNot({ endpoint, key, secret, version, fetch }: Lrs): Promise<string | null> {
  const page = await createLrsClient({ endpoint, key, secret, version, fetch }).list({ limit: 1 });
  if (!('answer' in page)) return null;
  const { answer } = page;
  if ('failed' in answer) return `Nobody answers at ${endpoint}.`;
  if (answer.status === 401 || answer.status === 403)
    return `${endpoint} does not take this key and secret (${answer.status}).`;
  return `${endpoint}/statements was answered with ${answer.status}: is that the address which /statements is added to?`;
}

async function openStage(lrs: Lrs, statements: number): Promise<Stage> {
  const { endpoint, key, secret } = lrs;
  const account = { homePage: 'https://journey.alongside.example', name: crypto.randomUUID() };
  const line = openLine(lrs);
  const sender = await openSender({ name: 'Journey', account }, line);
  await sender.signIn(key, secret);
  const client = createLrsClient({ endpoint, key, secret, fetch: (url, init) => line.fetch(url, init) });
  return { sender, line, client, agent: { account }, lrs, due: new Map(), statements };
}

type Part = (stage: Stage) => Promise<string | null>;

const parts: [string, Part][] = [
  ['all statements are taken, though every fourth answer is lost on the way', takesAll],
  ['what was sent before is taken again, also together with something new', takesAgain],
  ['a statement under a taken id is set aside, and the rest of its batch arrives', setsConflictsAside],
  ['what the LRS refuses is set aside with a reason, and the rest of its batch arrives', setsPoisonAside],
  ['a batch of 3 MB arrives, in parts where it must', takesLarge],
  ['with a wrong secret nothing is lost, and all of it goes out with the right one', waitsForRightSecret],
  ['all of it is read back page by page, each statement once and as it was sent', readsBack],
  ['reading goes on behind what was stored last', readsOn],
  ['what the person did in another browser shows in this one, once', readsFromOthers],
  ['a statement that nobody sent is not there', missesUnknown],
];

async function takesAll(stage: Stage): Promise<string | null> {
  while (stage.due.size < stage.statements)
    await keepSome(stage, attempt('acme.till/sale').slice(0, stage.statements - stage.due.size));
  stage.line.loseEvery(4);
  const fault = await settle(stage);
  stage.line.loseEvery(0);
  return fault ?? noneAside(stage);
}

async function takesAgain(stage: Stage): Promise<string | null> {
  await stage.sender.put(...[...stage.due.values()].slice(0, 120));
  await keepSome(stage, attempt('acme.till/refund'));
  return (await settle(stage)) ?? noneAside(stage);
}

async function setsConflictsAside(stage: Stage): Promise<string | null> {
  const taken = [...stage.due.values()].slice(0, 3);
  await stage.sender.put(...taken.map((one) => change(one, { timestamp: '2001-01-01T00:00:00.000Z' })));
  await keepSome(stage, attempt('acme.till/cash-up'));
  return (await settle(stage)) ?? theseAside(stage, taken.map(idOf));
}

async function setsPoisonAside(stage: Stage): Promise<string | null> {
  const poison = attempt('acme.till/sale').slice(0, 3);
  const sent = (await stage.sender.keep(poison, new Date())).map(idOf);
  const rows = await stage.sender.outbox();
  for (const { statement } of rows.filter(({ id }) => sent.includes(id))) {
    await stage.sender.replace(change(statement, { verb: { display: { en: 'has no id' } } }));
  }
  await keepSome(stage, attempt('acme.till/refund'));
  return (await settle(stage)) ?? theseAside(stage, sent);
}

async function takesLarge(stage: Stage): Promise<string | null> {
  const kept = await stage.sender.keep(Array.from({ length: 7 }, () => attempt('acme.till/sale')).flat(), new Date());
  const context = { extensions: { 'https://journey.alongside.example/padding': 'x'.repeat(62_000) } };
  for (const one of kept) {
    const large = change(one, { result: context });
    await stage.sender.replace(large);
    stage.due.set(idOf(one), large);
  }
  return (await settle(stage)) ?? noneAside(stage);
}

async function waitsForRightSecret(stage: Stage): Promise<string | null> {
  const { sender, lrs } = stage;
  await sender.signIn(lrs.key, `${lrs.secret}-not`);
  await keepSome(stage, attempt('acme.till/sale'));
  const { waiting, problem } = await sender.send();
  await sender.signIn(lrs.key, lrs.secret);
  const fault = (await settle(stage)) ?? (await noneAside(stage));
  if (fault) return fault;
  return waiting === 7 && problem !== null ? null : `${waiting} of 7 waited, with ${problem?.say}`;
}

async function readsBack({ client, agent, due }: Stage): Promise<string | null> {
  const found = await poll(
    () => readAll(client, () => client.list({ agent, limit: 100 })),
    (all) => all.length >= due.size,
  );
  if ('fault' in found) return found.fault;
  // A record that earns badges adds statements of its own.
  const all = found.all.filter((one) => (one.verb as { id?: unknown } | undefined)?.id !== verb.earned);
  const byId = new Map(all.map((one) => [one.id.toLowerCase(), one]));
  if (byId.size !== all.length) return `${all.length - byId.size} came twice`;
  const missing = [...due.keys()].filter((id) => !byId.has(id));
  if (missing.length > 0) return `${missing.length} of ${due.size} are missing, such as ${missing[0]}`;
  if (byId.size > due.size) return `${byId.size - due.size} are there that should not be`;
  const changed = [...due].filter(([id, sent]) => !isSameStatement(JSON.parse(sent), byId.get(id)));
  return changed.length > 0 ? `${changed.length} are not as they were sent, such as ${changed[0]?.[0]}` : null;
}

async function readsOn(stage: Stage): Promise<string | null> {
  const { client, agent } = stage;
  const newest = await client.list({ agent, limit: 1 });
  const since = 'statements' in newest ? String(newest.statements[0]?.stored) : '';
  const kept = await keepSome(stage, attempt('acme.till/late'));
  const fault = await settle(stage);
  if (fault) return fault;
  const found = await poll(
    () => readAll(client, () => client.list({ agent, since })),
    (all) => all.length >= kept.length,
  );
  if ('fault' in found) return found.fault;
  return found.all.length === kept.length ? null : `${found.all.length} came, and ${kept.length} are new`;
}

async function readsFromOthers({ sender, client, agent, due }: Stage): Promise<string | null> {
  const learner = { name: 'Journey', ...agent };
  const done = entriesOf(learner, attempt('acme.till/elsewhere'), new Date());
  const statements = done.flatMap(({ statement }) => statement ?? []);
  const answer = await client.post(statements);
  if ('failed' in answer || answer.status !== 200) return `they were answered with ${JSON.stringify(answer)}`;
  for (const one of statements) due.set(idOf(one), one);
  const ids = new Set(statements.map(idOf));
  const read = async () => {
    await sender.send();
    return { all: (await sender.log()).map(({ event }) => event).filter(({ id }) => ids.has(id)) };
  };
  const { all } = await poll(read, (events) => events.length >= ids.size);
  if (all.length !== ids.size) return `${all.length} of ${ids.size} are in the log`;
  return (await sender.outbox()).length === 0 ? null : 'they are sent again';
}

async function missesUnknown({ client }: Stage): Promise<string | null> {
  const found = await client.get(crypto.randomUUID());
  return 'statement' in found && found.statement === null ? null : `it answered ${JSON.stringify(found)}`;
}

/** Writes what happened to the log; it must be in the LRS in the end. */
async function keepSome({ sender, due }: Stage, happenings: ReturnType<typeof attempt>): Promise<string[]> {
  const kept = await sender.keep(happenings, new Date());
  for (const one of kept) due.set(idOf(one), one);
  return kept;
}

/** Sends until nothing waits; says what stands in the way where that takes too long. */
async function settle({ sender, line }: Stage): Promise<string | null> {
  for (const begin = Date.now(); ; ) {
    const { waiting, problem, retryAt } = await sender.send();
    if (waiting === 0) return null;
    const agreed = retryAt === null ? Number.POSITIVE_INFINITY : Math.max(100, Date.parse(retryAt) - Date.now());
    const wait = line.lostSome() ? 0 : agreed;
    if (Date.now() + wait - begin > PATIENCE_MS) return `${waiting} still wait: ${JSON.stringify(problem)}`;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

async function noneAside({ sender }: Stage): Promise<string | null> {
  const [first, ...others] = await sender.outbox();
  return first ? `${others.length + 1} were set aside: ${first.reason}` : null;
}

/** Whether just these were set aside, each with a reason; they are then forgotten. */
async function theseAside({ sender }: Stage, ids: readonly string[]): Promise<string | null> {
  const aside = await sender.outbox();
  await sender.clear();
  const wrong = aside.find(({ id, reason }) => !ids.includes(id) || !reason);
  if (wrong) return `${wrong.id} was set aside: ${wrong.reason}`;
  return aside.length === ids.length ? null : `${aside.length} of ${ids.length} were set aside`;
}

/** Follows pages to the end. */
async function readAll(
  client: LrsClient,
  first: () => Promise<StatementPage | Unanswered>,
): Promise<{ all: Held[] } | { fault: string }> {
  const all: Held[] = [];
  for (let page = await first(); ; ) {
    if ('answer' in page) return { fault: `a page was answered with ${JSON.stringify(page.answer).slice(0, 300)}` };
    all.push(...(page.statements as Held[]));
    if (page.more === null) return { all };
    page = await client.more(page.more);
  }
}

/** What an LRS has taken it may show a little later. */
async function poll<Read extends { all: Held[] } | { fault: string }>(
  read: () => Promise<Read>,
  isEnough: (all: Held[]) => boolean,
): Promise<Read> {
  for (const begin = Date.now(); ; ) {
    const found = await read();
    if ('fault' in found || isEnough(found.all) || Date.now() - begin > PATIENCE_MS) return found;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function idOf(statement: string): string {
  return (JSON.parse(statement) as { id: string }).id;
}

function change(statement: string, change: object): string {
  return JSON.stringify({ ...JSON.parse(statement), ...change });
}
