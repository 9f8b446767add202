/** Translations of a pack: language to key to text; `''` is the base language. */
export type Nls = Record<string, Record<string, string>>;

/** Says a text of a pack: `%key%` in the wanted language, else in its base form (`de-AT` → `de`), else in the pack's own. */
export type PackText = (text: string) => string;

export function textIn(nls: Nls, language: string): PackText {
  const tables = [language, language.split('-')[0] ?? '', ''].map((code) =>
    Object.hasOwn(nls, code) ? nls[code] : undefined,
  );
  return (text) => {
    const key = keyIn(text);
    if (key === null) return text;
    const table = tables.find((each) => each && Object.hasOwn(each, key));
    return table?.[key] ?? text;
  };
}

/** The key in `%key%`, or null for a text that stands for itself. */
export function keyIn(text: string): string | null {
  return /^%([\w.-]+)%$/.exec(text)?.[1] ?? null;
}

/** The translations that a part of a pack needs. */
export function nlsFor(part: object, nls: Nls): Nls {
  const keys = [...new Set(keysUsed(part).map(({ key }) => key))];
  const tables = Object.entries(nls).map(([language, table]) => {
    const texts = keys.flatMap((key) => (Object.hasOwn(table, key) ? [[key, table[key] as string]] : []));
    return [language, Object.fromEntries(texts) as Record<string, string>] as const;
  });
  return Object.fromEntries(tables);
}

/** Every `%key%` of a pack, or of a part of one, with the path where it stands. */
export function keysUsed(part: object): { key: string; path: (string | number)[] }[] {
  const used: { key: string; path: (string | number)[] }[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string') {
      const key = keyIn(value);
      if (key !== null) used.push({ key, path });
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value))
        visit(child, [...path, Array.isArray(value) ? Number(name) : name]);
    }
  };
  visit({ ...part, nls: undefined }, []);
  return used;
}
