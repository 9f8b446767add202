// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from '../../components/ui/markdown.tsx';
import { Media } from '../../components/ui/media.ts';
import type { Block } from '../../lib/text/markdown.ts';
import { sayIn } from '../../lib/text/say.ts';
import { mediaWords } from '../../lib/text/words/media.ts';

afterEach(cleanup);

const link = (href: string): Block[] => [
  { type: 'paragraph', children: [{ type: 'link', href, children: [{ type: 'text', value: 'the words' }] }] },
];

test.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '/relative', 'file:///etc'])(
  'a link to %s is dropped and its words stay',
  (href) => {
    render(<Markdown blocks={link(href)} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('the words')).toBeTruthy();
  },
);

test('a link to a web page opens elsewhere and tells it nothing about here', () => {
  render(<Markdown blocks={link('https://help.example/refunds')} />);
  expect(screen.getByRole('link')).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
});

test('markup in a text stays text', () => {
  const value = '<img src=x onerror=alert(1)>';
  render(<Markdown blocks={[{ type: 'paragraph', children: [{ type: 'text', value }] }]} />);
  expect(screen.getByText(value)).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('a picture from the network is not fetched: its words are shown', () => {
  const picture: Block = { type: 'image', src: 'https://spy.example/a.png', alt: 'The refund button' };
  render(<Markdown blocks={[picture]} />);
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByText('The refund button')).toBeTruthy();
});

/** Draws a picture of a pack that has these files. */
function showPicture(files: Record<string, string>) {
  const source = { read: async (id: string) => files[id] ?? null, watch: null, say: sayIn(mediaWords, 'en') };
  const blocks: Block[] = [{ type: 'image', src: 'acme.till/refund', alt: 'The refund button' }];
  render(
    <Media.Provider value={source}>
      <Markdown blocks={blocks} />
    </Media.Provider>,
  );
}

test('a picture of the pack is shown with its words', async () => {
  const content = 'data:image/png;base64,iVBORw0KGgo=';
  showPicture({ 'acme.till/refund': content });
  expect((await screen.findByRole('img', { name: 'The refund button' })).getAttribute('src')).toBe(content);
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  ['is missing', {}],
  ['is no picture', { 'acme.till/refund': 'data:text/html;base64,PGI+' }],
])('of a picture that %s the words are shown', async (_, files) => {
  showPicture(files);
  expect(await screen.findByText('The refund button')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test.each([
  ['GIF', `data:image/gif;base64,${btoa('GIF89a______!\xff\x0bNETSCAPE2.0')}`],
  ['PNG', `data:image/png;base64,${btoa('\x89PNG________IHDR_____acTL')}`],
  ['WebP', `data:image/webp;base64,${btoa('RIFF____WEBPVP8X\n\0\0\0\x02')}`],
  ['SVG', `data:image/svg+xml;base64,${btoa('<svg><animate/></svg>')}`],
])('a %s that moves can be stopped', async (_, content) => {
  showPicture({ 'acme.till/refund': content });
  fireEvent.click(await screen.findByRole('button', { name: 'Pause' }));
  expect(screen.getByRole('img', { name: 'The refund button' }).localName).toBe('canvas');
  fireEvent.click(screen.getByRole('button', { name: 'Play' }));
  expect(screen.getByRole('img', { name: 'The refund button' }).localName).toBe('img');
});

test('a block of a kind that is not known is left out', () => {
  const { container } = render(<Markdown blocks={[{ type: 'html', value: '<b>' } as unknown as Block]} />);
  expect(container.textContent).toBe('');
});
