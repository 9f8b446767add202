/** So many answers are kept; beyond that all are forgotten. */
const room = 5000;

/** Asks once for each text: the same few hundred stand on thousands of elements. */
export function once<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > room) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
