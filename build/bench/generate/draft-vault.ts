import type { Noun } from '../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import type { WriteDb } from '../../../db/store/access.ts'
import { inBatch } from '../../../db/store/history/batch.ts'
import { insertRecord } from '../../../db/store/row.ts'
import type { Store } from '../../../db/store/store.ts'
import type { Progress } from '../progress.ts'
import type { Size } from '../size.ts'
import { NameMaker } from './names.ts'
import { NoteWriter } from './notes.ts'
import { Random } from './random.ts'
import { UidSeries } from './uids.ts'

/** Things a batch makes: few enough that the write-ahead log stays small, enough that commits cost nothing. */
const PER_BATCH = 10_000

/** A contact that can be met, and on whose behalf it then speaks. */
export interface Meetable {
  readonly id: number
  readonly onBehalfOf: number | null
}

/** A vault while it is filled: where to write, what to draw from, and what is there already. */
export class DraftVault {
  readonly store: Store
  readonly size: Size
  readonly names: NameMaker
  readonly notes: NoteWriter
  readonly members: number[] = []
  readonly tags: number[] = []
  readonly organizations: number[] = []
  readonly people: Meetable[] = []
  readonly legislators: Meetable[] = []
  readonly interactions: number[] = []
  readonly #uids: UidSeries
  readonly #random: Random
  readonly #progress: Progress

  constructor(store: Store, { size, seed, progress }: { size: Size; seed: number; progress: Progress }) {
    this.store = store
    this.size = size
    this.#progress = progress
    this.#random = new Random(seed)
    this.names = new NameMaker(this.#random.branch('names'))
    this.notes = new NoteWriter(this.#random.branch('notes'))
    this.#uids = new UidSeries(this.#random.branch('uids'))
  }

  random(part: string): Random {
    return this.#random.branch(part)
  }

  uid<N extends string>() {
    return this.#uids.next<N>()
  }

  /** The record of a thing that a person would enter. */
  record(write: WriteDb, noun: Noun, sensitivity?: Sensitivity): number {
    return insertRecord(write, noun, { uid: this.uid(), sensitivity }).id
  }

  /** Makes `count` things in as many batches as they take. */
  async make(what: string, count: number, one: (write: WriteDb, index: number) => void): Promise<void> {
    for (let start = 0; start < count; start += PER_BATCH) {
      const end = Math.min(start + PER_BATCH, count)
      await inBatch(this.store, { kind: `bench.${what}`, clearance: 'survivor' }, (write) => {
        for (let index = start; index < end; index++) one(write, index)
      })
      this.#progress.step(what, end, count)
    }
  }

  /** The vocabulary ids of a table that Caucus seeds. */
  seeded(table: 'sector' | 'interaction_type'): number[] {
    return this.store.statement(`select id from ${table} order by key`).pluck().all() as number[]
  }
}

/** Few records are guarded, as in a vault of years. */
export function drawSensitivity(random: Random): Sensitivity {
  const drawn = random.next()
  if (drawn < 0.005) return 'survivor'
  if (drawn < 0.03) return 'restricted'
  return 'internal'
}
