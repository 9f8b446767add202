/** The longest text that is compared, in characters. */
const longest = 60;

/** A text as it is compared: single spaces, lower case, figures as "#", no marks at its end. */
export function fold(text: string): string {
  if (!text) return '';
  return text
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\d[\d.,:/\u2212-]*/g, '#')
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/^[ *:…•·|]+|[ *:….]+$/g, '')
    .slice(0, longest)
    .trim();
}

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** A number for a text, always the same: 32 bits, FNV-1a. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let sum = seed;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
