import { names } from '../names.js';

const PATHS = {
  home: 'M3 9.5 10 4l7 5.500V16a1 1 0 0 1-1 1h-4v-5H8v5H4a1 1 0 0 1-1-1z',
  products: 'M3 6.500 10 3l7 3.500v7L10 17l-7-3.500zM3 6.500l7 3.500 7-3.500M10 10v7',
  orders: 'M5 3h10v14l-2.500-1.500L10 17l-2.500-1.500L5 17zM8 7h4M8 10.500h4',
  refunds: 'M4 8h8.500a3.500 3.500 0 0 1 0 7H8M7 5 4 8l3 3',
  discounts: 'M3 10V4a1 1 0 0 1 1-1h6l7 7-7 7zM7 7h.01',
  chevron: 'm6 8 4 4 4-4',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10M13 13l4 4',
};

/** Returns an outline icon, hidden from readers: its button or link carries the name. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({
    viewBox: '0 0 20 20',
    class: names.classList('icon'),
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
