import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  define: { __CONFIGURATION__: '""', __SHADOW_MODE__: '"open"', __TEST_BUILD__: 'true' },
  test: { include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/e2e/**'], environment: 'node' },
});
