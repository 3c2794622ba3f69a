import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detachCopy } from '../../db/store/connection.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { PAGE_BYTES, findBrokenPage, pageSealKey } from '../../db/vault/page-seal.ts'
import { expectSealed } from '../../db/vault/sealed-file.ts'
import { takeSnapshot, openTestStore } from '../store/test-store.ts'
import { flipByte } from './damage.ts'
import { codeOf, temporaryFolder } from './fixtures.ts'

interface Sealed {
  readonly file: string
  readonly bytes: Buffer
  readonly key: Buffer
  readonly pages: number
}

/** The file of a vault of some hundred pages, a part of them free. */
async function sealedFile(): Promise<Sealed> {
  using store = await openTestStore()
  await inBatch(store, { kind: 'test', clearance: 'internal' }, (write) => {
    for (let index = 0; index < 300; index++) {
      const notes = randomBytes(index % 10 === 0 ? 6000 : 100).toString('hex')
      insertPerson(write, { givenName: `Ada ${index}`, familyName: 'Torbarness', otherNames: [notes] })
    }
  })
  store.writer.exec('create table gone (filler blob); insert into gone values (randomblob(200000))')
  store.writer.exec('drop table gone')
  expect(store.writer.pragma('freelist_count', { simple: true })).toBeGreaterThan(40)
  const { bytes, key } = takeSnapshot(store)
  const file = `${temporaryFolder()}/copy.db`
  writeFileSync(file, bytes)
  detachCopy(file, key)
  return { file, key, bytes: readFileSync(file), pages: bytes.length / PAGE_BYTES }
}

/** The salt is read from the file, too: a bit of it may be the one that was changed. */
function brokenPage({ file, key, pages }: Sealed): number | null {
  const handle = openSync(file, 'r')
  try {
    return findBrokenPage({ file: handle, first: 1, last: pages }, pageSealKey(key, readFileSync(file)))
  } finally {
    closeSync(handle)
  }
}

describe('the seals of the pages of a file', () => {
  it('all fit as SQLite wrote them, those of free pages too', async () => {
    const sealed = await sealedFile()
    expect(sealed.pages).toBeGreaterThan(200)
    expect(brokenPage(sealed)).toBeNull()
  })

  it('tell the page of any flipped bit, whatever the page holds', async () => {
    const sealed = await sealedFile()
    const flip = fc.record({ at: fc.nat(sealed.bytes.length - 1), bit: fc.nat(7) })
    fc.assert(
      fc.property(flip, ({ at, bit }) => {
        const changed = Buffer.from(sealed.bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        writeFileSync(sealed.file, changed)
        expect(brokenPage(sealed)).toBe(Math.floor(at / PAGE_BYTES) + 1)
      }),
      { numRuns: 100 },
    )
  })

  it('tell whole pages that stand elsewhere, are empty or are missing', async () => {
    const sealed = await sealedFile()
    const page = (number: number) => sealed.bytes.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES)
    const placed = (number: number, content: Buffer) => {
      const changed = Buffer.from(sealed.bytes)
      content.copy(changed, (number - 1) * PAGE_BYTES)
      writeFileSync(sealed.file, changed)
      return brokenPage(sealed)
    }
    expect(placed(7, page(8))).toBe(7)
    expect(placed(sealed.pages, Buffer.alloc(PAGE_BYTES))).toBe(sealed.pages)
    truncateSync(sealed.file, sealed.bytes.length - 1)
    expect(brokenPage(sealed)).toBe(sealed.pages)
  })

  it('do not fit under another key', async () => {
    expect(brokenPage({ ...(await sealedFile()), key: randomBytes(32) })).toBe(1)
  })
})

describe('a copy', () => {
  it('passes when it is whole, and is damaged with one byte changed in its last page or a page too few', async () => {
    const { file, key, bytes } = await sealedFile()
    await expectSealed(file, key)
    flipByte(file, bytes.length - 1)
    expect(await codeOf(() => expectSealed(file, key))).toBe('vault.damaged')
    writeFileSync(file, bytes)
    truncateSync(file, bytes.length - PAGE_BYTES)
    expect(await codeOf(() => expectSealed(file, key))).toBe('vault.damaged')
    expect(statSync(file).size).toBe(bytes.length - PAGE_BYTES)
  })
})
