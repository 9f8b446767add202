/**
 * What stands for a key where people compare it by ear: thirty digits in groups of five, out of the SHA-256 of its bytes.
 * Whoever wanted another key with the same digits would have to make about 2⁹⁹ of them.
 */
export function fingerprintOf(sha256: Uint8Array): string {
  const groups = Array.from({ length: 6 }, (_, place) => {
    const part = sha256.subarray(place * 5, place * 5 + 5);
    const number = part.reduce((sum, byte) => sum * 256 + byte, 0) % 100_000;
    return String(number).padStart(5, '0');
  });
  return groups.join(' ');
}

/** What the record signs when it lets a browser join: the answer is genuine where the key that was shown made it. */
export function signedText(invitation: string, answer: string): string {
  return `alongside-join\n${invitation}\n${answer}`;
}
