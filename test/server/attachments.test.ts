import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { admin, as, type Caller, completion, type Loose, list, openRecord } from './record-rig.ts';

const SALE = 'acme.till/sale';
const text = Buffer.from('first line\r\n--not a boundary\r\n');

interface Piece {
  type?: string;
  encoding?: string;
  hash?: string;
  body: string | Buffer;
}

const sha256 = (body: string | Buffer) => createHash('sha256').update(body).digest('hex');

function describe(body: string | Buffer, more: Loose = {}): Loose {
  return {
    usageType: 'https://a.example/usage',
    display: { en: 'A note' },
    contentType: 'text/plain',
    length: body.length,
    sha2: sha256(body),
    ...more,
  };
}

function multipart(statements: unknown, ...pieces: Piece[]): Buffer<ArrayBuffer> {
  const parts = pieces.map(({ type = 'text/plain', encoding = 'binary', hash, body }) => {
    const named = hash ?? sha256(body);
    const lines = [`Content-Type: ${type}`, ...(encoding && [`Content-Transfer-Encoding: ${encoding}`])];
    const head = [...lines, ...(named ? [`X-Experience-API-Hash: ${named}`] : [])].join('\r\n');
    return Buffer.concat([Buffer.from(`--line\r\n${head}\r\n\r\n`), Buffer.from(body), Buffer.from('\r\n')]);
  });
  const first = `--line\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(statements)}\r\n`;
  return Buffer.concat([Buffer.from(first), ...parts, Buffer.from('--line--\r\n')]);
}

function post(ask: Caller, body: Buffer<ArrayBuffer>, type = 'multipart/mixed; boundary=line'): Promise<Response> {
  return ask('/xapi/statements', { method: 'POST', body, headers: { 'Content-Type': type } });
}

async function open() {
  return as(await openRecord(), admin);
}

test('an attachment comes back with its statement when it is asked for, byte for byte', async () => {
  const ask = await open();
  const sent = completion('7', SALE, { attachments: [describe(text)] });
  expect((await post(ask, multipart([sent], { body: text }))).status).toBe(200);
  for (const path of [`statementId=${sent.id}`, 'limit=1']) {
    const back = await ask(`/xapi/statements?${path}&attachments=true`);
    const boundary = /^multipart\/mixed; boundary=(\S+)$/.exec(back.headers.get('Content-Type') ?? '')?.[1];
    const bytes = Buffer.from(await back.arrayBuffer());
    expect(bytes.toString().startsWith(`--${boundary}\r\nContent-Type: application/json\r\n\r\n{`)).toBe(true);
    expect(bytes.includes(Buffer.concat([Buffer.from(`X-Experience-API-Hash: ${sha256(text)}\r\n\r\n`), text]))).toBe(
      true,
    );
    expect(bytes.toString().endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
  }
  const plain = await ask('/xapi/statements?limit=1');
  expect(plain.headers.get('Content-Type')).toBe('application/json');
});

test('an attachment that lies elsewhere needs no part', async () => {
  const ask = await open();
  const sent = completion('7', SALE, { attachments: [describe(text, { fileUrl: 'https://a.example/note' })] });
  const answer = await ask('/xapi/statements', { method: 'POST', body: JSON.stringify(sent) });
  expect(answer.status).toBe(200);
});

const own = { attachments: [describe(text)] };
const note: Piece = { body: text };

test.each<[string, Loose, Piece[], string]>([
  ['no part for its attachment', own, [], 'statements[0].attachments[0].fileUrl'],
  ['a part that no statement asks for', {}, [note], sha256(text)],
  ['a part with another hash than its bytes', own, [{ ...note, hash: 'a'.repeat(64) }], 'part 2'],
  ['a part without a hash', own, [{ ...note, hash: '' }], 'X-Experience-API-Hash'],
  ['a part in another encoding', own, [{ ...note, encoding: 'base64' }], 'Content-Transfer-Encoding'],
])('a request with %s is refused whole, and the place named', async (_, more, pieces, named) => {
  const ask = await open();
  const answer = await post(ask, multipart([completion('7', SALE, more), completion('7', SALE)], ...pieces));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(named);
  expect((await list(ask)).statements).toEqual([]);
});

test.each<[string, (whole: string) => string, string]>([
  ['without its last boundary', (whole) => whole.replace('--line--\r\n', ''), 'does not end'],
  ['with text before its first boundary', (whole) => `hello\r\n${whole}`, 'does not begin'],
  ['whose first part is not JSON', (whole) => whole.replace('application/json', 'text/plain'), 'part 1'],
  ['with a part that has no empty line', (whole) => whole.replace('json\r\n\r\n', 'json\r\n'), 'empty line'],
])('a multipart body %s is refused', async (_, spoil, why) => {
  const ask = await open();
  const whole = multipart([completion('7', SALE, own)], note).toString('latin1');
  const answer = await post(ask, Buffer.from(spoil(whole), 'latin1'));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(why);
});

test.each(['multipart/mixed', 'multipart/form-data; boundary=line'])(
  'a body of the type %s is refused',
  async (type) => {
    const ask = await open();
    expect((await post(ask, multipart([completion('7', SALE, own)], note), type)).status).toBe(400);
  },
);

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jws(payload: unknown, header: object = { alg: 'RS256' }, hash = 'RSA-SHA256'): string {
  const signed = `${encode(header)}.${encode(payload)}`;
  return `${signed}.${createSign(hash).update(signed).sign(privateKey, 'base64url')}`;
}

function signed(signature: string, statement: Loose, more: Loose = {}): Buffer<ArrayBuffer> {
  const attachment = describe(signature, {
    usageType: 'http://adlnet.gov/expapi/attachments/signature',
    contentType: 'application/octet-stream',
    ...more,
  });
  const piece = { type: 'application/octet-stream', body: signature };
  return multipart({ ...statement, attachments: [attachment] }, piece);
}

test.each([
  ['RS256', 'RSA-SHA256'],
  ['RS384', 'RSA-SHA384'],
  ['RS512', 'RSA-SHA512'],
])('a statement signed with %s is taken', async (alg, hash) => {
  const ask = await open();
  const sent = completion('7', SALE);
  expect((await post(ask, signed(jws(sent, { alg }, hash), sent))).status).toBe(200);
});

test('of durations, what is finer than a hundredth of a second does not tell a statement from its signature', async () => {
  const ask = await open();
  const sent = completion('7', SALE, { result: { duration: 'PT1.234S' } });
  expect((await post(ask, signed(jws({ ...sent, result: { duration: 'PT1.23S' } }), sent))).status).toBe(200);
});

const statement = completion('7', SALE);
const certificate = Buffer.from('no certificate').toString('base64');

test.each<[string, string, Loose, string]>([
  ['of another statement', jws({ ...statement, actor: { mbox: 'mailto:a@example.com' } }), {}, 'payload'],
  ['with another algorithm', jws(statement, { alg: 'HS256' }), {}, 'RS256'],
  ['that is no JWS', 'signed', {}, 'JWS'],
  ['whose payload is no JSON', jws(statement).replace(/\.[^.]+\./, '.bm9uZQ.'), {}, 'payload'],
  ['by another certificate than it names', jws(statement, { alg: 'RS256', x5c: [certificate] }), {}, 'certificate'],
  ['of another content type', jws(statement), { contentType: 'text/plain' }, 'octet-stream'],
])('a signature %s is refused', async (_, signature, more, why) => {
  const ask = await open();
  const answer = await post(ask, signed(signature, statement, more));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(why);
});
