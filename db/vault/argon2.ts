import { argon2id } from 'hash-wasm'

/** What one guess at a passphrase costs. */
export interface Argon2Cost {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/** The least that protects a real vault (RFC 9106, second recommended option with one lane). */
export const ARGON2_FLOOR: Argon2Cost = { memoryKiB: 65_536, iterations: 3, parallelism: 1 }
const MOST_MEMORY_KIB = 262_144
const MOST_ITERATIONS = 10

/** What a header may ask for. Checked before use, so that a forged header cannot exhaust the machine. */
export const ARGON2_BOUNDS = {
  memoryKiB: { least: 1024, most: 524_288 },
  iterations: { least: 1, most: 16 },
  parallelism: { least: 1, most: 4 },
} as const

/** 32 bytes from a passphrase; NFKC, so that it opens the vault whatever keyboard it was typed on. */
export async function deriveFromPassphrase(
  passphrase: string,
  salt: Buffer,
  cost: Argon2Cost,
): Promise<Buffer> {
  const password = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  try {
    const derived = await argon2id({
      password,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.iterations,
      parallelism: cost.parallelism,
      hashLength: 32,
      outputType: 'binary',
    })
    return Buffer.from(derived.buffer, derived.byteOffset, derived.byteLength)
  } finally {
    password.fill(0)
  }
}

/**
 * The cost that takes about `aimMs` on this machine, never below the floor: first more memory, which hurts an
 * attacker's hardware most, then more passes. `measure` gives the milliseconds of one derivation.
 */
export async function calibrateArgon2(aimMs = 1000, measure = timeDerivation): Promise<Argon2Cost> {
  const floorMs = await measure(ARGON2_FLOOR)
  const factor = Math.max(1, aimMs / floorMs)
  const memoryKiB = Math.min(MOST_MEMORY_KIB, Math.floor((ARGON2_FLOOR.memoryKiB * factor) / 1024) * 1024)
  const left = factor / (memoryKiB / ARGON2_FLOOR.memoryKiB)
  const iterations = Math.min(
    MOST_ITERATIONS,
    Math.max(ARGON2_FLOOR.iterations, Math.floor(ARGON2_FLOOR.iterations * left)),
  )
  return { memoryKiB, iterations, parallelism: ARGON2_FLOOR.parallelism }
}

async function timeDerivation(cost: Argon2Cost): Promise<number> {
  const start = performance.now()
  const derived = await deriveFromPassphrase('calibration', Buffer.alloc(16), cost)
  derived.fill(0)
  return performance.now() - start
}
