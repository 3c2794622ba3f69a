/** As many records as one table can tell apart. */
const mostRecords = 2 ** 21

/** Records by the keys they share, as plain numbers: no key is kept as text, however many there are. */
export class BlockTable {
  #entries = new Float64Array(1024)
  #count = 0
  #sorted: Float64Array | undefined

  /** Two keys of one hash make one block, which only means that more is looked at. */
  add(place: number, key: string): void {
    if (place >= mostRecords) throw new RangeError(`no more than ${mostRecords} records`)
    if (this.#count === this.#entries.length) this.#grow()
    this.#sorted = undefined
    this.#entries[this.#count++] = hashOf(key) * mostRecords + place
  }

  /** The blocks of more than one record, each the places of its records in ascending order. */
  *blocks(): Generator<Int32Array> {
    const entries = this.#inOrder()
    for (let from = 0, to = 1; from < entries.length; from = to, to += 1) {
      const hash = hashAt(entries, from)
      while (to < entries.length && hashAt(entries, to) === hash) to += 1
      if (to - from > 1) yield Int32Array.from(entries.subarray(from, to), (entry) => entry % mostRecords)
    }
  }

  /** The places of the records with a key, in ascending order; none where they are more than `most`. */
  find(key: string, most: number): Int32Array {
    const entries = this.#inOrder()
    const first = hashOf(key) * mostRecords
    const found = entries.subarray(firstFrom(entries, first), firstFrom(entries, first + mostRecords))
    return found.length > most ? new Int32Array() : Int32Array.from(found, (entry) => entry % mostRecords)
  }

  #inOrder(): Float64Array {
    return (this.#sorted ??= this.#entries.subarray(0, this.#count).sort())
  }

  #grow(): void {
    const larger = new Float64Array(this.#count * 2)
    larger.set(this.#entries)
    this.#entries = larger
  }
}

const hashAt = (entries: Float64Array, at: number): number => Math.floor((entries[at] ?? 0) / mostRecords)

/** Where the first entry stands that is not less. */
function firstFrom(entries: Float64Array, least: number): number {
  let [from, to] = [0, entries.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((entries[middle] ?? 0) < least) from = middle + 1
    else to = middle
  }
  return from
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
