import { render } from 'preact';
import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { type Examples, widths } from './example.ts';

// `?show=SURFACE/STATE` shows one part in one state; `lang=de`, `lang=ar` and `scheme=dark` as they say. Without it all
// are here, each in a frame; `width=320` makes these narrow. A surface is loaded alone: each brings its own style sheets.

const surfaces: Record<string, () => Promise<{ examples: Examples }>> = {
  over: () => import('./over-examples.tsx'),
  card: () => import('./card-examples.tsx'),
  check: () => import('./check-examples.tsx'),
  panel: () => import('./panel-examples.tsx'),
  record: () => import('./record-examples.tsx'),
  people: () => import('./people-examples.tsx'),
  popup: () => import('./popup-examples.tsx'),
  board: () => import('./board-examples.tsx'),
  studio: () => import('./studio-examples.tsx'),
};

const query = new URLSearchParams(location.search);
const language = chooseLanguage([query.get('lang') ?? 'en']);
const isDark = query.get('scheme') === 'dark';
const app = document.getElementById('app') as HTMLElement;
const [surface = '', state = ''] = query.get('show')?.split('/') ?? [];

document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
if (surface) {
  const { examples } = (await surfaces[surface]?.()) ?? { examples: {} };
  if (isDark) turnDark();
  await examples[state]?.(app, { language, isDark });
  document.body.dataset['drawn'] = '';
} else render(<All names={await namesOfAll()} />, app);

/** What a dark browser would have chosen. */
function turnDark(): void {
  document.documentElement.style.colorScheme = 'dark';
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('dark')) rule.media.mediaText = 'all';
    }
  }
}

async function namesOfAll(): Promise<string[]> {
  const all = Object.entries(surfaces).map(async ([name, load]) =>
    Object.keys((await load()).examples).map((each) => `${name}/${each}`),
  );
  return (await Promise.all(all)).flat();
}

function All({ names }: { names: string[] }) {
  return (
    <main>
      <h1>Gallery</h1>
      {names.map((name) => {
        const address = `?${new URLSearchParams([...query, ['show', name]])}`;
        const width = query.get('width') ?? widths[name.split('/')[0] ?? ''] ?? '100%';
        return (
          <section>
            <h2>
              <a href={address}>{name}</a>
            </h2>
            <iframe title={name} src={address} loading="lazy" width={width} height="560" />
          </section>
        );
      })}
    </main>
  );
}
