import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { SyntaxFault } from '../../source/syntax-fault.ts'

/** What an archive may hold. The largest real workbooks have a few hundred entries that shrink to a tenth. */
const limits = {
  entries: 2_000,
  entryBytes: 50 * 2 ** 20,
  totalBytes: 100 * 2 ** 20,
  ratio: 200,
  /** Small entries are let off the ratio: a file of blanks shrinks to nothing. */
  ratioFrom: 2 ** 20,
} as const

/** A ZIP archive in memory, none of it inflated yet. */
export interface Archive {
  has(name: string): boolean
  /** @throws SyntaxFault when there is no such entry, or it is encrypted or damaged. */
  open(name: string): Promise<Readable>
}

/**
 * Checks what the archive says of itself before anything is inflated; an entry that turns out larger than it said ends
 * its stream with an error. Names are found whatever their case and slashes.
 * @throws SyntaxFault when it is no archive, RangeError when it holds too much.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await readDirectory(bytes)
  const entries = await listEntries(zip)
  return {
    has: (name) => entries.has(plainName(name)),
    open: (name) => openEntry(zip, entries.get(plainName(name)), name),
  }
}

const plainName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function readDirectory(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(damaged(error))
      else resolve(zip)
    })
  })
}

const damaged = (error: Error) => new SyntaxFault(null, `damaged archive: ${error.message}`)

function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  let total = 0
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(damaged(error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      const excess = excessOf(entry, entries.size + 1, total)
      if (excess !== undefined) return reject(new RangeError(excess))
      const name = plainName(entry.fileName)
      if (entries.has(name)) return reject(new SyntaxFault(null, `two entries named ${entry.fileName}`))
      entries.set(name, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function excessOf(entry: Entry, count: number, total: number): string | undefined {
  const { compressedSize, uncompressedSize } = entry
  if (count > limits.entries) return `more than ${limits.entries} files in the archive`
  if (uncompressedSize > limits.entryBytes) return `${entry.fileName} unpacks to ${uncompressedSize} bytes`
  if (total > limits.totalBytes) return `the archive unpacks to more than ${limits.totalBytes} bytes`
  const isSuspect = uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio
  return isSuspect ? `${entry.fileName} unpacks to more than ${limits.ratio} times its size` : undefined
}

function openEntry(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) return reject(new SyntaxFault(null, `${name} is missing`))
    if (entry.isEncrypted()) return reject(new SyntaxFault(null, `${name} is encrypted`))
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(damaged(error))
      else resolve(stream)
    })
  })
}
