/** What the popup shows where a tab has an invitation open. */
export type JoinView =
  | { state: 'none' }
  | { state: 'refused'; why: JoinFault; host: string }
  | {
      state: 'asks';
      /** Empty where the record says none. */
      organisation: string;
      host: string;
      key: string;
      fingerprint: string;
      /** Minutes by which this computer's clock is off the record's; 0 where it is right enough. */
      clockOff: number;
      /** Others use this browser, so a PIN is needed. */
      needsPin: boolean;
      /** What would be left: an organisation, and how much of it is still to be sent. */
      leaves: { name: string; waiting: number } | null;
    };

/** Why a browser cannot join. `unknown` is an invitation that was taken back or never given. */
export type JoinFault =
  | 'managed'
  | 'insecure'
  | 'unreachable'
  | 'notRecord'
  | 'used'
  | 'expired'
  | 'unknown'
  | 'tooMany'
  | 'forged';

/** What came of joining; `fault` leaves everything as it was. */
export type JoinOutcome =
  | { state: 'joined'; name: string; organisation: string; host: string }
  | { state: 'refused'; why: JoinFault; host: string }
  | { state: 'pin'; why: 'short' | 'simple' | 'needed' };

/** The record's address and the invitation that stand in a link; null where it is none. */
export function readLink(address: string): { url: string; id: string; secret: string } | null {
  const found = /^(https?:\/\/[^?#]+?)\/join\/?#([0-9a-f]{32})\.([\w-]{43})$/.exec(address);
  const [, url = '', id = '', secret = ''] = found ?? [];
  return found ? { url, id, secret } : null;
}

/** Whether a secret may travel to an address: over TLS, or within this computer. */
export function isSafe(url: string): boolean {
  return /^https:/.test(url) || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/.test(url);
}
