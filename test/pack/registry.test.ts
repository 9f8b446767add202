import { describe, expect, test } from 'vitest';
import { readPack } from '../../lib/pack/read.ts';
import { contributedBy } from '../../lib/pack/registry.ts';
import { richPack } from './rich-pack.ts';
import { folderOf, sampleTexts } from './sample-pack.ts';

const { pack, faults } = readPack(
  folderOf(richPack(), { '': sampleTexts, de: { name: 'Acme-Kasse', 'sale.title': 'Einen Verkauf eingeben' } }),
);
if (!pack) throw new Error(JSON.stringify(faults));
const { outline, tools, lessons } = contributedBy(pack);
const [tool] = tools;
const [sale] = lessons;

describe('what a pack contributes is prepared so that', () => {
  test('a tool has an entry for each of its lessons, with all that decides whether it is offered, and no steps', () => {
    expect(tool).toMatchObject({ id: 'acme.till/till', settings: { 'till.pace': { default: 'slow' } } });
    expect(tool?.lessons).toMatchObject([
      { id: 'acme.till/sale', minutes: 1, steps: 3, screens: ['sale'], prerequisites: [], when: { op: 'true' } },
      { id: 'acme.till/late', steps: 1, screens: [], prerequisites: ['acme.till/sale'], when: { op: '&&' } },
    ]);
    expect(JSON.stringify(tool)).not.toContain('Type what you were given');
  });

  test('each part has the texts that it shows, in every language, and no others', () => {
    expect(tool?.nls['']).toEqual({ 'sale.title': 'Ring up a sale' });
    expect(sale?.nls['de']).toEqual({ 'sale.title': 'Einen Verkauf eingeben' });
    expect(lessons[1]?.nls).toEqual({ '': {}, de: {} });
    expect(outline.nls['de']).toEqual({ name: 'Acme-Kasse' });
  });

  test('a lesson has what its steps point at, and names what it teaches', () => {
    expect(Object.keys(sale?.targets ?? {})).toEqual(['pay', 'amount']);
    expect(sale?.skills).toEqual([{ id: 'acme.till/selling', name: 'Selling' }]);
    expect(outline.taught).toEqual({ 'acme.till/sale': ['acme.till/selling'] });
  });

  test('a badge names its lessons as everyone does', () => {
    expect(outline.badges).toMatchObject([{ id: 'acme.till/seller', lessons: ['acme.till/sale', 'acme.till/late'] }]);
  });
});
