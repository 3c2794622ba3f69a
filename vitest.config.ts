import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** What a program has compiled of the sources the next one takes over: half of the work of starting it. */
const compiled = join(import.meta.dirname, 'node_modules/.cache/compiled')

const common = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 10_000 } },
  env: { NODE_COMPILE_CACHE: compiled },
} as const

const endToEnd = ['tests/e2e/**/*.test.ts']
/** They leave nothing behind in their process, which many share: starting one takes longer than most of them. */
const sharing = [
  'tests/{domain,exchange/export,exchange/import,report,service,store}/**/!(*.soak).test.ts',
  'tests/renderer/!(ui)/**/*.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...endToEnd, ...sharing],
          globalSetup: ['tests/warm-threads.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'sharing',
          include: sharing,
          isolate: false,
          globalSetup: ['tests/warm-threads.ts'],
        },
      },
      // Drives the built application: builds it once, before the first file.
      {
        test: {
          ...common,
          name: 'e2e',
          include: endToEnd,
          globalSetup: ['tests/e2e/build.ts'],
          setupFiles: ['tests/e2e/after-failure.ts'],
        },
      },
    ],
  },
})
