import { sayIn } from '../../lib/text/say.ts';
import { lrsWords } from '../../lib/text/words/lrs.ts';
import type { LrsStatus } from '../status-routes.ts';
import { momentIn, type Part } from './board.ts';
import { make } from './element.ts';

/** In which LRS the statements are kept, how far it is read, and what is wrong with it. */
export const lrsPart: Part = async ({ record, language }) => {
  const say = sayIn(lrsWords, language);
  const answer = await record.ask<{ lrs: LrsStatus | null }>('/status');
  if ('fault' in answer) return answer;
  const { lrs } = answer.value;
  if (!lrs) return [make('p', { class: 'empty' }, say('none'))];
  const { endpoint, version, isDirect, readAt, last, isBehind, waiting, aside, problem } = lrs;
  const { host } = new URL(endpoint);
  const at = (time: string | null) => (time === null ? say('never') : momentIn(language, time));
  const facts: [string, string][] = [
    [say('endpoint'), endpoint],
    [say('version'), version],
    [say('browsers'), say(isDirect ? 'direct' : 'passed')],
    [say('read'), at(readAt)],
    [say('last'), `${at(last)}${isBehind ? ` – ${say('behind')}` : ''}`],
    [say('waiting'), new Intl.NumberFormat(language).format(waiting)],
    [say('aside'), new Intl.NumberFormat(language).format(aside)],
  ];
  const told = problem && say(problem.say, { host, status: problem.status ?? '' });
  const rows = facts.flatMap(([what, value]) => [make('dt', {}, what), make('dd', { dir: 'auto' }, value)]);
  return [...(told ? [make('p', { role: 'alert', class: 'fault' }, told)] : []), make('dl', {}, ...rows)];
};
