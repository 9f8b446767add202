import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A certificate with its key, as files. */
export interface TlsFiles {
  cert: string;
  key: string;
}

/** What an HTTPS server is made of, in PEM. */
export interface Tls {
  cert: string;
  key: string;
}

/** Reads a certificate and its key, or says in one line why the two cannot be used at that time. */
export function readTls(files: TlsFiles, now: Date): Tls | { fault: string } {
  const cert = read(files.cert);
  if (cert === null) return { fault: `--tls-cert ${files.cert} cannot be read.` };
  const key = read(files.key);
  if (key === null) return { fault: `--tls-key ${files.key} cannot be read.` };
  const certificate = parse(() => new X509Certificate(cert));
  if (!certificate) return { fault: `--tls-cert ${files.cert} holds no certificate in PEM.` };
  const secret = parse(() => createPrivateKey(key));
  if (!secret) return { fault: `--tls-key ${files.key} holds no private key in PEM, or one behind a passphrase.` };
  if (!certificate.checkPrivateKey(secret)) {
    return { fault: `--tls-key ${files.key} is not the key of the certificate in ${files.cert}.` };
  }
  const { validFromDate, validToDate } = certificate;
  if (validToDate < now) return { fault: `The certificate in ${files.cert} expired on ${day(validToDate)}.` };
  if (validFromDate > now) return { fault: `The certificate in ${files.cert} is valid from ${day(validFromDate)} on.` };
  return { cert, key };
}

function read(file: string): string | null {
  return parse(() => readFileSync(file, 'utf8'));
}

function parse<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
