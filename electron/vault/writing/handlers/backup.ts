import {
  type Backup,
  backUpVault,
  listBackups,
  nameOfBackup,
  reencryptBackup,
  removeBackups,
  restoreBackup,
  verifyBackup,
} from '../../../../db/service/vault/backup.ts'
import { failureOfBackup } from '../../../../db/service/vault/unasked-backup.ts'
import type { BackupRow } from '../../../contract/backup.ts'
import { watchOf, type VaultHandlers } from '../context.ts'

/** Copies of the vault, and vaults made of them. */
export const backupHandlers = {
  list: ({ vault }) => listBackups(vault).map(backupRow),
  failure: ({ vault }) => failureOfBackup(vault),
  make: async (context, { out }) => {
    const made = await backUpVault(context.vault, out && context.path(out), watchOf(context))
    const { at, bytes, removed } = made
    return { at, bytes, removed: removed.length }
  },
  verify: (context, { name, passphrase }) =>
    verifyBackup(context.vault, name, { passphrase, ...watchOf(context) }),
  restore: (context, { name, to, passphrase }) =>
    restoreBackup(context.vault, { name, to: context.path(to), passphrase, ...watchOf(context) }),
  remove: ({ vault }, { names }) => removeBackups(vault, names),
  reencrypt: (context, { name, passphrase }) =>
    reencryptBackup(context.vault, name, { passphrase, ...watchOf(context) }),
} satisfies VaultHandlers['backup']

function backupRow(backup: Backup): BackupRow {
  const { at, bytes, state } = backup
  return { name: nameOfBackup(backup), at, bytes, state }
}
