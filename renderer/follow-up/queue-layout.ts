import { followUpBuckets, type FollowUpBucket } from '../../db/domain/follow-up-state.ts'

/** A heading or a row of the queue, by its place on the screen. */
export type QueueItem =
  | { readonly kind: 'head'; readonly bucket: FollowUpBucket; readonly count: number }
  /** `row` is its place in the list. */
  | { readonly kind: 'row'; readonly row: number }

/** A queue of any length as headings and rows, found by arithmetic: nothing is made for rows out of sight. */
export class QueueLayout {
  readonly #groups: readonly {
    readonly bucket: FollowUpBucket
    readonly count: number
    readonly at: number
  }[]
  readonly #rows: number

  /** Without counts it is one list without headings. `total` is what the list has: counts may come a moment later. */
  constructor(counts: Readonly<Record<FollowUpBucket, number>> | null, total: number) {
    this.#rows = total
    let at = 0
    this.#groups = counts
      ? followUpBuckets
          .map((bucket) => ({ bucket, count: counts[bucket] }))
          .filter(({ count }) => count > 0)
          .map((group) => {
            const placed = { ...group, at }
            at += group.count
            return placed
          })
          .filter((group) => group.at < total)
      : []
  }

  get length(): number {
    return this.#rows + this.#groups.length
  }

  item(index: number): QueueItem {
    const heads = this.#groups.filter((group, place) => group.at + place <= index)
    const head = heads.at(-1)
    if (head && head.at + heads.length - 1 === index)
      return { kind: 'head', bucket: head.bucket, count: head.count }
    return { kind: 'row', row: index - heads.length }
  }

  /** The row at a place of the screen; under a heading, the one after it. */
  rowFrom(index: number): number {
    const item = this.item(index)
    return item.kind === 'head' ? this.rowFrom(index + 1) : item.row
  }

  /** Of a place on the screen, whatever is loaded there. */
  keyOf(index: number): string {
    const item = this.item(index)
    return item.kind === 'head' ? item.bucket : `row ${item.row}`
  }

  /** Where a row of the list stands on the screen. */
  indexOf(row: number): number {
    return row + this.#groups.filter(({ at }) => at <= row).length
  }
}
