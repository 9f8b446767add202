import type { Landmark, ToolRule } from '../tool/rules.ts';

/** What must be observed to follow some rules; null where nothing must. */
export interface RuleNeeds {
  /** Of whole documents. */
  landmarks: MutationObserverInit | null;
  /** Of the head alone. */
  title: MutationObserverInit | null;
}

// What usually shows and hides, besides what a selector names.
const visibility = ['class', 'style', 'hidden', 'open', 'id', 'aria-hidden', 'inert'];

/** Landmarks can come and go at one address, and titles change late; addresses tell of themselves. */
export function needsOf(rules: readonly ToolRule[]): RuleNeeds {
  const parts = rules.flatMap(({ signature, screens }) => [...signature, ...screens]);
  const landmarks = parts.flatMap(({ landmark }) => (landmark ? [landmark] : []));
  const hasTitle = parts.some(({ title }) => title);
  const attributeFilter = [...new Set([...visibility, ...landmarks.flatMap(attributesIn)])];
  const characterData = hasTitle || landmarks.some(({ text }) => text);
  const all = { childList: true, subtree: true };
  return {
    landmarks: landmarks.length > 0 ? { ...all, attributeFilter, characterData } : null,
    title: hasTitle ? { ...all, characterData } : null,
  };
}

function attributesIn({ css }: Landmark): string[] {
  return [...css.matchAll(/\[\s*([\w-]+)/g)].map(([, name = '']) => name);
}
