import { AppError } from '../domain/errors.ts'
import type { Instant } from '../domain/instant.ts'
import { trashableNouns, type Noun } from '../domain/noun.ts'
import type { Uid } from '../domain/uid.ts'
import type { WriteDb } from '../store/access.ts'
import type { Recorded } from '../store/history/batch.ts'
import type { BatchSummary } from '../store/history/batches/batch-list.ts'
import { importsEndedBy, toldImports } from '../store/history/batches/ended-imports.ts'
import { purgeRecords } from '../store/history/purge/purge.ts'
import { restoreRecord, trashRecord } from '../store/history/trash.ts'
import {
  countTrash,
  listTrash,
  trashedBefore,
  type TrashedRecord,
  type TrashRequest,
} from '../store/history/trash-list.ts'
import type { Page } from '../store/list.ts'
import { sharedNames } from '../store/queries/shared-names.ts'
import { idInTrash, idOf } from '../store/record.ts'
import { overwriteResidue } from '../store/residue.ts'
import { rehearse } from './rehearsal.ts'
import { readOf, record, type ReadSession, type Session } from './session.ts'

/** What lies in the trash, thrown away last first. */
export const trashed = (session: ReadSession, request: TrashRequest): Promise<Page<TrashedRecord>> =>
  listTrash(readOf(session), request)

/** How many records of each noun lie in the trash, and how many were thrown away before a moment. */
export function trashCounts(
  session: ReadSession,
  before: Instant,
): { readonly nouns: readonly { readonly noun: Noun; readonly count: number }[]; readonly older: number } {
  const read = readOf(session)
  return { nouns: countTrash(read), older: trashedBefore(read, before).length }
}

export function trash(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.trash', (write) => {
    for (const id of ids) trashRecord(write, idOf(write, id, trashableNouns))
  })
}

/** Errors: `record.notFound`; `word.taken` for a word whose name another was given since. */
export function restore(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  return record(session, 'record.restore', (write) => {
    const rows = ids.map((id) => idInTrash(write, id))
    for (const row of rows) restoreRecord(write, row)
    requireNames(write, rows)
  })
}

function requireNames(write: WriteDb, rows: readonly number[]): void {
  const [shared] = sharedNames(write, new Set(rows))
  if (shared) throw new AppError('word.taken', { name: shared.name })
}

/**
 * Forgets records for good, with what is only about them. What they said is gone from the history too, and from the
 * file, which is rewritten for that; older backups still hold it. Error: `record.notFound`.
 */
export async function purge(session: Session, ids: readonly Uid[]): Promise<Recorded<void>> {
  const purged = await record(session, 'record.purge', (write) => purgeInTrash(write, ids))
  await overwriteResidue(session.store)
  return purged
}

const purgeInTrash = (write: WriteDb, ids: readonly Uid[]): void =>
  purgeRecords(
    write,
    ids.map((id) => idInTrash(write, id)),
  )

/** The imports that `purge` of these would leave past undoing, newest first. */
export async function importsEndedByPurge(
  session: Session,
  ids: readonly Uid[],
): Promise<readonly BatchSummary[]> {
  const ended = await rehearse(session, 'record.purge', (write) =>
    importsEndedBy(write, () => purgeInTrash(write, ids)),
  )
  return toldImports(readOf(session), ended)
}

/** The same of `purgeOlder`. */
export const importsEndedByPurgeOlder = (
  session: Session,
  before: Instant,
): Promise<readonly BatchSummary[]> => importsEndedByPurge(session, trashedBefore(readOf(session), before))

/** Forgets all that was thrown away before a moment, as `purge` does. */
export const purgeOlder = (session: Session, before: Instant): Promise<Recorded<void>> =>
  purge(session, trashedBefore(readOf(session), before))
