import type { ComponentChildren } from 'preact';

/** Names with what belongs to each; a fact whose value is null is left out. */
export function Facts({ facts }: { facts: [name: string, value: ComponentChildren | null][] }) {
  return (
    <dl class="al-facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Pieces of a pack as they are written. */
export function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <ul class="al-codes">
      {codes.map((code) => (
        <li key={code}>
          <code dir="ltr">{code}</code>
        </li>
      ))}
    </ul>
  );
}
