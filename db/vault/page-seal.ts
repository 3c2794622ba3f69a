import { createHmac, createSecretKey, pbkdf2Sync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readSync } from 'node:fs'

/**
 * Every page of a SQLCipher 4 file ends with a seal: an HMAC-SHA512 over its ciphertext and its number, under a key
 * that follows from the database key. A page that was changed, cut or put elsewhere does not fit its seal any more.
 */
export const PAGE_BYTES = 4096
const SALT_BYTES = 16
const SEAL_BYTES = 64
const SALT_MASK = 0x3a
const KEY_ITERATIONS = 2
const KEY_BYTES = 32
/** SQLite takes its locks on the page at 1 GiB and never writes it. */
const LOCK_PAGE = 0x40000000 / PAGE_BYTES + 1
const PAGES_AT_ONCE = 256

/** The key of the seals; it decrypts nothing. `salt` is what the file begins with. */
export function pageSealKey(databaseKey: Uint8Array, salt: Uint8Array): Buffer {
  const masked = salt.subarray(0, SALT_BYTES).map((byte) => byte ^ SALT_MASK)
  return pbkdf2Sync(databaseKey, masked, KEY_ITERATIONS, KEY_BYTES, 'sha512')
}

/** Some pages of an open file, numbered from 1 as SQLite does; `last` is one of them. */
interface PageRange {
  readonly file: number
  readonly first: number
  readonly last: number
  /** So many more were looked at. */
  readonly onPages?: (count: number) => void
}

/** The first page that is missing or does not fit its seal, or null when all do. */
export function findBrokenPage(
  { file, first, last, onPages }: PageRange,
  sealKey: Uint8Array,
): number | null {
  const key = createSecretKey(sealKey)
  const pages = Buffer.allocUnsafeSlow(PAGES_AT_ONCE * PAGE_BYTES)
  for (let page = first; page <= last; page += PAGES_AT_ONCE) {
    const wanted = Math.min(PAGES_AT_ONCE, last - page + 1)
    const read = readFully(file, pages.subarray(0, wanted * PAGE_BYTES), (page - 1) * PAGE_BYTES)
    for (let index = 0; index < wanted; index++) {
      const bytes = pages.subarray(index * PAGE_BYTES, (index + 1) * PAGE_BYTES)
      if ((index + 1) * PAGE_BYTES > read || !isSealed(bytes, page + index, key)) return page + index
    }
    onPages?.(wanted)
  }
  return null
}

function isSealed(page: Buffer, number: number, key: KeyObject): boolean {
  if (number === LOCK_PAGE) return true
  const content = page.subarray(number === 1 ? SALT_BYTES : 0, -SEAL_BYTES)
  const seal = page.subarray(-SEAL_BYTES)
  return createHmac('sha512', key).update(content).update(littleEndian(number)).digest().equals(seal)
}

function littleEndian(number: number): Buffer {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeUInt32LE(number)
  return bytes
}

/** One call may read less than is there. */
function readFully(file: number, into: Buffer, position: number): number {
  let read = 0
  while (read < into.length) {
    const got = readSync(file, into, read, into.length - read, position + read)
    if (got === 0) break
    read += got
  }
  return read
}
