/** The languages of an Accept-Language header, the most wanted first. */
export function parseLanguages(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',').flatMap((range) => {
    const [, tag, quality] = /^\s*([a-z\d-]+|\*)\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(range) ?? [];
    return tag === undefined ? [] : [{ tag: tag.toLowerCase(), quality: Number(quality ?? 1) }];
  });
  const wanted = ranges.filter(({ quality }) => quality > 0);
  return wanted.sort((one, other) => other.quality - one.quality).map(({ tag }) => tag);
}

/** A language map with the one language that fits best; the first where none does. */
export function chooseLanguage(map: Record<string, unknown>, languages: readonly string[]): Record<string, unknown> {
  const present = Object.keys(map);
  const fits = (wanted: string) =>
    present.find((tag) => tag.toLowerCase() === wanted) ??
    present.find((tag) => tag.toLowerCase().startsWith(`${wanted}-`)) ??
    present.find((tag) => wanted.startsWith(`${tag.toLowerCase()}-`));
  const chosen = languages.map(fits).find((tag) => tag !== undefined) ?? present[0];
  return chosen === undefined ? {} : { [chosen]: map[chosen] };
}
