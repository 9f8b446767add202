import { AsyncLocalStorage } from 'node:async_hooks';

/** The face the ledger shows: its language, and which of its releases. */
export type Edition = { language: 'en' | 'de'; release: 1 | 2 };

const first: Edition = { language: 'en', release: 1 };
const current = new AsyncLocalStorage<Edition>();

/** Runs `act` so that every text, date, amount and name it writes is of this edition. */
export function inEdition<Result>(edition: Edition, act: () => Result): Result {
  return current.run(edition, act);
}

/** The edition that is being written now. */
export function edition(): Edition {
  return current.getStore() ?? first;
}

export function isSecond(): boolean {
  return edition().release === 2;
}

/** What dates and amounts are written in, and the document's `lang`. */
export function locale(): string {
  return edition().language === 'de' ? 'de' : 'en-IE';
}

/** The pieces as they stand, or in the order the second release has them in, by their places. */
export function arranged<Piece>(pieces: Piece[], second: number[]): Piece[] {
  return isSecond() ? second.map((place) => pieces[place] as Piece) : pieces;
}

/** The edition that `?lang=de` and `?release=2` ask for; what they leave open is as the visit's cookie has it. */
export function readEdition(query: URLSearchParams, cookies = ''): Edition {
  const [, language, release] = /(?:^|;\s*)ledger-edition=(\w+)-(\d)/.exec(cookies) ?? [];
  return {
    language: (query.get('lang') ?? language) === 'de' ? 'de' : 'en',
    release: (query.get('release') ?? release) === '2' ? 2 : 1,
  };
}

/** Keeps an edition for the visit. */
export function editionCookie({ language, release }: Edition): string {
  return `ledger-edition=${language}-${release}; Path=/; HttpOnly; SameSite=Lax`;
}
