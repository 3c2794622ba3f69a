import { isAppError } from '../domain/errors.ts'
import type { Watch } from '../domain/watch.ts'
import { listBackups } from './backup-list.ts'
import type { Backup } from './backup-list.ts'
import { findingsOf } from './database-check.ts'
import { headerText } from './header.ts'
import { readHeader } from './header-file.ts'
import type { OpenVault } from './open-vault.ts'
import { vaultPaths } from './vault-paths.ts'

type HeaderState = 'whole' | 'missing' | 'damaged' | 'newer'

export interface HeaderStates {
  readonly header: HeaderState
  readonly headerCopy: HeaderState
  /** Whether both say the same; false also when one cannot be read. */
  readonly agree: boolean
}

/** What can be said of the header without a secret. */
export function inspectHeader(folder: string): HeaderStates {
  const paths = vaultPaths(folder)
  const [header, headerCopy] = [readState(paths.header), readState(paths.headerCopy)]
  const agree = header.text !== undefined && header.text === headerCopy.text
  return { header: header.state, headerCopy: headerCopy.state, agree }
}

function readState(file: string): { state: HeaderState; text: string | undefined } {
  try {
    return { state: 'whole', text: headerText(readHeader(file)) }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { state: stateByCode[error.code] ?? 'damaged', text: undefined }
  }
}

const stateByCode: Readonly<Record<string, HeaderState>> = {
  'vault.missing': 'missing',
  'vault.newer': 'newer',
}

export interface Verification extends HeaderStates {
  /** What is wrong in the database; empty when it is whole. */
  readonly findings: readonly string[]
  readonly backups: readonly Backup[]
}

/** By a connection of its own, so that what is being written meanwhile is none of its concern. Error: `job.cancelled`. */
export async function verifyVault(vault: OpenVault, watch: Watch = {}): Promise<Verification> {
  const { folder, database } = vault.paths
  const reader = vault.openReader()
  try {
    const findings = await findingsOf(reader, database, watch)
    return { ...inspectHeader(folder), findings, backups: listBackups(vault) }
  } finally {
    reader.close()
  }
}

/** Writes both header files anew from the one that opened the vault. */
export function repairHeader(vault: OpenVault): void {
  vault.saveHeader(vault.header)
}
