import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { AppError, systemCode } from '../domain/errors.ts'
import { toAppError } from '../store/driver-error.ts'
import { writeAndSync } from './durable-file.ts'
import { formatRecoverySecret } from './recovery-secret.ts'

/** The words on the sheet, in the person's language. */
export interface RecoverySheetWords {
  readonly title: string
  /** What this sheet is and how it is to be kept. */
  readonly explanation: string
  readonly vault: string
  readonly madeOn: string
  readonly secret: string
  /** What to do when the passphrase is lost, step by step. */
  readonly steps: readonly string[]
}

interface RecoverySheet {
  readonly vaultName: string
  /** The day as the person writes it. */
  readonly madeOn: string
  readonly secret: Uint8Array
}

const LINE = 72

/** Plain text, to print or to copy by hand: three numbered groups of the secret a line. */
export function recoverySheetText(sheet: RecoverySheet, words: RecoverySheetWords): string {
  const groups = formatRecoverySecret(sheet.secret)
    .split('-')
    .map((group, index) => `${index + 1}: ${group}`)
  const lines = [0, 3, 6].map((start) => `    ${groups.slice(start, start + 3).join(' - ')}`)
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    ...wrap(words.explanation, ''),
    '',
    `${words.vault}: ${sheet.vaultName}`,
    `${words.madeOn}: ${sheet.madeOn}`,
    '',
    `${words.secret}:`,
    '',
    ...lines,
    '',
    ...words.steps.flatMap((step, index) => wrap(step, `${index + 1}. `)),
    '',
  ].join('\n')
}

function wrap(text: string, label: string): string[] {
  const lines: string[] = []
  let line = label
  for (const word of text.split(/\s+/)) {
    const empty = line.trim() === label.trim()
    if (!empty && line.length + word.length + 1 > LINE) {
      lines.push(line)
      line = ' '.repeat(label.length) + word
    } else line += empty ? word : ` ${word}`
  }
  return [...lines, line]
}

/**
 * Writes the sheet to a new file, readable by its owner only.
 * Errors: `vault.recoveryBesideVault`, `file.exists`, `file.missing` (the folder), `vault.diskFull`, `vault.readOnly`.
 */
export function saveRecoverySheet(file: string, text: string, vaultFolder: string): void {
  refuseBesideVault(file, vaultFolder)
  try {
    writeAndSync(file, text)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') throw new AppError('file.exists', { path: file }, { cause: error })
    if (code === 'ENOENT') throw new AppError('file.missing', { path: dirname(file) }, { cause: error })
    throw toAppError(error, file)
  }
}

/**
 * Whoever takes the vault would take the sheet along: not in the vault's folder, and not next to it.
 * Errors: `vault.recoveryBesideVault`.
 */
export function refuseBesideVault(file: string, vaultFolder: string): void {
  const vault = realPath(vaultFolder)
  const sheet = realPath(file)
  const inside = relative(vault, sheet)
  const isInside = inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(vault, inside) === sheet
  if (isInside || dirname(sheet) === dirname(vault))
    throw new AppError('vault.recoveryBesideVault', { path: file })
}

/** With every link followed, also when the last parts do not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path)
  try {
    return realpathSync.native(absolute)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(absolute) === absolute) throw error
    return join(realPath(dirname(absolute)), basename(absolute))
  }
}
