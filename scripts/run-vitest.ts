import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.ts';
import { runNode, type Tally } from './run-step.ts';

/** The parts we read of vitest's JSON report. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs vitest and counts: each failed test, each file that could not be run, and a run that left no report. */
export async function runVitest(name: string, args: string[], limit: number): Promise<Tally> {
  console.error(`… ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'alongside-report-'));
  const report = join(folder, 'report.json');
  const config = args.includes('--project') ? ['--config', 'vitest.e2e.config.ts'] : [];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { code } = await runNode(
    [vitest, 'run', '--passWithNoTests', ...config, ...args, ...reporters],
    limit,
    'inherit',
  );
  const tally = count(readReport(report));
  rmSync(folder, { recursive: true, force: true });
  // An error outside of any test, or a run cut short, fails even where all that was counted passed.
  return { name, ...tally, failed: tally.failed || Number(code !== 0) };
}

function count(report: Report | null): { passed: number; failed: number } {
  if (!report) return { passed: 0, failed: 0 };
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
