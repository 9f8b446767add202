/** Whether every word of the query is in the text: in any order, by its beginning, with one letter wrong from four letters on. */
export function fits(query: string, text: string): boolean {
  const inText = wordsOf(text);
  return wordsOf(query).every((wanted) => inText.some((word) => word.startsWith(wanted) || isNear(wanted, word)));
}

/** How far a text is from a query that may be a word's part, its beginning's letters or mistyped: 0 is best; null fits not. */
export function closeness(query: string, text: string): number | null {
  const inText = wordsOf(text);
  const wanted = wordsOf(query);
  if (isInitials(wanted.join(''), inText)) return 1;
  const distances = wanted.map((each) => Math.min(...inText.map((word, at) => distance(each, word, at))));
  const sum = distances.reduce((all, each) => all + each, 0);
  return Number.isFinite(sum) ? sum : null;
}

function distance(wanted: string, word: string, at: number): number {
  if (word.startsWith(wanted)) return at === 0 ? 0 : 1;
  if (isNear(wanted, word)) return 3;
  return wanted.length > 1 && word.includes(wanted) ? 4 : Number.POSITIVE_INFINITY;
}

function isInitials(wanted: string, inText: readonly string[]): boolean {
  return (
    wanted.length > 1 &&
    inText
      .map((word) => word[0])
      .join('')
      .startsWith(wanted)
  );
}

/** Mistyped by one letter, from four letters on. */
function isNear(wanted: string, word: string): boolean {
  if (wanted.length < 4) return false;
  return [wanted.length - 1, wanted.length, wanted.length + 1].some((length) =>
    isOneOff(wanted, word.slice(0, length)),
  );
}

/** At most one letter is wrong, missing, too many, or changes place with its neighbour. */
function isOneOff(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return (
    restA === restB ||
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without case and marks; the spellings of alef and of the final letters of Arabic count as one. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}
