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
      readonly secret: { readonly passphrase: string } | { readonly recovery: string }
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
      readonly paths: Readonly<Record<FileHandle, string>>
    }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'close'; readonly id: number }

/** What it answers. */
export type VaultReply =
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly type: 'changed'; readonly nouns: readonly Noun[] }
