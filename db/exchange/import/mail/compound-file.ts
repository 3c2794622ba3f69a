import { SyntaxFault } from '../source/syntax-fault.ts'

/** What a compound file begins with (MS-CFB 2.2). */
export const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const

/** A folder inside a compound file. */
export interface Storage {
  readonly storages: ReadonlyMap<string, Storage>
  /** Read when they are asked for. */
  readonly streams: ReadonlyMap<string, () => Buffer>
}

const endOfChain = 0xffff_fffe
const noEntry = 0xffff_ffff
const mostEntries = 50_000
const deepest = 16

/**
 * The root of a compound file: the container of Outlook's messages. Chains that lead in a circle or out of the file
 * are refused, and no more is kept than the file is long.
 * @throws SyntaxFault when it is not one, or is damaged.
 */
export function readCompound(bytes: Buffer): Storage {
  if (!compoundStart.every((byte, at) => bytes[at] === byte)) throw damaged('no compound file')
  return new Compound(bytes).root()
}

const damaged = (detail: string) => new SyntaxFault(null, detail)

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

class Compound {
  readonly #bytes: Buffer
  readonly #sectorSize: number
  readonly #table: Uint32Array
  readonly #entries: readonly Entry[]
  readonly #smallTable: Uint32Array
  readonly #small: Buffer

  constructor(bytes: Buffer) {
    if (bytes.length < 1536) throw damaged('too short')
    this.#bytes = bytes
    const shift = bytes.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw damaged('unknown sector size')
    this.#sectorSize = 2 ** shift
    this.#table = this.#readTable()
    this.#entries = entriesOf(this.#chain(bytes.readUInt32LE(48)))
    const small = bytes.readUInt32LE(64) === 0 ? Buffer.alloc(0) : this.#chain(bytes.readUInt32LE(60))
    this.#smallTable = numbersOf(small)
    const [root] = this.#entries
    if (root?.type !== 5) throw damaged('no root')
    this.#small = root.size === 0 ? Buffer.alloc(0) : this.#chain(root.start)
  }

  root(): Storage {
    return this.#storage(this.#entries[0]?.child ?? noEntry, new Set(), 0)
  }

  #sector(index: number): Buffer {
    const from = (index + 1) * this.#sectorSize
    if (from + 1 > this.#bytes.length) throw damaged('a sector lies outside the file')
    return this.#bytes.subarray(from, from + this.#sectorSize)
  }

  /** Which sector follows each: the sectors that say it are listed in the header, beyond 109 in a chain of their own. */
  #readTable(): Uint32Array {
    const most = Math.ceil(this.#bytes.length / this.#sectorSize)
    const sectors = [...used(numbersOf(this.#bytes.subarray(76, 512)))]
    let next = this.#bytes.readUInt32LE(68)
    for (let links = 0; isSector(next); links++) {
      if (links > most || sectors.length > most) throw damaged('a chain leads in a circle')
      const numbers = numbersOf(this.#sector(next))
      sectors.push(...used(numbers.subarray(0, -1)))
      next = numbers.at(-1) ?? endOfChain
    }
    return numbersOf(Buffer.concat(sectors.map((index) => this.#sector(index))))
  }

  #chain(start: number): Buffer {
    return follow(start, this.#table, (index) => this.#sector(index))
  }

  #smallChain(start: number): Buffer {
    return follow(start, this.#smallTable, (index) => {
      if (index * 64 >= this.#small.length) throw damaged('a small sector lies outside the file')
      return this.#small.subarray(index * 64, index * 64 + 64)
    })
  }

  #stream({ start, size }: Entry): Buffer {
    if (size === 0) return Buffer.alloc(0)
    const bytes = size < 4096 ? this.#smallChain(start) : this.#chain(start)
    if (bytes.length < size) throw damaged('a stream ends too early')
    return bytes.subarray(0, size)
  }

  /** The entries of one folder are a tree of their own; `seen` are those of the whole file. */
  #storage(first: number, seen: Set<number>, depth: number): Storage {
    if (depth > deepest) throw damaged('folders too deep')
    const storages = new Map<string, Storage>()
    const streams = new Map<string, () => Buffer>()
    const waiting = [first]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = this.#entries[at]
      if (at === noEntry || entry === undefined) continue
      if (seen.has(at)) throw damaged('an entry stands twice')
      seen.add(at)
      waiting.push(entry.left, entry.right)
      if (entry.type === 1) storages.set(entry.name, this.#storage(entry.child, seen, depth + 1))
      if (entry.type === 2) streams.set(entry.name, () => this.#stream(entry))
    }
    return { storages, streams }
  }
}

/** Above are marks: free, end of chain, part of the table itself. */
const isSector = (index: number): boolean => index < 0xffff_fffa
const used = (numbers: Uint32Array): Uint32Array => numbers.filter(isSector)

/** The sectors of a chain in one piece; one longer than its table leads in a circle. */
function follow(start: number, table: Uint32Array, sector: (index: number) => Buffer): Buffer {
  const sectors: Buffer[] = []
  for (let index = start; index !== endOfChain; index = table[index] ?? endOfChain) {
    if (index >= table.length) throw damaged('a chain leads out of the file')
    if (sectors.length >= table.length) throw damaged('a chain leads in a circle')
    sectors.push(sector(index))
  }
  return Buffer.concat(sectors)
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(at * 4))
}

function entriesOf(bytes: Buffer): Entry[] {
  const count = Math.floor(bytes.length / 128)
  if (count > mostEntries) throw damaged('too many entries')
  return Array.from({ length: count }, (_, index) => {
    const entry = bytes.subarray(index * 128, index * 128 + 128)
    const nameBytes = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))
    return {
      name: entry.toString('utf16le', 0, nameBytes),
      type: entry[66] ?? 0,
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    }
  })
}
