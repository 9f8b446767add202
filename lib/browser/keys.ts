import { browser } from './extension.ts';

/** The keys that the browser has for our commands now, by the manifest's name of the command. */
export async function readKeys(): Promise<Record<string, string>> {
  const commands = await browser.commands.getAll().catch(() => []);
  return Object.fromEntries(commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])));
}

/** Opens the browser's own page for keyboard shortcuts, where a person may change them. */
export async function changeKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings().catch(() => undefined);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch(() => undefined);
}
