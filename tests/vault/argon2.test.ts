import { argon2Sync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARGON2_BOUNDS, ARGON2_FLOOR, calibrateArgon2, deriveFromPassphrase } from '../../db/vault/argon2.ts'
import type { Argon2Cost } from '../../db/vault/argon2.ts'

/** A machine that needs so many milliseconds for the floor, and in proportion for more. */
const machine = (floorMs: number) => async (cost: Argon2Cost) =>
  (floorMs * cost.memoryKiB * cost.iterations) / (ARGON2_FLOOR.memoryKiB * ARGON2_FLOOR.iterations)

describe('what a guess at the passphrase costs', () => {
  it('never goes below the floor, on however slow a machine', async () => {
    expect(await calibrateArgon2(1000, machine(5000))).toEqual(ARGON2_FLOOR)
  })

  it('takes more memory first and never more than 256 MiB, then more passes', async () => {
    expect(await calibrateArgon2(1000, machine(500))).toEqual({
      memoryKiB: 131_072,
      iterations: 3,
      parallelism: 1,
    })
    expect(await calibrateArgon2(1000, machine(125))).toEqual({
      memoryKiB: 262_144,
      iterations: 6,
      parallelism: 1,
    })
    expect((await calibrateArgon2(1000, machine(1))).memoryKiB).toBe(262_144)
  })

  it('takes about the time aimed at, and what a header may ask for, on any machine', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 1000 }), async (floorMs) => {
        const cost = await calibrateArgon2(1000, machine(floorMs))
        const ms = await machine(floorMs)(cost)
        expect(ms).toBeGreaterThan(700)
        expect(ms).toBeLessThanOrEqual(1000)
        expect(cost.memoryKiB).toBeLessThanOrEqual(ARGON2_BOUNDS.memoryKiB.most)
        expect(cost.iterations).toBeLessThanOrEqual(ARGON2_BOUNDS.iterations.most)
      }),
    )
  })

  it('is Argon2id as another implementation computes it', async () => {
    const salt = Buffer.from('sixteen byte sal')
    const cost = { memoryKiB: 1024, iterations: 2, parallelism: 2 }
    const expected = argon2Sync('argon2id', {
      message: 'correct horse battery',
      nonce: salt,
      parallelism: cost.parallelism,
      tagLength: 32,
      memory: cost.memoryKiB,
      passes: cost.iterations,
    })
    expect((await deriveFromPassphrase('correct horse battery', salt, cost)).equals(expected)).toBe(true)
  })

  it('depends on passphrase, salt and every parameter', async () => {
    const salt = Buffer.alloc(16)
    const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
    const derived = await Promise.all([
      deriveFromPassphrase('a', salt, cost),
      deriveFromPassphrase('b', salt, cost),
      deriveFromPassphrase('a', Buffer.alloc(16, 1), cost),
      deriveFromPassphrase('a', salt, { ...cost, memoryKiB: 2048 }),
      deriveFromPassphrase('a', salt, { ...cost, iterations: 2 }),
    ])
    expect(new Set(derived.map((key) => key.toString('hex'))).size).toBe(5)
  })
})
