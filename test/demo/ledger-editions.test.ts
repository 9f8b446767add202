import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.ts';
import { type Edition, editions, wordsOf } from './editions.ts';

let demo: Demo;
beforeEach(async () => {
  demo = await startDemo({ port: 0 });
});
afterEach(() => demo.close());

const screens = ['/', '/invoices', '/invoices/new', '/invoices/inv-2010', '/invoices/inv-2001'].concat([
  '/payments',
  '/payments/new?customer=cust-1001',
  '/bank',
  '/bank?line=bank-7',
  '/reports',
]);

const table = {
  saved: [
    'Invoice INV-2011 saved',
    'Invoice INV-2011 posted',
    'Rechnung INV-2011 gespeichert',
    'Rechnung INV-2011 gebucht',
  ],
  customer: [
    'Choose a customer',
    'Say who the invoice is for',
    'Wählen Sie einen Kunden',
    'Geben Sie an, für wen die Rechnung ist',
  ],
  paid: [
    'Payment PAY-3007 of €264.31 recorded',
    'Payment PAY-3007 of €264.31 posted',
    'Zahlung PAY-3007 über 264,31\u00a0€ erfasst',
    'Zahlung PAY-3007 über 264,31\u00a0€ gebucht',
  ],
  matched: [
    'QUAY CAFE QC-1102 matched to PAY-3007, Quay Café',
    'QUAY CAFE QC-1102 matched to PAY-3007, Quay Café',
    'QUAY CAFE QC-1102 ist PAY-3007, Quay Café zugeordnet',
    'QUAY CAFE QC-1102 ist PAY-3007, Quay Café zugeordnet',
  ],
} as const;

const fields = {
  first: {
    invoice: { customer: 'customer', date: 'date', due: 'due-date', count: 'line-count', intent: 'intent' },
    line: { product: 'line-1-product', quantity: 'line-1-quantity' },
    payment: { customer: 'customer', amount: 'amount', date: 'date', method: 'method', invoice: 'invoice' },
    match: { line: 'line', match: 'match' },
  },
  second: {
    invoice: { customer: 'bill_to', date: 'doc_date', due: 'pay_by', count: 'items_total', intent: 'command' },
    line: { product: 'items[1][article]', quantity: 'items[1][count]' },
    payment: { customer: 'bill_to', amount: 'sum_received', date: 'doc_date', method: 'paid_by', invoice: 'pays[]' },
    match: { line: 'entry', match: 'settles' },
  },
};

/** A visit in one edition: it is asked for once, and the cookie carries it from there. */
async function visit({ query }: Edition) {
  const opened = await fetch(`${demo.ledger}/?${query}`);
  const kept = (opened.headers.get('set-cookie') as string).split(';')[0] as string;
  const get = async (path: string, cookie = kept) => (await fetch(demo.ledger + path, { headers: { cookie } })).text();
  const post = (path: string, body: Record<string, string>) =>
    fetch(demo.ledger + path, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { cookie: kept },
      redirect: 'manual',
    });
  /** What is said where a post leads. */
  const said = async (response: Response) => {
    expect(response.status).toBe(303);
    const flash = (response.headers.get('set-cookie') as string).split(';')[0];
    return get(response.headers.get('location') as string, `${kept}; ${flash}`);
  };
  return { get, post, said };
}

/** The ids, classes, names and data attributes of a page, `<meta>` aside. */
function namesIn(page: string): string[] {
  const body = page.slice(page.indexOf('<body'));
  const values = [...body.matchAll(/\s(?:id|class|name|for)="([^"]+)"/g)].flatMap(([, value = '']) => value.split(' '));
  return [...values, ...[...body.matchAll(/\s(data-\w+)=/g)].map(([, name = '']) => name)];
}

describe.each(editions)('the ledger in $name', (edition) => {
  const words = wordsOf(table, edition);
  const names = edition.release === 2 ? fields.second : fields.first;
  const invoices = edition.release === 2 ? '/sales/invoices' : '/invoices';

  it('posts an invoice, and says what is missing from one', async () => {
    const { get, post, said } = await visit(edition);
    const { invoice, line } = names;
    const page = await get(`${invoices}/new`);
    for (const name of [...Object.values(invoice), ...Object.values(line)]) expect(page).toContain(` name="${name}"`);
    expect(page).toContain(`action="${invoices}/new"`);
    const typed = {
      [invoice.date]: '2026-11-20',
      [invoice.due]: '2026-12-20',
      [invoice.count]: '2',
      [line.product]: 'prod-1011',
      [line.quantity]: '10',
      [invoice.intent]: 'save',
    };
    const refused = await post(`${invoices}/new`, typed);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(words.customer);
    const posted = await said(await post(`${invoices}/new`, { ...typed, [invoice.customer]: 'cust-1003' }));
    expect(posted).toContain(words.saved);
    expect(posted).toContain(edition.german ? 'value="7,28"' : 'value="7.28"');
  });

  it('records a payment', async () => {
    const { get, post, said } = await visit(edition);
    const { payment } = names;
    const query = `${payment.customer}=cust-1001&${payment.invoice}=inv-2008`;
    expect(await get(`/payments/new?${query}`)).toContain(`name="${payment.invoice}" value="inv-2008" checked`);
    const typed = {
      [payment.customer]: 'cust-1001',
      [payment.amount]: '264,31',
      [payment.date]: '2026-11-20',
      [payment.method]: 'card',
      [payment.invoice]: 'inv-2008',
    };
    expect(await said(await post('/payments/new', typed))).toContain(words.paid);
  });

  it('matches a bank line', async () => {
    const { get, post, said } = await visit(edition);
    const { line, match } = names.match;
    expect(await get(`/bank?${line}=bank-7`)).toContain(`name="${match}" value="inv-2008"`);
    expect(await said(await post('/bank/match', { [line]: 'bank-7', [match]: 'inv-2008' }))).toContain(words.matched);
  });

  it('labels every field, and describes none by something that is not there', async () => {
    const { get } = await visit(edition);
    for (const path of screens) {
      const page = await get(path);
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const named = [...page.matchAll(/\s(?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)].map(([, id]) => id);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('the editions of the ledger', () => {
  it('share no id, class, field name or data attribute between the releases', async () => {
    const [first, second] = await Promise.all([visit(editions[0]), visit(editions[1])]);
    const all = async ({ get }: typeof first) => (await Promise.all(screens.map((path) => get(path)))).flatMap(namesIn);
    const former = new Set(await all(first));
    expect(former.size).toBeGreaterThan(80);
    expect([...new Set(await all(second))].filter((name) => former.has(name))).toEqual([]);
  });

  it('lead an address of the other release to their own, and go back when asked to', async () => {
    const cookie = 'ledger-edition=de-2';
    const moved = await fetch(`${demo.ledger}/invoices/inv-2010`, { headers: { cookie } });
    expect(new URL(moved.url).pathname).toBe('/sales/invoices/inv-2010');
    expect(await moved.text()).toContain('<html lang="de" data-release="2">');
    const back = await fetch(`${demo.ledger}/sales/invoices?lang=en&release=1`, { headers: { cookie } });
    expect(new URL(back.url).pathname).toBe('/invoices');
    expect(await back.text()).toContain('<h1>Invoices</h1>');
  });
});
