import { defineConfig } from 'vitest/config';

/** A test says nothing of time; these limits are wide enough for a machine that is busy. */
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
