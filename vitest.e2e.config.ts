import { defineConfig } from 'vitest/config';

/** One project a kind of run: they need different browsers, and scripts/test.ts names the one it wants. */
const project = (name: string, include: string) => ({ extends: true as const, test: { name, include: [include] } });

export default defineConfig({
  test: {
    projects: [
      project('chromium', 'test/e2e/*.e2e.ts'),
      project('fleet', 'test/e2e/fleet/*.e2e.ts'),
      project('pages', 'test/e2e/pages/*.e2e.ts'),
      project('firefox', 'test/e2e/firefox/*.e2e.ts'),
      project('real', 'test/e2e/real/*.e2e.ts'),
    ],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
  },
});
