import { keysOf, type When } from '../when/expression.ts';
import { foldWhen, UNKNOWN } from '../when/fold.ts';

/** Every value that a key can have, undefined for unset; null where they cannot be listed. */
export type ValuesOf = (key: string) => readonly unknown[] | null;

const mostTries = 3000;

/**
 * Whether a clause may be true for some of the values. Tries the listed values of one key after the other; what still
 * depends on a key without a list, or would take too long to try, counts as possible: never says no without proof.
 */
export function canHold(when: When, valuesOf: ValuesOf): boolean {
  let tries = 0;
  const tryOut = (clause: When): boolean => {
    const [key, values] = firstListed(clause, valuesOf) ?? [];
    if (key === undefined || !values) return clause.op !== 'false';
    return values.some((value) => {
      if (++tries > mostTries) return true;
      const left = foldWhen(clause, (name) => (name === key ? value : UNKNOWN));
      return typeof left === 'boolean' ? left : tryOut(left);
    });
  };
  return tryOut(when);
}

function firstListed(clause: When, valuesOf: ValuesOf): [string, readonly unknown[]] | null {
  for (const key of keysOf(clause)) {
    const values = valuesOf(key);
    if (values) return [key, values];
  }
  return null;
}

/** Values that stand for all that a text can be, where a clause compares it with `==` alone; null where it does more. */
export function textsToTry(when: When, key: string): readonly unknown[] | null {
  const compared = comparedWith(when, key);
  return compared && [...new Set([undefined, '', `${compared.join(' ')} other`, ...compared])];
}

function comparedWith(when: When, key: string): string[] | null {
  switch (when.op) {
    case '!':
      return comparedWith(when.of, key);
    case '&&':
    case '||': {
      const parts = when.of.map((part) => comparedWith(part, key));
      return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
    }
    case '==':
      return when.key === key ? [when.value] : [];
    case 'key':
    case 'true':
    case 'false':
      return [];
    default:
      return keysOf(when).has(key) ? null : [];
  }
}
