import { hash } from '../target/fold.ts';
import { isPassing } from '../target/generated.ts';

/** A word for the picture on an element: what is drawn, what its font calls it, its file; empty where it has none. */
export function iconOf(element: Element): string {
  if (!find(element, any)) return '';
  const drawn = find(element, 'path,polyline,use');
  if (drawn)
    return hash(
      `${drawn.getAttribute('d') ?? drawn.getAttribute('points') ?? drawn.getAttribute('href')}`.slice(0, 40),
    ).toString(36);
  const called = find(element, '[shape],i[class]') ?? emptyOf(find(element, '[class*=icon]'));
  if (called) return nameOf(called);
  const file = find(element, 'img')?.getAttribute('src') ?? '';
  return file.split(/[?#]/)[0]?.split('/').at(-1)?.slice(0, 30) ?? '';
}

const any = 'path,polyline,use,[shape],i[class],[class*=icon],img';

function find(element: Element, selector: string): Element | null {
  return element.matches(selector) ? element : element.querySelector(selector);
}

/** Styles for an icon are set on what has one, too. */
const emptyOf = (found: Element | null) => (found?.textContent?.trim() ? null : found);

function nameOf(called: Element): string {
  const classes = (called.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((each) => each.includes('-') && !isPassing(each));
  return called.getAttribute('shape') ?? classes.sort().join('.').slice(0, 40);
}
