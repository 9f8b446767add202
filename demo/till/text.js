// @ts-check
import { createText } from '../edition/text.js';
import * as dictionary from './dictionary.js';

/** Says a text in the page's language and release. */
export const t = createText(dictionary);
