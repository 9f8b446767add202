/** Whether every word of the query is in the text: in any order, by its beginning, with one letter wrong from four letters on. */
export function fits(query: string, text: string): boolean {
  const inText = wordsOf(text);
  return wordsOf(query).every((wanted) => inText.some((word) => isLike(wanted, word)));
}

function isLike(wanted: string, word: string): boolean {
  if (word.startsWith(wanted)) return true;
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
