import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../demo/server.ts';

let demo: Demo;
beforeEach(async () => {
  demo = await startDemo({ port: 0 });
});
afterEach(() => demo.close());

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(demo.ledger + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** Where a post led, with what was flashed there and what is flashed on the load after. */
async function followed(response: Response): Promise<{ path: string; text: string; again: string }> {
  expect(response.status).toBe(303);
  const path = response.headers.get('location') as string;
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] as string;
  const landed = await fetch(demo.ledger + path, { headers: { cookie } });
  expect(landed.headers.get('set-cookie')).toContain('Max-Age=0');
  return { path, text: await landed.text(), again: await get(path) };
}

async function get(path: string): Promise<string> {
  return (await fetch(demo.ledger + path)).text();
}

const invoice = {
  customer: 'cust-1003',
  date: '2026-11-20',
  'due-date': '2026-12-20',
  reference: 'Mugs & <more>',
  notes: '',
  'line-count': '2',
  'line-1-product': 'prod-1011',
  'line-1-quantity': '10',
  'line-2-description': 'Delivery',
  'line-2-quantity': '1',
  'line-2-price': '5,00',
  'line-2-tax': '23',
  intent: 'save',
};

describe('the ledger', () => {
  it.each([
    ['/', 'Overview'],
    ['/invoices', 'Invoices'],
    ['/invoices/new', 'New invoice'],
    ['/invoices/inv-2010', 'Invoice INV-2010'],
    ['/payments', 'Payments'],
    ['/payments/new', 'Record a payment'],
    ['/bank', 'Bank reconciliation'],
    ['/reports', 'Reports'],
  ])('names the screen at %s in its title and its one h1', async (path, name) => {
    const text = await get(path);
    expect(text).toContain(`<title>${name} – Ledger</title>`);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain(`<h1>${name}</h1>`);
  });

  it('answers 404 where there is nothing', async () => {
    expect((await fetch(`${demo.ledger}/nothing`)).status).toBe(404);
    expect((await fetch(`${demo.ledger}/invoices/inv-9`)).status).toBe(404);
  });

  it('refuses a form posted from another site', async () => {
    const response = await fetch(`${demo.ledger}/bank/finish`, { method: 'POST', headers: { origin: demo.till } });
    expect(response.status).toBe(403);
  });

  it('filters invoices by status and by text', async () => {
    const overdue = await get('/invoices?status=overdue');
    expect(overdue).toContain('INV-2001');
    expect(overdue).not.toContain('INV-2010');
    expect(await get('/invoices?search=winter')).toContain('INV-2010');
    expect(await get('/invoices?search=nobody')).toContain('No invoice matches');
  });
});

describe('writing an invoice', () => {
  it('saves it, fills in what the product knows, and says so once', async () => {
    const { path, text, again } = await followed(await post('/invoices/new', invoice));
    expect(path).toBe('/invoices/inv-2011');
    expect(text).toMatch(/role="status"[^>]*>Invoice INV-2011 saved</);
    expect(again).not.toContain('role="status"');
    expect(text).toContain('value="Enamel mug"');
    expect(text).toContain('value="7.28"');
    expect(text).toContain('href="/payments/new?customer=cust-1003&amp;invoice=inv-2011"');
    expect(await get('/invoices')).toContain('€95.69');
  });

  it('escapes what was typed', async () => {
    const { text } = await followed(await post('/invoices/new', invoice));
    expect(text).toContain('value="Mugs &amp; &lt;more&gt;"');
  });

  it('lists mistakes at the top and beside their fields, and keeps what was typed', async () => {
    const wrong = { ...invoice, customer: '', 'due-date': '2026-11-01', 'line-2-price': 'five' };
    const response = await post('/invoices/new', wrong);
    const text = await response.text();
    expect(response.status).toBe(422);
    expect(text).toMatch(/role="alert"[\s\S]*href="#customer"[\s\S]*href="#due-date"[\s\S]*href="#line-2-price"/);
    expect(text).toMatch(
      /id="line-2-price"[^>]*value="five"[^>]*aria-invalid="true" aria-describedby="line-2-price-error"/,
    );
    expect(text).toContain('id="line-2-price-error"');
    expect(await get('/invoices')).not.toContain('INV-2011');
  });

  it('asks for at least one line', async () => {
    const text = await (await post('/invoices/new', { ...invoice, 'line-count': '0' })).text();
    expect(text).toContain('Add at least one line');
  });

  it('adds and removes lines without losing any', async () => {
    const added = await (await post('/invoices/new', { ...invoice, intent: 'add-line' })).text();
    expect(added).toContain('id="line-3"');
    expect(added).toContain('value="Delivery"');
    const removed = await (await post('/invoices/new', { ...invoice, intent: 'remove-line-1' })).text();
    expect(removed).toMatch(/id="line-1-description"[^>]*value="Delivery"/);
    expect(removed).not.toContain('id="line-2"');
  });

  it('changes an invoice, and no longer once money was paid on it', async () => {
    const { path } = await followed(await post('/invoices/inv-2010', invoice));
    expect(path).toBe('/invoices/inv-2010');
    expect(await get('/invoices/inv-2001')).not.toContain('id="invoice-form"');
    const { text } = await followed(await post('/invoices/inv-2001', invoice));
    expect(text).toContain('INV-2001 can no longer be changed');
  });
});

describe('recording a payment', () => {
  const payment = { customer: 'cust-1001', amount: '264.31', date: '2026-11-20', method: 'card', invoice: 'inv-2008' };

  it('sets it against the invoice', async () => {
    const { path, text } = await followed(await post('/payments/new', payment));
    expect(path).toBe('/payments');
    expect(text).toContain('Payment PAY-3007 of €264.31 recorded');
    expect(await get('/invoices/inv-2008')).toContain('Left to pay: €0.00');
  });

  it('takes a part', async () => {
    await post('/payments/new', { ...payment, amount: '100' });
    expect(await get('/invoices/inv-2008')).toContain('Left to pay: €164.31');
  });

  it.each([
    [{ amount: '300' }, 'amount', '€300.00 is more than the ticked invoices ask for (€264.31)'],
    [{ amount: '' }, 'amount', 'Enter the amount received'],
    [{ method: '' }, 'method', 'Choose how it was paid'],
    [{ date: '2026-02-30' }, 'date', 'Enter the day the money came in'],
    [{ invoice: '' }, 'open-invoices', 'Tick at least one invoice'],
  ])('refuses %o', async (change, field, message) => {
    const text = await (await post('/payments/new', { ...payment, ...change })).text();
    expect(text).toContain(`<a href="#${field}">${message}`);
    expect(text).toContain(`id="${field}-error"`);
  });
});

describe('reconciling the bank', () => {
  it('offers the same amount first', async () => {
    const text = await get('/bank?line=bank-7');
    expect(text).toMatch(/<legend>QUAY CAFE QC-1102[\s\S]*?name="match" value="inv-2008"[\s\S]*?Same amount/);
  });

  it('refuses a match of another amount', async () => {
    const text = await (await post('/bank/match', { line: 'bank-7', match: 'inv-2009' })).text();
    expect(text).toContain('The bank line is €264.31 but the match is €103.62');
  });

  it('pays an invoice that is matched', async () => {
    const { text } = await followed(await post('/bank/match', { line: 'bank-7', match: 'inv-2008' }));
    expect(text).toContain('QUAY CAFE QC-1102 matched to PAY-3007, Quay Café');
    expect(await get('/invoices/inv-2008')).toContain('Left to pay: €0.00');
  });

  it('finishes when every line is matched, and not before', async () => {
    expect(await (await post('/bank/finish', {})).text()).toContain('5 bank lines are still to be matched');
    const matches = { 4: 'pay-3004', 5: 'charges', 6: 'pay-3005', 7: 'inv-2008', 8: 'inv-2009' };
    for (const [line, match] of Object.entries(matches)) await post('/bank/match', { line: `bank-${line}`, match });
    const { text } = await followed(await post('/bank/finish', {}));
    expect(text).toContain('Bank reconciled to 20 Nov 2026');
    expect(text).not.toContain('Undo');
  });

  it('undoes a match', async () => {
    const { text } = await followed(await post('/bank/undo', { line: 'bank-3' }));
    expect(text).toContain('Match of QUAY CAFE INV-2004 undone');
    expect(text).toContain('Bank lines to match (6)');
  });
});
