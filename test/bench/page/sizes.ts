import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Figure, figure } from './report.ts';

/** How large the scripts are that are run in pages, as built. */
export function measureSizes(built: string): Figure[] {
  const read = (file: string) => readFileSync(join(built, file));
  const zipped = gzipSync(read('overlay.js'), { level: 9 }).length;
  return [
    figure('content-script.bytes', [read('detector.js').length], 'bytes', 12_000),
    figure('watcher.bytes', [read('watcher.js').length], 'bytes', 25_000),
    figure('tips.bytes', [read('tips.js').length], 'bytes', null),
    figure('overlay.gzip-bytes', [zipped], 'bytes', 45_000),
  ];
}
