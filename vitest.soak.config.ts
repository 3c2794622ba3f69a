import { defineConfig } from 'vitest/config'

/** Their random edits are more in a full run, too. */
const edited = ['dump', 'last-contact', 'rhythm', 'search', 'sensitivity', 'undo', 'undo-at-random'].map(
  (name) => `tests/store/${name}.test.ts`,
)

// The same reliability tests as `npm test`, with the full numbers of SECURITY.md: CAUCUS_SOAK switches the rounds.
export default defineConfig({
  test: {
    include: ['tests/**/*.soak.test.ts', ...edited],
    globalSetup: ['tests/e2e/build.ts'],
    environment: 'node',
    pool: 'forks',
    env: { CAUCUS_SOAK: '1' },
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
})
