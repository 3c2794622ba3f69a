import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import type { BackupSchedule } from './window.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { Result } from './endpoint.ts'
import type { FileHandle } from './file-handle.ts'

/** How a vault is opened; paths are known to main and to the vault process only. */
export type VaultOpening =
  | {
      readonly how: 'create'
      readonly folder: string
      readonly passphrase: string
      readonly memberName: string
    }
  | {
      readonly how: 'unlock'
      readonly folder: string
      readonly secret: TypedSecret | { readonly keychain: Uint8Array }
    }
  | {
      readonly how: 'restore'
      /** The backup; `folder` is where it goes. */
      readonly from: string
      readonly folder: string
      readonly secret: TypedSecret
    }

type TypedSecret = { readonly passphrase: string } | { readonly recovery: string }

/** As db/vault/open-vault.ts says it. */
export type VaultPlace = 'here' | 'moved' | 'gone'

export interface HowToClose {
  /** A machine about to sleep may not leave time for it. */
  readonly backUp: boolean
  /** A vault whose folder is gone is saved in this folder; left out, in the one that was around it. */
  readonly around?: string
  /** It is closed even where it could be saved nowhere. */
  readonly isGivenUp?: boolean
}

/**
 * What came of closing: where a vault was saved whose folder was gone, else null. One that could not be saved, and why
 * not, is still open.
 */
export type Closed = { readonly saved: string | null } | { readonly unsaved: AppErrorData }

export interface PrintOut {
  readonly path: string
  readonly pdf: Uint8Array
  readonly records: number
  readonly fields: readonly string[]
  readonly audience: string
}

/** What main sends to the vault process. */
export type VaultRequest =
  | { readonly type: 'open'; readonly id: number; readonly opening: VaultOpening }
  /** `input` was parsed; `paths` are those of the handles in it. */
  | {
      readonly type: 'call'
      readonly id: number
      readonly name: string
      readonly input: unknown
      /** A write ends this draft in its transaction. */
      readonly draft?: number | undefined
      readonly paths: Readonly<Record<FileHandle, string>>
    }
  | { readonly type: 'cancel'; readonly id: number }
  /** Main has printed a report; the vault process writes it out, as it does every file. */
  | { readonly type: 'writePrint'; readonly id: number; readonly print: PrintOut }
  /** One more way in; the secret is in this computer's keychain. */
  | { readonly type: 'addKeychain'; readonly id: number; readonly secret: Uint8Array }
  | ({ readonly type: 'close'; readonly id: number } & HowToClose)
  /** When to back up unasked. Nothing is answered. */
  | { readonly type: 'schedule'; readonly schedule: BackupSchedule }

/** What it answers. */
export type VaultReply =
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly type: 'changed'; readonly nouns: readonly Noun[] }
  /** The open file is not where it was opened; said again as long as that is so. */
  | { readonly type: 'place'; readonly place: VaultPlace }
  /** A backup was made, or one that nobody asked for failed. */
  | { readonly type: 'backups' }
  /** Something nobody foresaw, in work that no request waits for: where in the code. */
  | { readonly type: 'unforeseen'; readonly places: string }
