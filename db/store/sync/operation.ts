import type { Uid } from '../../domain/uid.ts'
import type { Database } from '../schema.ts'
import type { DesiredRecord, DesiredValue } from './desired-record.ts'

/** One step from what the vault holds to what the dataset says. */
export type Operation =
  | { readonly kind: 'create'; readonly record: DesiredRecord }
  | {
      readonly kind: 'update'
      readonly table: keyof Database
      readonly rowId: number
      readonly columns: Readonly<Record<string, DesiredValue>>
    }
  | { readonly kind: 'trash' | 'restore'; readonly recordId: number }
  /** Out of the trash, on nothing. */
  | { readonly kind: 'bringTagBack'; readonly tag: Uid; readonly recordId: number }
  | { readonly kind: 'identify'; readonly owner: Uid; readonly scheme: string; readonly value: string }
  /** A row that ties records together and is none itself: a tag given, a value in a field of one's own. */
  | {
      readonly kind: 'link'
      readonly table: keyof Database
      readonly columns: Readonly<Record<string, DesiredValue>>
    }
