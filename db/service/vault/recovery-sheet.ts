import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../domain/errors.ts'
import { vaultName } from '../../vault/backup-name.ts'
import { mayOpenWith } from '../../vault/header-file.ts'
import { parseRecoverySecret } from '../../vault/recovery-secret.ts'
import {
  recoverySheetText,
  refuseBesideVault,
  saveRecoverySheet,
  type RecoverySheetWords,
} from '../../vault/recovery-sheet.ts'
import { isTaken, vaultPaths } from '../../vault/vault-paths.ts'

/** A recovery sheet as a file, for printing. */
export interface SheetFile {
  readonly file: string
  readonly vaultFolder: string
  readonly words: RecoverySheetWords
  /** The day as the person writes it. */
  readonly madeOn: string
}

/** Whether the sheet could be written there. Errors: `vault.recoveryBesideVault`, `file.exists`. */
export function checkSheetPlace({ file, vaultFolder }: Pick<SheetFile, 'file' | 'vaultFolder'>): void {
  refuseBesideVault(file, vaultFolder)
  if (isTaken(resolve(file))) throw new AppError('file.exists', { path: file })
}

/** Errors: those of `saveRecoverySheet`; an existing file is never written over. */
export function saveSheet({ file, vaultFolder, words, madeOn }: SheetFile, secret: string): void {
  const sheet = { vaultName: vaultName(vaultFolder), madeOn, secret: parseRecoverySecret(secret) }
  saveRecoverySheet(file, recoverySheetText(sheet, words), vaultFolder)
}

/** For a sheet made for what then failed: it goes, unless its secret opens the vault all the same, or may. */
export async function removeUselessSheet(
  { file, vaultFolder }: Pick<SheetFile, 'file' | 'vaultFolder'>,
  secret: string,
): Promise<void> {
  const recovery = { kind: 'recovery', secret: parseRecoverySecret(secret) } as const
  if (!(await mayOpenWith(vaultPaths(vaultFolder), recovery))) rmSync(file, { force: true })
}
