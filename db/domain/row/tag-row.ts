import type { TagId } from '../tag.ts'

export interface TagRow {
  readonly id: TagId
  readonly name: string
  /** How many records bear it, as far as they may be shown. */
  readonly records: number
}
