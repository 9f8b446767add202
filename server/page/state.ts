import type { LanguageCode } from '../../lib/text/language.ts';
import { momentIn, type Part } from './board.ts';
import { make } from './element.ts';

interface State {
  statements: number;
  completed: number;
  earned: number;
  backup: string | null;
  disk: { used: number; free: number };
}

/** How much the record holds and takes, and when it was copied last. */
export const statePart: Part = async ({ record, say, language }) => {
  const answer = await record.ask<State>('/status');
  if ('fault' in answer) return answer;
  const { statements, completed, earned, backup, disk } = answer.value;
  const count = (value: number) => new Intl.NumberFormat(language).format(value);
  const number = (value: string, what: string) => make('li', {}, make('strong', {}, value), make('span', {}, what));
  return [
    make(
      'ul',
      { class: 'numbers' },
      number(count(statements), say('state.statements')),
      number(count(completed), say('state.completed')),
      number(count(earned), say('state.earned')),
      number(size(disk.used, language), say('state.used', { free: size(disk.free, language) })),
    ),
    make('p', {}, backup ? say('state.backup', { time: momentIn(language, backup) }) : say('state.never')),
  ];
};

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

function size(bytes: number, language: LanguageCode): string {
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  const format = { style: 'unit', unit: units[power] ?? 'byte', maximumFractionDigits: power > 2 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(bytes / 1000 ** power);
}
