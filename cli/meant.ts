import { fold } from '../db/domain/fold.ts'
import { readUid, type Uid } from '../db/domain/uid.ts'
import { resolveContact } from '../db/service/contact-name.ts'
import { exactFirst, onlyMeant } from '../db/service/only-meant.ts'
import type { Vault } from '../db/service/vault.ts'

/** The record that an id means, of whatever kind, or the contact of that name. Errors: those of `resolveContact`. */
export const recordMeant = async (vault: Vault, said: string): Promise<Uid> =>
  readUid(said) ?? (await resolveContact(vault, said)).id

interface Among<Row> {
  readonly noun: string
  readonly said: string
  /** What a row is found by. */
  readonly nameOf: (row: Row) => string
  /** What it is told from others by, where several are found; its name unless given. */
  readonly tell?: (row: Row) => string
}

/**
 * The row of a record that an id, its name or words of it mean. Errors: `record.notFound`, `record.ambiguous` with those
 * that it may be.
 */
export function rowMeant<Row extends { readonly id: Uid }>(
  rows: readonly Row[],
  { noun, said, nameOf, tell = nameOf }: Among<Row>,
): Row {
  const id = readUid(said)
  const found = rows.filter((row) =>
    id === undefined ? fold(nameOf(row)).includes(fold(said)) : row.id === id,
  )
  return onlyMeant({
    noun,
    said,
    found: id === undefined ? exactFirst(found, said, nameOf) : found,
    toCandidate: (row) => ({ id: row.id, name: tell(row) }),
  })
}
