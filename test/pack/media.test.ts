import { describe, expect, test } from 'vitest';
import { lessonIn } from '../../lib/pack/lesson-in.ts';
import { readPack, toOneFile } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import { folderOf, samplePack } from './sample-pack.ts';

const png = 'data:image/png;base64,iVBORw0KGgo=';
const webm = 'data:video/webm;base64,GkXfow==';
const vtt = 'data:text/vtt;base64,V0VCVlRU';
const whole = { 'media/pay.png': png, 'film.webm': webm, 'film.vtt': vtt };

/** The sample pack whose first two steps show a picture in their text and a video, in a folder with these files. */
function read(files: Record<string, string> = whole) {
  const source = samplePack();
  const [pay, amount] = source.contributes.lessons![0]!.steps;
  Object.assign(pay!, { text: 'Press **Pay**.\n\n![The Pay button](media/pay.png)' });
  Object.assign(amount!, { media: { type: 'video', src: 'film.webm', captions: 'film.vtt', alt: 'A sale' } });
  const media = Object.entries(files).map(([path, text]) => ({ path, text }));
  return readPack([...folderOf(source), ...media]);
}

describe('what a pack shows', () => {
  test('comes with it, under the names by which its lessons ask for it', () => {
    const { pack, faults } = read();
    expect(faults).toEqual([]);
    const { lessons, media } = contributedBy(pack!);
    const { steps } = lessonIn(lessons[0]!, 'en');
    expect(steps[0]?.body[1]).toEqual({ type: 'image', src: 'acme.till/media/pay.png', alt: 'The Pay button' });
    const video = { type: 'video', src: 'acme.till/film.webm', captions: 'acme.till/film.vtt', alt: 'A sale' };
    expect(steps[1]?.body[1]).toEqual(video);
    expect(media).toContainEqual({ id: 'acme.till/media/pay.png', pack: 'acme.till', content: png });
    expect(media).toHaveLength(3);
  });

  test('is in its one-file form, and read from it again', () => {
    const { pack } = read();
    expect(readPack([{ path: 'pack.json', text: toOneFile(pack!) }]).pack?.media).toEqual(whole);
  });

  test('is left behind where nothing shows it', () => {
    expect(Object.keys(read({ ...whole, 'other.png': png }).pack?.media ?? {})).not.toContain('other.png');
  });

  test('and is missing is told with its place, and the pack works without it', () => {
    const { pack, faults } = read({ 'media/pay.png': png, 'film.webm': webm });
    expect(pack?.media).not.toHaveProperty('film.vtt');
    expect(faults).toMatchObject([
      { severity: 'warning', say: 'fault.noFile', file: 'pack.json', values: { path: 'film.vtt' } },
    ]);
    expect(faults[0]?.line).toBeGreaterThan(1);
  });

  test.each([
    ['is of another kind than its name says', 'data:text/html;base64,PGI+', 'fault.mediaForm'],
    ['is an address', 'https://spy.example/pay.png', 'fault.mediaForm'],
    ['hides something behind its content', `${png}" onerror="alert(1)`, 'fault.mediaForm'],
    ['is too large to travel', `data:image/png;base64,${'A'.repeat(6_000_000)}`, 'fault.mediaTooLarge'],
  ])('and %s is refused', (_, content, say) => {
    const { pack, faults } = read({ ...whole, 'media/pay.png': content });
    expect(pack).toBeNull();
    expect(faults).toMatchObject([{ severity: 'error', say, values: { path: 'media/pay.png' } }]);
  });

  test('in a translation is told where that translation stands', () => {
    const source = samplePack();
    Object.assign(source.contributes.lessons![0]!.steps[0]!, { text: '%sale.pay%' });
    const base = { name: 'Till', 'sale.title': 'Sell' };
    const texts = { '': { ...base, 'sale.pay': 'Pay.' }, de: { ...base, 'sale.pay': '![Zahlen](zahlen.png)' } };
    expect(readPack(folderOf(source, texts)).faults).toMatchObject([
      { file: 'pack.nls.de.json', say: 'fault.noFile', values: { path: 'zahlen.png' } },
    ]);
  });
});
