import { dirname } from 'node:path'
import type { Random } from './rounds.ts'

/** One change of a program to a folder. Paths are relative to it; the folder itself is ''. */
export type DiskEvent =
  | { kind: 'create'; path: string }
  | { kind: 'write'; path: string; offset: number; data: Buffer }
  | { kind: 'truncate'; path: string; size: number }
  | { kind: 'sync'; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'rename'; path: string; from: string }

export type Files = Map<string, Buffer>

type DataChange = Extract<DiskEvent, { kind: 'write' | 'truncate' }>
type NameChange =
  | { kind: 'put'; path: string; file: File }
  | { kind: 'remove'; path: string }
  | { kind: 'move'; path: string; from: string }

/** What the disk surely holds of a file, and what it was told since. */
interface File {
  durable: Buffer
  pending: DataChange[]
}

const SECTOR_BYTES = 512

/**
 * A disk that keeps only what it was asked to sync, as unkindly as POSIX allows:
 * - A write is durable once its file was synced. Until then each of its 512-byte sectors survives or not, by itself;
 *   a sector of a growing file that did not survive reads as zeros.
 * - A new, renamed or removed name is durable once its folder was synced. Until then the first few of the pending
 *   changes survive, in their order, as on a journalling file system; a file may so appear with none of its data.
 * - What was synced is never harmed, and a sector is never half written.
 * Folders are not kept by themselves: they are there when a file in them is. A renamed folder has to have its own names
 * synced before, or they may stay behind under the old one.
 */
export class DiskModel {
  #names = new Map<string, File>()
  #durableNames: Map<string, File>
  #pendingNames: NameChange[] = []

  constructor(initial: Files) {
    for (const [path, content] of initial)
      this.#names.set(path, { durable: Buffer.from(content), pending: [] })
    this.#durableNames = new Map(this.#names)
  }

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'create':
        return this.#name({ kind: 'put', path: event.path, file: { durable: Buffer.alloc(0), pending: [] } })
      case 'remove':
        return this.#name(event)
      case 'rename':
        return this.#name({ kind: 'move', path: event.path, from: event.from })
      case 'sync':
        return this.#sync(event.path)
      case 'write':
      case 'truncate':
        this.#file(event.path).pending.push(event)
    }
  }

  /** The folder as the running program sees it. */
  contents(): Files {
    return contentsOf(this.#names, (file) => file.pending.reduce(applyChange, Buffer.from(file.durable)))
  }

  /** One of the folders that may be found after the power failed now. */
  afterCut(random: Random): Files {
    const names = new Map(this.#durableNames)
    const surviving = random.below(this.#pendingNames.length + 1)
    for (const change of this.#pendingNames.slice(0, surviving)) applyName(names, change)
    return contentsOf(names, (file) => surviveCut(file, random))
  }

  #file(path: string): File {
    const file = this.#names.get(path)
    if (!file) throw new Error(`the recording changes ${path}, which does not exist`)
    return file
  }

  #name(change: NameChange): void {
    applyName(this.#names, change)
    this.#pendingNames.push(change)
  }

  #sync(path: string): void {
    const file = this.#names.get(path)
    if (file) {
      file.durable = file.pending.reduce(applyChange, file.durable)
      file.pending = []
      return
    }
    const isOfFolder = (change: NameChange): boolean => folderOf(change.path) === path
    for (const change of this.#pendingNames.filter(isOfFolder)) applyName(this.#durableNames, change)
    this.#pendingNames = this.#pendingNames.filter((change) => !isOfFolder(change))
  }
}

const folderOf = (path: string): string => dirname(path).replace(/^\.$/, '')

function contentsOf(names: Map<string, File>, read: (file: File) => Buffer): Files {
  return new Map([...names].map(([path, file]) => [path, read(file)]))
}

function applyName(names: Map<string, File>, change: NameChange): void {
  if (change.kind === 'put') names.set(change.path, change.file)
  else if (change.kind === 'remove') names.delete(change.path)
  else moveName(names, change)
}

/** A file, or a folder with everything in it. */
function moveName(names: Map<string, File>, { path, from }: Extract<NameChange, { kind: 'move' }>): void {
  for (const [name, file] of names) {
    if (name !== from && !name.startsWith(`${from}/`)) continue
    names.delete(name)
    names.set(path + name.slice(from.length), file)
  }
}

/** Nothing of the unsynced survives, or all of it, or random sectors: three ways a cut is met in practice. */
function surviveCut(file: File, random: Random): Buffer {
  const way = random.below(3)
  const durable = Buffer.from(file.durable)
  if (way === 0) return durable
  if (way === 1) return file.pending.reduce(applyChange, durable)
  return file.pending
    .flatMap(sectorsOf)
    .filter(() => random.below(2) === 0)
    .reduce(applyChange, durable)
}

function sectorsOf(change: DataChange): DataChange[] {
  if (change.kind === 'truncate') return [change]
  const sectors: DataChange[] = []
  for (let start = 0; start < change.data.length;) {
    const end = start + SECTOR_BYTES - ((change.offset + start) % SECTOR_BYTES)
    sectors.push({ ...change, offset: change.offset + start, data: change.data.subarray(start, end) })
    start = end
  }
  return sectors
}

function applyChange(content: Buffer, change: DataChange): Buffer {
  if (change.kind === 'truncate') return resize(content, change.size)
  const end = change.offset + change.data.length
  const target = end > content.length ? resize(content, end) : content
  change.data.copy(target, change.offset)
  return target
}

function resize(content: Buffer, size: number): Buffer {
  const resized = Buffer.alloc(size)
  content.copy(resized)
  return resized
}
