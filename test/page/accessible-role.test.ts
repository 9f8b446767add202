// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { roleOf, selectorOfRole } from '../../lib/page/accessible-role.ts';
import { one, renderEverything } from './rendered.ts';

renderEverything();

test.each([
  ['<a x href="/">', 'link'],
  ['<a x>', ''],
  ['<input x>', 'textbox'],
  ['<input x type="email">', 'textbox'],
  ['<input x type="number">', 'spinbutton'],
  ['<input x type="submit">', 'button'],
  ['<input x type="checkbox">', 'checkbox'],
  ['<input x type="hidden">', ''],
  ['<select x>', 'combobox'],
  ['<select x multiple>', 'listbox'],
  ['<h3 x>', 'heading'],
  ['<nav x>', 'navigation'],
  ['<section x>', ''],
  ['<section x aria-label="Sale">', 'region'],
  ['<div x role="switch button">', 'switch'],
  ['<ul x role="presentation">', ''],
  ['<div x contenteditable="true">', 'textbox'],
  ['<fieldset x>', 'group'],
])('%s has the role %j, and is gathered for it', (html, role) => {
  document.body.innerHTML = html;
  expect(roleOf(one('[x]'))).toBe(role);
  if (role) expect(one('[x]').matches(selectorOfRole(role))).toBe(true);
});
