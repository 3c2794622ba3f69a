import { longDate } from '../db/domain/date-phrase.ts'
import { sheetWords } from '../db/domain/i18n/sheet-words.ts'
import {
  checkSheetPlace,
  removeUselessSheet,
  saveSheet,
  type SheetFile,
} from '../db/service/vault/recovery-sheet.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** Whether there is to be a recovery sheet has to be said: leaving it out by oversight could lose everything. */
export interface SheetOptions {
  readonly recoveryOut?: string
  /** False after `--no-recovery`. */
  readonly recoverySheet?: boolean
}

/** Where the sheet goes, checked before anything is done; null when none is wanted. */
export function sheetFileOf(task: Task, vaultFolder: string, options: SheetOptions): SheetFile | null {
  const { t } = task
  const { recoveryOut: file, recoverySheet } = options
  if ((file === undefined) === (recoverySheet !== false)) throw new UsageError(t('usage.recoveryChoice'))
  if (file === undefined) return null
  const sheet = { file, vaultFolder, words: sheetWords(t), madeOn: longDate(task.today, t.locale) }
  checkSheetPlace(sheet)
  return sheet
}

/**
 * Does work that makes a recovery secret, which is written to the sheet before it opens anything. When the work fails
 * and the secret opens nothing, the sheet goes again.
 */
export async function withSheet<T>(
  sheet: SheetFile | null,
  work: (keep: ((secret: string) => void) | null) => Promise<T>,
): Promise<T> {
  let written: string | undefined
  const keep = (file: SheetFile) => (secret: string) => {
    saveSheet(file, secret)
    written = secret
  }
  try {
    return await work(sheet && keep(sheet))
  } catch (error) {
    if (sheet && written !== undefined) await removeUselessSheet(sheet, written)
    throw error
  }
}
