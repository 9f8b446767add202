import { expect, test } from 'vitest';
import { verb } from '../../lib/record/vocabulary.ts';
import { toSeconds } from '../../server/xapi/duration.ts';
import { parseStatements } from '../../server/xapi/validate.ts';
import { completion, type Loose } from './record-rig.ts';

const account = { homePage: 'https://people.example', name: '7' };

function faultOf(more: Loose): string | null {
  const parsed = parseStatements(completion('7', 'acme.till/sale', more), '1.0.3');
  return 'fault' in parsed ? parsed.fault : null;
}

const attachment = {
  usageType: 'https://a.example/u',
  display: { en: 'x' },
  contentType: 'text/plain',
  length: 1,
  sha2: 'a'.repeat(64),
};
const ref = { objectType: 'StatementRef', id: '00000000-0000-4000-8000-000000000001' };
const about = { actor: { account }, verb: { id: verb.passed }, object: { id: 'https://a.example/x' } };

test.each<[string, Loose]>([
  ['an agent without objectType', { actor: { mbox: 'mailto:a@example.com', name: 'A' } }],
  ['a group of agents', { actor: { objectType: 'Group', member: [{ account }] } }],
  ['a group by its account', { actor: { objectType: 'Group', account } }],
  ['an agent as object', { object: { objectType: 'Agent', account }, context: {} }],
  ['a sub-statement', { object: { objectType: 'SubStatement', ...about }, context: {} }],
  ['a voiding statement', { verb: { id: verb.voided }, object: ref, context: {} }],
  ['a timestamp with an offset', { timestamp: '2026-03-01T10:00:00.123456+05:30' }],
  ['a timestamp with a short offset', { timestamp: '2026-03-01T10:00:00+0530' }],
  ['a duration in weeks', { result: { duration: 'P2W' } }],
  ['a duration with a fraction', { result: { duration: 'P1DT2H3M4.5S' } }],
  ['anything in extensions', { result: { extensions: { 'https://a.example/e': { deep: [null, 1] } } } }],
  [
    'one context activity without a list',
    { context: { contextActivities: { parent: { id: 'https://a.example/x' } } } },
  ],
])('%s passes', (_, more) => {
  expect(faultOf(more)).toBe(null);
});

test.each<[string, Loose, string]>([
  ['an actor with two identifiers', { actor: { account, mbox: 'mailto:a@example.com' } }, '.actor'],
  ['an actor with none', { actor: { name: 'A' } }, '.actor'],
  ['a group without members or identifier', { actor: { objectType: 'Group', name: 'G' } }, '.actor'],
  ['an account without home page', { actor: { account: { name: '7' } } }, '.actor.account.homePage'],
  ['an actor of unknown type', { actor: { objectType: 'Robot', account } }, '.actor'],
  ['a verb that is no IRI', { verb: { id: 'completed' } }, '.verb.id'],
  ['a missing verb', { verb: undefined }, '.verb'],
  ['an object without id', { object: { objectType: 'Activity' } }, '.object.id'],
  ['an unknown property', { colour: 'red' }, 'colour'],
  ['an unknown property deep inside', { result: { score: { scaled: 1, stars: 5 } } }, '.result.score'],
  ['a null', { result: { response: null } }, '.result.response'],
  ['a score above one', { result: { score: { scaled: 1.1 } } }, '.result.score.scaled'],
  ['a raw score outside its range', { result: { score: { raw: 11, min: 0, max: 10 } } }, '.result.score'],
  ['a duration without a unit', { result: { duration: 'PT95' } }, '.result.duration'],
  ['an empty duration', { result: { duration: 'P' } }, '.result.duration'],
  ['a duration ending in T', { result: { duration: 'P1DT' } }, '.result.duration'],
  ['a time without offset', { timestamp: '2026-03-01T10:00:00' }, '.timestamp'],
  ['a day that does not exist', { timestamp: '2026-13-01T10:00:00Z' }, '.timestamp'],
  ['a negative zero offset', { timestamp: '2026-03-01T10:00:00-00:00' }, '.timestamp'],
  ['an id that is no UUID', { id: '7' }, '.id'],
  ['a registration that is no UUID', { context: { registration: '7' } }, '.context.registration'],
  ['a language map with a bad tag', { verb: { id: verb.passed, display: { 'not a tag': 'x' } } }, '.verb.display'],
  ['a voiding statement about an activity', { verb: { id: verb.voided } }, '.object'],
  ['a platform where no activity is the object', { object: { objectType: 'Agent', account } }, 'platform'],
  [
    'a sub-statement in a sub-statement',
    { object: { objectType: 'SubStatement', ...about, object: { objectType: 'SubStatement', ...about } } },
    '.object',
  ],
  ['an unknown version', { version: '0.9' }, '.version'],
  ['an attachment whose address is none', { attachments: [{ ...attachment, fileUrl: 'a file' }] }, '.fileUrl'],
  ['an attachment without its hash', { attachments: [{ ...attachment, sha2: undefined }] }, '.attachments[0].sha2'],
  ['an authority of one', { authority: { objectType: 'Group', member: [{ account }] } }, '.authority'],
  ['an authority with a name of its own', { authority: { objectType: 'Group', account } }, '.authority'],
])('%s is refused and its place said', (_, more, place) => {
  expect(faultOf(more)).toMatch(/^statement/);
  expect(faultOf(more)).toContain(place);
});

test('a duration counts in seconds where its parts have one length', () => {
  expect(toSeconds('PT95S')).toBe(95);
  expect(toSeconds('P1DT1H1M1.5S')).toBe(90_061.5);
  expect(toSeconds('P1W')).toBe(604_800);
  expect(toSeconds('P1M')).toBe(null);
});
