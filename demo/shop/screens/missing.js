import { el } from '../parts/element.js';
import { heading } from '../parts/heading.js';

/** Says that there is nothing at this address. */
export function missingScreen() {
  return {
    title: 'Page not found',
    nav: null,
    content: () => [
      heading('Page not found'),
      el('p', {}, 'There is nothing here any more. ', el('a', { href: '#/' }, 'Go to Home')),
    ],
  };
}
