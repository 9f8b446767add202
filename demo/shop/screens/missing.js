import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';
import { t } from '../text.js';

/** Says that there is nothing at this address. */
export function missingScreen() {
  return {
    title: t('Page not found'),
    nav: null,
    content: () => [
      heading(t('Page not found')),
      el('p', {}, t('There is nothing here any more. '), el('a', { href: '#/' }, t('Go to Home'))),
    ],
  };
}
