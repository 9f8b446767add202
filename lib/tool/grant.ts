/**
 * Says which match patterns lie in what a browser grants, itself given as match patterns. Paths do not count there,
 * nor do ports here: where a browser heeds them, it has to be asked.
 */
export function createGrants(origins: readonly string[]): (pattern: string) => boolean {
  const granted = new Set(origins.map((origin) => partsOf(origin).join('://')));
  const isGranted = (scheme: string, host: string) =>
    namesOver(host).some((name) => granted.has(`${scheme}://${name}`));

  return (pattern) => {
    const [scheme = '', host] = partsOf(pattern);
    if (!host) return false;
    return (
      isGranted('*', host) || (scheme === '*' ? ['http', 'https'] : [scheme]).every((each) => isGranted(each, host))
    );
  };
}

/** Scheme and host; of what is no pattern, none. */
function partsOf(pattern: string): string[] {
  if (pattern === '<all_urls>') return ['*', '*'];
  return /^(\*|https?):\/\/([^/]+?)(?::(?:\d+|\*))?\//.exec(pattern)?.slice(1) ?? [];
}

/** The hosts of patterns that cover a host, which may itself begin with a wildcard. */
function namesOver(host: string): string[] {
  const names = [host, '*'];
  const labels = host.replace(/^\*\./, '').split('.');
  for (const at of labels.keys()) names.push(`*.${labels.slice(at).join('.')}`);
  return names;
}
