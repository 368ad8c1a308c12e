import { defineConfig } from 'vitest/config'

/** As Node itself resolves packages. Vite's own list prefers `development` builds, and graphql would be there twice. */
const conditions = ['module-sync', 'node']

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  resolve: { conditions },
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/global-setup.ts',
    // src/ holds no mutable module state, so files may share a process: five times faster.
    isolate: false,
    // On two cores vitest would take one, and half of the run waits for processes, sockets and the clock.
    maxWorkers: 2,
    // The client helper is tested with Node's own EventSource.
    execArgv: ['--experimental-eventsource'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
