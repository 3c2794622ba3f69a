import { uidFromBytes, type Id } from '../../domain/uid.ts'

/** Another record, as a row names it. */
export interface Reference<Noun extends string> {
  readonly id: Id<Noun>
  readonly name: string
}

/** From the columns of an outer join: null where nothing was joined. */
export function toReference<N extends string>(
  uid: Uint8Array | null,
  name: string | null,
): Reference<N> | null {
  return uid === null || name === null ? null : { id: uidFromBytes<N>(uid), name }
}
