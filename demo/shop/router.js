/** Reads `#/orders/SO-1042?x=1` into its path and query; no hash is the start page. */
export function readHash(hash) {
  const [path, query = ''] = (hash.replace(/^#/, '') || '/').split('?');
  return { path: path.replace(/(.)\/$/, '$1'), query: new URLSearchParams(query) };
}

/** Returns the first route whose pattern fits, as `{screen, params, query}`, or null; `:name` stands for one part. */
export function matchRoute(routes, hash) {
  const { path, query } = readHash(hash);
  for (const [pattern, screen] of routes) {
    const params = matchPath(pattern, path);
    if (params) return { screen, params, query };
  }
  return null;
}

function matchPath(pattern, path) {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  if (wanted.length !== parts.length) return null;
  const params = {};
  for (const [place, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(parts[place]);
    else if (part !== parts[place]) return null;
  }
  return params;
}
