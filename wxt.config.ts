import { defineConfig } from 'wxt';
import { keybindings } from './lib/plan/commands.ts';
import { packFolders, readPackFolder } from './scripts/pack-folder.ts';

// Build variables, for a fleet and for tests; README.md says what each is for.
const hosts = (process.env['ALONGSIDE_HOSTS'] ?? '').split(',').filter(Boolean);
const configuration = process.env['ALONGSIDE_CONFIG'] ?? '';
const openShadow = process.env['ALONGSIDE_SHADOW'] === 'open';
const isTestBuild = configuration !== '' || openShadow;

// Gives unpacked and packed builds one id, which policies name.
const key =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAi7w1GpG+fgNBBiDDbJXSVvSapu2ZqQ5b39qmO5iu209XTVx3YcwRgD0mr7FznrNFW3xDcCEoPgrDEZXoNqHKo4olMkLMXm1/Xd/lbJMrEx3I1WEoR63JogL0aCgiIGoWE7fDc6Z11rcsXb14VXxcqPRK2oxi9r5PmXoT8LVza7yja4wHhCdzXUn/e4WqBXEs6heV/sC3oICAi9uRmjwgIxVGjMNw0bugxcHQw43Ak9uRWp4XH+j/nChT4Lb7+9ZIiSp/eqGZQ8nNc/6ytRHQxM3xcqMXb89RFNv8GfQv+bsjB4VHW6t1j09vo8SW5MrgykdygDDk+EGvRdtjtY557wIDAQAB';

// One letter beyond ASCII doubles what a script takes in a page's memory: such letters are written by their numbers. What
// draws is compiled at once: most of it runs at once, and function by function that takes half as long again.
const scriptsForPages = {
  name: 'scripts-for-pages',
  generateBundle(_: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (name === 'overlay.js') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      chunk.code &&= chunk.code.replace(
        /[^\0-\x7f]/g,
        (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  outDir: process.env['ALONGSIDE_OUT'] ?? '.output',
  vite: () => ({
    plugins: [scriptsForPages],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: {
      __CONFIGURATION__: JSON.stringify(configuration),
      __SHADOW_MODE__: JSON.stringify(openShadow ? 'open' : 'closed'),
      __TEST_BUILD__: JSON.stringify(isTestBuild),
    },
    build: { sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: isTestBuild ? 'Alongside (test build)' : 'Alongside',
    short_name: 'Alongside',
    description: 'A lesson of a minute or two, right where you work.',
    permissions: ['storage', 'scripting', 'alarms', 'unlimitedStorage', 'activeTab', 'idle'],
    host_permissions: hosts,
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src *; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    action: { default_title: 'Alongside' },
    commands: {
      'open-panel': {
        suggested_key: { default: keybindings['open-panel'] },
        description: 'Open my lessons on this page',
      },
      'open-palette': {
        suggested_key: { default: keybindings['open-palette'] },
        description: 'Search lessons and commands on this page',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'alongside@alongside.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteActivity'] },
            },
          },
        }
      : { key, minimum_chrome_version: '120', storage: { managed_schema: 'managed-schema.json' } }),
  }),
  hooks: {
    // The packs that come with the extension, in the one file that the background reads when it is installed.
    'build:publicAssets': (_, assets) => {
      const packs = packFolders('public/packs').map(readPackFolder);
      assets.push({ relativeDest: 'packs/packs.json', contents: JSON.stringify(packs) });
    },
    'zip:start': () => {
      if (isTestBuild)
        throw new Error('A test build (ALONGSIDE_CONFIG, ALONGSIDE_SHADOW) is not for shipping: unset both.');
    },
  },
});
