import type { Reference } from '../../domain/row/reference.ts'
import { uidFromBytes } from '../../domain/uid.ts'

/** From the columns of an outer join: null where nothing was joined. */
export function toReference<N extends string>(
  uid: Uint8Array | null,
  name: string | null,
): Reference<N> | null {
  return uid === null || name === null ? null : { id: uidFromBytes<N>(uid), name }
}
