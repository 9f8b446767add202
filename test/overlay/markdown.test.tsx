// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from '../../components/ui/markdown.tsx';
import type { Block } from '../../lib/text/markdown.ts';

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

test('a block of a kind that is not known is left out', () => {
  const { container } = render(<Markdown blocks={[{ type: 'html', value: '<b>' } as unknown as Block]} />);
  expect(container.textContent).toBe('');
});
