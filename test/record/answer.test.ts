import { expect, test } from 'vitest';
import { type Decision, decide, isSameStatement, type RawAnswer } from '../../lib/record/answer.ts';

const json = 'application/json';
const html = 'text/html; charset=utf-8';

function answer(status: number, contentType: string | null = json, more: Partial<RawAnswer> = {}): RawAnswer {
  return { status, contentType, retryAfter: null, ...more };
}

const refused = (status: number): Decision => ({ do: 'stop', problem: 'refused', status });
const elsewhere = (status: number): Decision => ({ do: 'stop', problem: 'notRecord', status });
const split: Decision = { do: 'split', into: [13, 12] };
const aside = (reason: string, kind: string): Decision => ({ do: 'setAside', reason, kind });
const retry = (afterMs: number | null = null): Decision => ({ do: 'retry', afterMs });

test.each<[string, RawAnswer, Decision, Decision]>([
  ['200 with fewer ids than were sent', answer(200, json, { body: '[]' }), { do: 'accepted' }, { do: 'accepted' }],
  ['204 without a body', answer(204, null), { do: 'accepted' }, { do: 'accepted' }],
  ['200 without a type, with a list', answer(200, null, { body: '["a"]' }), { do: 'accepted' }, { do: 'accepted' }],
  ['200 with a sign-in page', answer(200, html), elsewhere(200), elsewhere(200)],
  ['200 with a text', answer(200, 'text/plain', { body: 'hello' }), elsewhere(200), elsewhere(200)],
  ['a redirection', answer(302, html), elsewhere(302), elsewhere(302)],
  ['a redirection that the browser hides', answer(0, null), elsewhere(0), elsewhere(0)],
  ['404', answer(404), elsewhere(404), elsewhere(404)],
  ['405', answer(405), elsewhere(405), elsewhere(405)],
  ['409', answer(409), split, { do: 'compare' }],
  ['409 as a page, as some records send it', answer(409, html), split, { do: 'compare' }],
  ['400', answer(400, json, { body: 'bad\n  verb' }), split, aside('bad verb', '400 bad verb')],
  ['400 as a page, as some records send it', answer(400, html, { body: 'no' }), split, aside('no', '400 no')],
  ['400 for who sends', answer(400, html, { body: 'Authorization failed' }), refused(400), refused(400)],
  ['413 from a proxy', answer(413, html), split, aside('HTTP 413', '413 HTTP ')],
  ['422', answer(422, json, { body: '' }), split, aside('HTTP 422', '422 HTTP ')],
  ['401', answer(401), refused(401), refused(401)],
  ['403', answer(403), refused(403), refused(403)],
  ['429 with a time', answer(429, json, { retryAfter: '30' }), retry(30_000), retry(30_000)],
  ['503 from a proxy', answer(503, html), retry(), retry()],
  ['503 with a time that is none', answer(503, json, { retryAfter: 'soon' }), retry(), retry()],
  ['500', answer(500, json, { retryAfter: '30' }), retry(), retry()],
  ['502 from a proxy', answer(502, html), retry(), retry()],
  ['something never heard of', answer(418), retry(), retry()],
])('%s is understood, for many statements and for one', (_, given, forMany, forOne) => {
  expect(decide(given, 25)).toEqual(forMany);
  expect(decide(given, 1)).toEqual(forOne);
});

test.each([
  ['statements[7].verb.id: must be an IRI', [7, 1, 17]],
  ['statements.0.verb', [1, 24]],
  ['statements.24.actor', [24, 1]],
  ['statements.25.actor', [13, 12]],
])('where the record says which one is at fault (%s), that one is sent alone', (body, into) => {
  expect(decide(answer(400, json, { body }), 25)).toEqual({ do: 'split', into });
});

test('refusals for one reason are alike, whichever statement they name', () => {
  const kinds = ['a0000000-0000-4000-8000-00000000000a', 'b0000000-0000-4000-8000-00000000000b'].map((id) => {
    const decision = decide(answer(400, json, { body: `${id} at 10:01 is not allowed` }), 1);
    return decision.do === 'setAside' && decision.kind;
  });
  expect(kinds[0]).toBe(kinds[1]);
  expect(decide(answer(400, json, { body: 'something else' }), 1)).not.toMatchObject({ kind: kinds[0] });
});

test('a reason is kept short enough to show', () => {
  const decision = decide(answer(400, json, { body: 'x'.repeat(9000) }), 1);
  expect(decision.do === 'setAside' && decision.reason).toHaveLength(500);
});

const sent = {
  id: '00000000-0000-4000-8000-00000000000a',
  actor: { account: { homePage: 'https://a.example', name: '7' } },
  verb: { id: 'https://a.example/did', display: { en: 'did' } },
  object: { id: 'https://a.example/x' },
  result: { duration: 'PT120S', extensions: { 'https://a.example/e': { display: 1 } } },
  context: {
    contextActivities: { parent: { id: 'https://a.example/p' } },
    registration: '00000000-0000-4000-8000-00000000000B',
  },
  timestamp: '2026-03-01T10:00:00Z',
};

test.each<[string, object]>([
  ['what the record assigns', { stored: 'x', authority: { mbox: 'mailto:a@example.com' }, version: '1.0.3' }],
  ['the case of its id', { id: sent.id.toUpperCase() }],
  ['the time zone of its timestamp', { timestamp: '2026-03-01T12:00:00.000+02:00' }],
  ['how its verb reads', { verb: { id: sent.verb.id, display: { de: 'tat' } } }],
  [
    'how its activity is described',
    { object: { objectType: 'Activity', id: sent.object.id, definition: { type: 'https://a.example/t' } } },
  ],
  [
    'a list around one activity',
    {
      context: {
        ...sent.context,
        contextActivities: { parent: [{ objectType: 'Activity', id: 'https://a.example/p', definition: {} }] },
      },
    },
  ],
  ['an objectType that goes without saying', { actor: { objectType: 'Agent', ...sent.actor } }],
  ['the order of its properties', Object.fromEntries(Object.entries(sent).reverse())],
  ['a timestamp that the record gave', { timestamp: undefined }],
])('a held statement is the same but for %s', (_, change) => {
  const held = JSON.parse(JSON.stringify({ ...sent, ...change }));
  expect(isSameStatement(sent, held)).toBe(true);
  expect(isSameStatement(held, sent)).toBe(true);
});

test.each<[string, object]>([
  ['another time', { timestamp: '2026-03-01T10:00:01Z' }],
  ['a duration spelt otherwise', { result: { ...sent.result, duration: 'PT2M' } }],
  ['another actor', { actor: { account: { homePage: 'https://a.example', name: '8' } } }],
  ['another object', { object: { id: 'https://a.example/y' } }],
  ['something in an extension', { result: { ...sent.result, extensions: { 'https://a.example/e': { display: 2 } } } }],
  ['no result', { result: undefined }],
])('a held statement with %s is another', (_, change) => {
  expect(isSameStatement(sent, JSON.parse(JSON.stringify({ ...sent, ...change })))).toBe(false);
});

test('the members of a group may stand in any order', () => {
  const member = [{ mbox: 'mailto:a@example.com' }, { mbox: 'mailto:b@example.com', objectType: 'Agent' }];
  const actor = { objectType: 'Group', member };
  expect(isSameStatement({ ...sent, actor }, { ...sent, actor: { ...actor, member: member.toReversed() } })).toBe(true);
  expect(isSameStatement({ ...sent, actor }, { ...sent, actor: { ...actor, member: member.slice(1) } })).toBe(false);
});

test('what is no statement is never the same', () => {
  expect(isSameStatement(null, null)).toBe(false);
  expect(isSameStatement(sent, [sent])).toBe(false);
});
