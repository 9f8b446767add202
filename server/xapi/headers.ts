import type { Version } from './shape.ts';

export const versionHeader = 'X-Experience-API-Version';
export const consistentHeader = 'X-Experience-API-Consistent-Through';

/** The versions that are spoken here. */
export const versions = ['1.0.3', '2.0.0'] as const satisfies readonly Version[];

/** The version that a request asks for, or null where it names none that is spoken here. */
export function readVersion(header: string | undefined): Version | null {
  const asked = header?.trim() ?? '';
  if (/^1\.0(\.\d+)?$/.test(asked)) return '1.0.3';
  return /^2\.0(\.\d+)?$/.test(asked) ? '2.0.0' : null;
}
