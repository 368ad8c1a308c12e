import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    // src/ holds no mutable module state, so files may share a process: five times faster.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
