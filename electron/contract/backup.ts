import { z } from 'zod'
import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import { job, readState, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'
import type { WorkDone } from './work-done.ts'

export interface BackupRow {
  /** Of its folder, and unique among the vault's own. */
  readonly name: string
  readonly at: string
  readonly bytes: number
  /** `outdated` opens with a passphrase that the vault no longer accepts. */
  readonly state: 'current' | 'outdated' | 'foreign' | 'damaged'
}

interface MadeBackup {
  readonly at: string
  readonly bytes: number
  /** Older ones that were no longer kept. */
  readonly removed: number
}

/** The newest backup that nobody asked for and that failed. */
export interface BackupFailure {
  readonly at: string
  readonly error: AppErrorData
}

const nothing = z.strictObject({})
const name = z.string().min(1).max(300)
const passphrase = z.string().min(1).max(1024)

export const backupSlice = {
  /** The vault's own, newest first. */
  list: readState(nothing).returns<readonly BackupRow[]>(),
  /** Null once a good one has been made since. */
  failure: readState(nothing).returns<BackupFailure | null>(),
  /** Among the vault's own, or as a folder elsewhere. */
  make: job(z.strictObject({ out: fileHandleSchema.optional() })).returns<MadeBackup, WorkDone>(),
  /** Holds every page against its seal. Errors: `vault.damaged`, `vault.wrongPassphrase`. */
  verify: job(z.strictObject({ name, passphrase: passphrase.optional() })).returns<void, WorkDone>(),
  /** A copy at a free place; the open vault stays as it is. */
  restore: job(z.strictObject({ name, to: fileHandleSchema, passphrase })).returns<void, WorkDone>(),
  /** Deletes older backups: what they held is gone with them. */
  remove: write(z.strictObject({ names: z.array(name).min(1).max(200) })).returns<void>(),
  /** Puts an older backup under the keys of the vault. */
  reencrypt: job(z.strictObject({ name, passphrase })).returns<void, WorkDone>(),
}
