// @ts-check
// Runs before anything is drawn: `?lang=de` and `?release=2` choose what this tab shows, and it is kept for the visit.
// The second release has styles of its own, under the same names in a folder beside the first's.
{
  const { documentElement: page } = document;
  const asked = new URLSearchParams(location.search);
  const chosen = (/** @type {string} */ name) => {
    const value = asked.get(name) ?? sessionStorage.getItem(name) ?? '';
    sessionStorage.setItem(name, value);
    return value;
  };
  const isSecond = chosen('release') === '2';
  if (chosen('lang') === 'de') page.lang = 'de';
  if (isSecond) page.dataset.release = '2';
  for (const link of isSecond ? document.querySelectorAll('link[rel="stylesheet"]') : []) {
    link.setAttribute('href', String(link.getAttribute('href')).replace(/[^/]+$/, 'release-2/$&'));
  }
}
