import { render } from 'preact';
import { chooseLanguage, directionOf } from '../../lib/text/language.ts';
import { overlayExamples } from './overlay-examples.tsx';
import { pageExamples } from './page-examples.tsx';

// `?show=NAME` shows one part in one state; `lang=de`, `lang=ar` and `scheme=dark` as they say. Without it all are here,
// each in a frame; `width=320` makes these narrow.

const query = new URLSearchParams(location.search);
const language = chooseLanguage([query.get('lang') ?? 'en']);
const isDark = query.get('scheme') === 'dark';
const app = document.getElementById('app') as HTMLElement;
const show = query.get('show') ?? '';
const page = pageExamples[show];
const state = overlayExamples[show];

document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
if (page) render(page(language), app);
else if (state) state(app, language, isDark);
else render(<All names={[...Object.keys(overlayExamples), ...Object.keys(pageExamples)]} />, app);
if (isDark) turnDark();

/** What a dark browser would have chosen. */
function turnDark(): void {
  document.documentElement.style.colorScheme = 'dark';
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('dark')) rule.media.mediaText = 'all';
    }
  }
}

function All({ names }: { names: string[] }) {
  return (
    <main>
      <h1>Gallery</h1>
      {names.map((name) => {
        const address = `?${new URLSearchParams([...query, ['show', name]])}`;
        return (
          <section>
            <h2>
              <a href={address}>{name}</a>
            </h2>
            <iframe title={name} src={address} loading="lazy" width={query.get('width') ?? '100%'} height="520" />
          </section>
        );
      })}
    </main>
  );
}
