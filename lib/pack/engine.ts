import { gtr, satisfies, validRange } from 'semver';
import type { Fault } from './fault.ts';
import type { LocatedJson } from './json.ts';
import { upgradePack } from './upgrade.ts';

/** The version of the pack format that this code reads; `engines.alongside` must admit it. */
export const formatVersion = '1.0.0';

/**
 * Looks at the format that a pack is written for, before anything else: what a newer one may hold is not ours to judge,
 * and an older one is upgraded. A pack that does not say is left to the schema.
 */
export function checkEngine(json: LocatedJson): { ok: true; json: LocatedJson } | { ok: false; fault: Fault } {
  const wanted = engineOf(json.value);
  if (wanted === null) return { ok: true, json };
  const fault = (say: 'fault.engine' | 'fault.engineOld' | 'fault.engineRange') =>
    ({ ok: false, fault: json.fault(['engines', 'alongside'], say, { wanted, have: formatVersion }) }) as const;
  if (wanted.length > 100 || validRange(wanted) === null) return fault('fault.engineRange');
  if (satisfies(formatVersion, wanted)) return { ok: true, json };
  if (!gtr(formatVersion, wanted)) return fault('fault.engine');
  const value = upgradePack(json.value, wanted);
  return satisfies(formatVersion, engineOf(value) ?? '')
    ? { ok: true, json: { ...json, value } }
    : fault('fault.engineOld');
}

function engineOf(value: unknown): string | null {
  const engines = own(value, 'engines');
  const wanted = own(engines, 'alongside');
  return typeof wanted === 'string' ? wanted : null;
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
