import { onTestFailed } from 'vitest'

/** True under `npm run test:soak`: the promises of SECURITY.md are shown with their full numbers. */
export const isSoak = Boolean(process.env['CAUCUS_SOAK'])

export const rounds = (small: number, full: number): number => (isSoak ? full : small)

/** Prints the figures of a full run, for the table in SECURITY.md. */
export function tell(figures: string): void {
  if (isSoak) console.log(figures)
}

export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
}

/** A new seed for each test, printed when it fails; `CAUCUS_SEED` repeats it. */
export function randomOfTest(): Random {
  const seed = Number(process.env['CAUCUS_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  onTestFailed(() => console.error(`Repeat with CAUCUS_SEED=${seed}`))
  return seededRandom(seed)
}

/** Mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (public domain). */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { next, below: (limit) => Math.floor(next() * limit) }
}
