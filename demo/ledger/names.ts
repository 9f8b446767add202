import { isSecond } from './edition.ts';
import { classes, data, fields, ids, type Names, suffixes } from './second-names.ts';

const attributes =
  /(\s)(id|class|name|for|data-[a-z]+|href|action|formaction|aria-labelledby|aria-describedby)="([^"]*)"/g;
const originals = Object.fromEntries(Object.entries(fields).map(([own, second]) => [second, own]));

/** A finished page with the names and addresses of its release; what people typed is escaped and cannot look like one. */
export function namedFor(markup: string): string {
  if (!isSecond()) return markup;
  return markup.replace(attributes, (_, space, attribute, value) => `${space}${renamed(attribute, value)}`);
}

function renamed(attribute: string, value: string): string {
  if (attribute.startsWith('data-')) return `data-${second(data, attribute.slice(5))}="${value}"`;
  return `${attribute}="${secondValue(attribute, value)}"`;
}

function secondValue(attribute: string, value: string): string {
  if (attribute === 'class') return each(value, (name) => second(classes, name));
  if (attribute === 'name') return second(fields, value);
  if (attribute === 'href' || attribute.endsWith('action')) return movedAddress(value);
  return each(value, secondId);
}

function each(value: string, rename: (name: string) => string): string {
  return value.split(' ').map(rename).join(' ');
}

function secondId(id: string): string {
  const suffix = Object.keys(suffixes).find((end) => id.endsWith(end)) ?? '';
  return second(ids, id.slice(0, id.length - suffix.length)) + (suffixes[suffix] ?? '');
}

/** The name in `names`, where a star stands for a number; a name that is not there stays as it is. */
function second(names: Names, name: string): string {
  const numbers = name.match(/\d+/g) ?? [];
  return (names[name.replace(/\d+/g, '*')] ?? name).replace('*', () => numbers[0] ?? '');
}

/** An address of ours as this release has it: its folder, what it asks for, and the place in the page. */
export function movedAddress(address: string): string {
  if (!isSecond()) return address;
  const [, path = '', query = '', place = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  const asked = query.replace(/([?&;])([\w-]+)=/g, (_, before, name) => `${before}${second(fields, name)}=`);
  return path.replace(/^\/invoices\b/, '/sales/invoices') + asked + (place && `#${secondId(place.slice(1))}`);
}

/** The path as the routes know it, or where to go instead when it is another release's. */
export function knownPath(path: string): { path: string } | { movedTo: string } {
  const isMoved = /^\/sales\/invoices\b/.test(path);
  const known = path.replace(/^\/sales(?=\/invoices\b)/, '');
  if (isSecond() === isMoved || !/^\/invoices\b/.test(known)) return { path: known };
  return { movedTo: isMoved ? known : `/sales${path}` };
}

/** What was sent, under the names of the first release. */
export function knownFields(sent: URLSearchParams): URLSearchParams {
  if (!isSecond()) return sent;
  return new URLSearchParams([...sent].map(([name, value]) => [second(originals, name), value]));
}
