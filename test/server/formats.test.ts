import { expect, test } from 'vitest';
import { chooseLanguage, parseLanguages } from '../../server/xapi/accept-language.ts';
import { admin, as, completion, HOME, type Loose, openRecord, service } from './record-rig.ts';

const lesson = 'https://a.example/lesson';
const member = { objectType: 'Agent', name: 'Ann', account: { homePage: HOME, name: '1' } };
const statement = completion('7', 'acme.till/sale', {
  actor: { objectType: 'Group', name: 'Shift', member: [member] },
  verb: { id: 'https://a.example/did', display: { en: 'did', de: 'tat' } },
  object: {
    objectType: 'Activity',
    id: lesson,
    definition: {
      name: { 'en-GB': 'Till', de: 'Kasse' },
      type: 'https://a.example/type',
      interactionType: 'choice',
      choices: [{ id: 'a', description: { en: 'Yes', de: 'Ja' } }],
    },
  },
  context: {
    instructor: { name: 'Boss', mbox: 'mailto:boss@example.com' },
    team: { objectType: 'Group', name: 'North', account: { homePage: HOME, name: 'n' }, member: [member] },
    contextActivities: { parent: { id: 'https://a.example/parent', definition: { name: { en: 'Parent' } } } },
  },
});

async function open() {
  const record = await openRecord();
  const ask = as(record, admin);
  await ask('/xapi/statements', { method: 'POST', body: JSON.stringify(statement) });
  const read = async (format: string, headers: Record<string, string> = {}) => {
    const answer = await ask(`/xapi/statements?statementId=${statement.id}&format=${format}`, { headers });
    return (await answer.json()) as Loose & { object: Loose; verb: Loose; context: Loose };
  };
  return { record, ask, read };
}

test('ids are all that is left of actors, verbs and activities; members stay where nothing else says who a group is', async () => {
  const { read } = await open();
  const told = await read('ids');
  expect(told).toMatchObject({ id: statement.id, result: statement.result, timestamp: statement.timestamp });
  expect(told.actor).toEqual({
    objectType: 'Group',
    member: [{ objectType: 'Agent', account: { homePage: HOME, name: '1' } }],
  });
  expect(told.verb).toEqual({ id: 'https://a.example/did' });
  expect(told.object).toEqual({ id: lesson });
  expect(told.context).toEqual({
    instructor: { mbox: 'mailto:boss@example.com' },
    team: { objectType: 'Group', account: { homePage: HOME, name: 'n' } },
    contextActivities: { parent: [{ id: 'https://a.example/parent' }] },
  });
});

test('canonical texts are in the one language that the reader wants most', async () => {
  const { read } = await open();
  const told = await read('canonical', { 'Accept-Language': 'fr, de;q=0.8, en;q=0.7' });
  expect(told.verb).toEqual({ id: 'https://a.example/did', display: { de: 'tat' } });
  expect(told.object.definition).toMatchObject({
    name: { de: 'Kasse' },
    choices: [{ id: 'a', description: { de: 'Ja' } }],
  });
  expect((await read('canonical')).object.definition).toMatchObject({ name: { 'en-GB': 'Till' } });
});

test('canonical activities are told as the record knows them from all statements, exact ones as they came', async () => {
  const { ask, read } = await open();
  const object = { id: lesson, definition: { name: { fr: 'Caisse' }, moreInfo: 'https://a.example/more' } };
  const later = completion('8', 'acme.till/sale', { object });
  await ask('/xapi/statements', { method: 'POST', body: JSON.stringify(later) });
  const canonical = await read('canonical', { 'Accept-Language': 'fr' });
  expect(canonical.object.definition).toMatchObject({ name: { fr: 'Caisse' }, type: 'https://a.example/type' });
  expect((await read('exact')).object).toEqual(statement.object);
  const known = await ask(`/xapi/activities?${new URLSearchParams({ activityId: lesson })}`);
  expect(await known.json()).toMatchObject({
    objectType: 'Activity',
    id: lesson,
    definition: { name: { 'en-GB': 'Till', de: 'Kasse', fr: 'Caisse' }, moreInfo: 'https://a.example/more' },
  });
});

test('a key that may not define leaves what is known of an activity as it is', async () => {
  const { record, ask } = await open();
  const writer = await service(record, 'statements/write');
  const object = { id: lesson, definition: { name: { en: 'Nonsense' } } };
  const sent = completion('8', 'acme.till/sale', { object });
  expect((await writer('/xapi/statements', { method: 'POST', body: JSON.stringify(sent) })).status).toBe(200);
  const known = await ask(`/xapi/activities?${new URLSearchParams({ activityId: lesson })}`);
  expect(await known.text()).not.toContain('Nonsense');
});

test('what a request that is refused said of an activity is forgotten with it', async () => {
  const { ask } = await open();
  const object = { id: lesson, definition: { name: { en: 'New' } } };
  const send = (...list: Loose[]) => ask('/xapi/statements', { method: 'POST', body: JSON.stringify(list) });
  const known = async () => (await ask(`/xapi/activities?${new URLSearchParams({ activityId: lesson })}`)).text();
  const conflict = { ...statement, verb: { id: 'https://a.example/other' } };
  expect((await send(completion('8', 'acme.till/sale', { object }), conflict)).status).toBe(409);
  expect(await known()).not.toContain('New');
  expect((await send(completion('8', 'acme.till/sale', { object }))).status).toBe(200);
  expect(await known()).toContain('New');
});

test('a single context activity comes back in a list', async () => {
  const { read } = await open();
  expect(await read('exact')).toMatchObject({
    context: { contextActivities: { parent: [{ id: 'https://a.example/parent' }] } },
  });
});

test('an activity that nobody described is told by its id, and an agent as a person', async () => {
  const { ask } = await open();
  const unknown = await ask(`/xapi/activities?activityId=${encodeURIComponent('https://a.example/new')}`);
  expect(await unknown.json()).toEqual({ objectType: 'Activity', id: 'https://a.example/new' });
  expect((await ask('/xapi/activities')).status).toBe(400);
  const agent = JSON.stringify({ name: 'Ann', mbox: 'mailto:ann@example.com' });
  const person = await ask(`/xapi/agents?${new URLSearchParams({ agent })}`);
  expect(await person.json()).toEqual({ objectType: 'Person', name: ['Ann'], mbox: ['mailto:ann@example.com'] });
  expect((await ask('/xapi/agents?agent=me')).status).toBe(400);
});

test.each<[string | undefined, string[]]>([
  [undefined, []],
  ['de', ['de']],
  ['en;q=0.5, de-CH, fr;q=0.9', ['de-ch', 'fr', 'en']],
  ['en;q=0, *', ['*']],
  ['!!', []],
])('the header Accept-Language: %s is read', (header, languages) => {
  expect(parseLanguages(header)).toEqual(languages);
});

test.each<[string[], string]>([
  [['de'], 'de'],
  [['pt'], 'pt-BR'],
  [['en-us'], 'en'],
  [['xx'], 'en'],
  [['xx', 'de'], 'de'],
  [[], 'en'],
])('of en, pt-BR and de, whoever wants %s gets %s', (wanted, chosen) => {
  expect(Object.keys(chooseLanguage({ en: '1', 'pt-BR': '2', de: '3' }, wanted))).toEqual([chosen]);
});
