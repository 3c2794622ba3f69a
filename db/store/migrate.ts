import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import { AppError, isAppError } from '../domain/errors.ts'
import { type Sqlite } from './connection.ts'
import { toAppError } from './driver-error.ts'
import { connect } from './access.ts'
import { dropSearch, rebuildDerived } from './derived.ts'
import * as m0001 from './migrations/0001-records.ts'
import * as m0002 from './migrations/0002-contacts.ts'
import * as m0003 from './migrations/0003-legislature.ts'
import * as m0004 from './migrations/0004-interactions.ts'
import * as m0005 from './migrations/0005-follow-ups.ts'
import * as m0006 from './migrations/0006-attachments-and-drafts.ts'
import * as m0007 from './migrations/0007-contact-details.ts'
import * as m0008 from './migrations/0008-cadence.ts'
import * as m0009 from './migrations/0009-recurrence.ts'
import * as m0010 from './migrations/0010-meetings.ts'
import * as m0011 from './migrations/0011-duplicates.ts'
import * as m0012 from './migrations/0012-custom-fields.ts'
import * as m0013 from './migrations/0013-saved-views.ts'
import * as m0014 from './migrations/0014-custom-field-keys.ts'
import * as m0015 from './migrations/0015-mails.ts'
import * as m0016 from './migrations/0016-unwatched.ts'
import * as m0017 from './migrations/0017-directories.ts'
import * as m0018 from './migrations/0018-fields-of-both.ts'
import * as m0019 from './migrations/0019-open-follow-ups.ts'
import * as m0020 from './migrations/0020-accounts-of-networks.ts'
import * as m0021 from './migrations/0021-words.ts'
import * as m0022 from './migrations/0022-follow-ups-by-priority.ts'
import { seedVocabularies } from './vocabulary.ts'

/** Frozen once released: a change of the schema is a new migration, never an edit of an old one. */
export const migrations: readonly Migration[] = [
  m0001,
  m0002,
  m0003,
  m0004,
  m0005,
  m0006,
  m0007,
  m0008,
  m0009,
  m0010,
  m0011,
  m0012,
  m0013,
  m0014,
  m0015,
  m0016,
  m0017,
  m0018,
  m0019,
  m0020,
  m0021,
  m0022,
]

/** The schema version that this Caucus writes. */
export const currentSchemaVersion = migrations.length

export const schemaVersion = (handle: Sqlite): number =>
  handle.pragma('user_version', { simple: true }) as number

/** Whether opening this database would migrate it, so that the caller makes a backup first. Error: `vault.newer`. */
export function needsMigration(handle: Sqlite, supported: number = currentSchemaVersion): boolean {
  const version = schemaVersion(handle)
  if (version > supported) throw new AppError('vault.newer', { path: handle.name, version, supported })
  return version < supported
}

/**
 * Brings the database to the version that `known` ends with, in one transaction, which also makes the triggers, views
 * and indexes anew. Whatever fails, the database is as it was. Fewer or more migrations than there are show what an
 * older or a newer Caucus would do. Errors: `vault.newer`, `migration.failed`.
 */
export async function migrate(handle: Sqlite, known: readonly Migration[] = migrations): Promise<void> {
  const pending = needsMigration(handle, known.length)
  handle.pragma('foreign_keys=OFF') // cannot be switched inside a transaction; checked as a whole below
  try {
    handle.exec('begin immediate')
    if (pending) await runMigrations(handle, known)
    if (known.length >= currentSchemaVersion) completeSchema(handle)
    handle.exec('commit')
  } catch (error) {
    if (handle.inTransaction) handle.exec('rollback') // a full disk has ended it already
    throw asMigrationError(handle, known.length, error)
  } finally {
    handle.pragma('foreign_keys=ON')
  }
}

async function runMigrations(handle: Sqlite, known: readonly Migration[]): Promise<void> {
  if (schemaVersion(handle) > 0) dropSearch(handle) // what names tables and columns would not let them change
  const migrator = new Migrator({ db: connect(handle), provider: provide(known) })
  const { error } = await migrator.migrateToLatest() // never throws
  if (error !== undefined) throw error
  const dangling = handle.pragma('foreign_key_check') as unknown[]
  if (dangling.length > 0) throw new Error(`${dangling.length} rows would refer to missing ones`)
  handle.pragma(`user_version=${known.length}`)
}

/** Brings a new database to the current tables without their triggers, for rows that are copied as they were. */
export async function makeTables(handle: Sqlite): Promise<void> {
  await runMigrations(handle, migrations)
}

/** What follows the tables: the vocabulary that Caucus brings, triggers, views and search indexes. */
export function completeSchema(handle: Sqlite): void {
  seedVocabularies(handle)
  rebuildDerived(handle)
}

const nameOf = (index: number): string => String(index + 1).padStart(4, '0')

const provide = (known: readonly Migration[]): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve(Object.fromEntries(known.map((migration, index) => [nameOf(index), migration]))),
})

function asMigrationError(handle: Sqlite, target: number, error: unknown): unknown {
  const known = toAppError(error, handle.name)
  if (isAppError(known) && known.code !== 'record.refused') return known
  const detail = error instanceof Error ? error.message : String(error)
  return new AppError('migration.failed', { version: String(target), detail }, { cause: error })
}
