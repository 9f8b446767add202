import type { Refused } from '../store/refused.ts';
import { momentIn, type Part } from './board.ts';
import { make, table } from './element.ts';

/** What the record would not store: who brought it, and why not. */
export const refusedPart: Part = async ({ record, say, language }) => {
  const answer = await record.ask<{ refused: Refused[] }>('/refused');
  if ('fault' in answer) return answer;
  const { refused } = answer.value;
  const why = make('p', { class: 'muted' }, say('refused.why'));
  if (refused.length === 0) return [why, make('p', { class: 'empty' }, say('refused.none'))];
  const columns = [
    say('refused.at'),
    say('refused.by'),
    say('refused.reason'),
    say('refused.statement'),
    say('refused.times'),
  ];
  const rows = refused.map(({ at, key, name, reason, status, statement, times }) => [
    momentIn(language, at),
    name ?? say(key === 'lrs' ? 'refused.lrs' : 'refused.gone'),
    `${status}: ${reason}`,
    statement === '' ? say('refused.unnamed') : make('code', {}, statement),
    String(times),
  ]);
  return [why, table(say('refused.title'), columns, rows)];
};
