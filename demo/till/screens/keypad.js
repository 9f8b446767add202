// @ts-check
import { arranged } from '../../edition/edition.js';
import { button, element } from '../element.js';
import { pendingDigits, setPending } from '../keys.js';
import { t } from '../text.js';

/** The number keys, for fingers: they do what the keyboard's do. @param {{ enter: (digits: string) => boolean, scan: (barcode: string) => void }} ring */
export function keypad({ enter, scan }) {
  const digit = (/** @type {string} */ key) => button(key, () => setPending(pendingDigits() + key), { class: 'key' });
  const submit = () => {
    const digits = pendingDigits();
    if (digits.length < 8) return enter(digits);
    setPending('');
    scan(digits);
  };
  return element(
    'section',
    { class: 'keypad', 'aria-label': t('Keypad') },
    element('output', { id: 'entry', 'aria-label': t('Keyed') }, pendingDigits()),
    ...arranged(['7', '8', '9', '4', '5', '6', '1', '2', '3'], [6, 7, 8, 3, 4, 5, 0, 1, 2]).map(digit),
    button(t('Clear'), () => setPending(''), { class: 'key word', id: 'clear-entry' }),
    digit('0'),
    button(t('Enter'), submit, { class: 'key word', id: 'enter' }),
  );
}
