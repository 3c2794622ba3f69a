import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAppError, systemCode } from '../../db/domain/errors.ts'
import { checkpoint, findDamage, openReader, type CheckDepth } from '../../db/store/connection.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { openTestStore, type TestStore } from './test-store.ts'

const PAGE = 4096

/** A vault of some hundred pages, none of them free. */
async function filled(store: TestStore): Promise<void> {
  await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    for (let index = 0; index < 300; index++) {
      const notes = randomBytes(index % 10 === 0 ? 6000 : 100).toString('hex')
      insertPerson(write, { givenName: `Ada ${index}`, familyName: 'Torbarness', otherNames: [notes] })
    }
  })
  store.writer.exec('vacuum')
  checkpoint(store.writer)
}

/** Whether the check says anything of a copy with one bit flipped. */
function isNoticed(
  store: TestStore,
  { page, bit }: { page: number; bit: number },
  depth: CheckDepth,
): boolean {
  const copy = `${store.file}.copy`
  copyFileSync(store.file, copy)
  flipBit(copy, page * PAGE * 8 + bit)
  try {
    const reader = openReader(copy, store.key)
    try {
      return findDamage(reader, depth).length > 0
    } finally {
      reader.close()
    }
  } catch (error) {
    if (isAppError(error, 'vault.damaged') || systemCode(error)?.startsWith('SQLITE_')) return true
    throw error
  }
}

function flipBit(file: string, bit: number): void {
  const at = Math.floor(bit / 8)
  const byte = Buffer.alloc(1)
  const descriptor = openSync(file, 'r+')
  readSync(descriptor, byte, 0, 1, at)
  byte[0] = (byte[0] ?? 0) ^ (1 << (bit % 8))
  writeSync(descriptor, byte, 0, 1, at)
  closeSync(descriptor)
}

describe('checking the pages of a copy', () => {
  it('finds nothing wrong with a whole one, at any depth', async () => {
    using store = await openTestStore()
    await filled(store)
    for (const depth of ['pages', 'quick', 'full'] as const)
      expect(findDamage(store.reader, depth)).toEqual([])
  })

  it('notices any flipped bit, in long texts and search indexes too', async () => {
    using store = await openTestStore()
    await filled(store)
    expect(store.writer.pragma('freelist_count', { simple: true })).toBe(0)
    const pages = statSync(store.file).size / PAGE
    expect(pages).toBeGreaterThan(150)
    const flips = fc.record({ page: fc.nat(pages - 1), bit: fc.nat(PAGE * 8 - 1) })
    fc.assert(
      fc.property(flips, (flip) => isNoticed(store, flip, 'pages')),
      { numRuns: 100 },
    )
  })
})
