import type { FileNature } from './file-nature.ts'
import type { Operator } from './filter/operator.ts'
import type { ConflictInBrief, UndoConflict } from './undo-conflict.ts'

/**
 * Every failure a person can act on, by code, with the parameters its message needs.
 * Inside `db/` a failure is thrown (a returned error would commit the transaction); the outermost wrapper of a
 * process turns it into a `Result` or an exit code. Messages live in the catalogues under `error.<code>`.
 */
export interface ErrorParams {
  'vault.missing': { path: string }
  'vault.exists': { path: string }
  'vault.notAVault': { path: string }
  'vault.linked': { path: string }
  'vault.wrongPassphrase': object
  'vault.wrongRecovery': object
  'vault.wrongKeychain': object
  'vault.noKeychain': object
  'vault.noSuchSlot': { kind: string }
  'vault.damaged': { path: string; detail: string }
  'vault.newer': { path: string; version: number; supported: number }
  'vault.inUse': { path: string }
  'vault.busy': { path: string }
  /** In no folder any more, though it is open. */
  'vault.gone': { path: string }
  'vault.moved': { path: string }
  'vault.readOnly': { path: string }
  'vault.diskFull': { path: string }
  'vault.unencrypted': { path: string }
  'vault.configuration': { setting: string }
  'vault.locked': object
  'vault.weakPassphrase': { minimum: number }
  'vault.lastSlot': object
  'vault.lastPassphrase': object
  'vault.samePassphrase': object
  'vault.slotMissing': { id: string }
  'vault.recoveryBesideVault': { path: string }
  'vault.recoveryMalformed': object
  'backup.damaged': { path: string; detail: string }
  'migration.failed': { version: string; detail: string }
  'file.missing': { path: string }
  'file.exists': { path: string }
  'file.unreadable': { path: string; detail: string }
  'file.tooLarge': { path: string; limit: number }
  'file.tooMany': { path: string; limit: number }
  'file.tooComplex': { path: string; detail: string }
  'file.timeout': { path: string; seconds: number }
  'file.notThisKind': { path: string; kind: string; detail: string }
  'file.otherNature': { path: string; nature: FileNature }
  'file.malformed': { path: string; line: number | null; detail: string }
  'file.diskFull': { path: string }
  'file.unwritable': { path: string; detail: string }
  'export.insideVault': { path: string }
  'report.tooLarge': { unit: 'rows' | 'characters'; count: number; limit: number }
  'mapping.unreadable': { path: string; issues: readonly string[] }
  'input.invalid': { issues: readonly string[] }
  /** A filter as it was typed: the word at which it is not understood, empty where it ends too early. */
  'view.unreadable': Record<never, never>
  'view.newer': { version: number }
  'view.foreign': { fields: string }
  /** `not` before a comparison whose opposite cannot be said. */
  'filter.notBefore': { word: string }
  'filter.unreadable': { word: string }
  'filter.unfinished': Record<never, never>
  'filter.unknownField': { key: string; known: string }
  'filter.unknownValue': { key: string; value: string; known: string }
  /** Where a day is asked, what is none. */
  'filter.unknownDay': { key: string; value: string }
  /** A field is asked in a way that its type is not asked in. */
  'filter.unknownComparison': { key: string; op: Operator; possible: readonly Operator[] }
  'record.notFound': { noun: string; id: string }
  'record.ambiguous': { noun: string; name: string; count: number; candidates?: readonly Candidate[] }
  /** What the tables themselves refuse, as the last guard: the rule that was broken, without values. */
  'record.refused': { detail: string }
  'batch.notFound': { id: string }
  'undo.nothing': object
  'undo.alreadyUndone': { id: string }
  'undo.notUndoable': { id: string; reason: string }
  /**
   * `merged`: the newest later merge that is in the way, by its batch and by who is one since. `movedOn`: what was
   * decided was about another state; these are the conflicts now, if there are any left.
   */
  'undo.conflicts': {
    id: string
    conflicts: readonly (ConflictInBrief | UndoConflict)[]
    merged?: { readonly id: string; readonly name: string }
    movedOn?: boolean
  }
  'followUp.transition': { from: string; to: string }
  /** A name that another word of the vocabulary goes by, in some language. */
  'word.taken': { name: string }
  'word.inUse': object
  /** Another tag goes by this name. */
  'tag.taken': { name: string }
  /** One that was thrown away does. */
  'tag.inTrash': { name: string }
  /** One above the clearance does, thrown away or not. */
  'tag.hidden': { name: string }
  /** Caucus brings it, and works with it. */
  'word.brought': object
  'member.isSelf': { name: string }
  'contact.doNotContact': { name: string; reason: string }
  'job.cancelled': object
}

/** A record that a name may mean. */
interface Candidate {
  readonly id: string
  readonly name: string
}

export type ErrorCode = keyof ErrorParams

export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: C
  readonly params: ErrorParams[C]

  constructor(code: C, params: ErrorParams[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.code = code
    this.params = params
  }
}

export const isAppError = <C extends ErrorCode>(error: unknown, code?: C): error is AppError<C> =>
  error instanceof AppError && (code === undefined || error.code === code)

/** The error of a Node call (`ENOENT`, `ENOSPC`, …) or of SQLite (`SQLITE_FULL`, …), if it has one. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
