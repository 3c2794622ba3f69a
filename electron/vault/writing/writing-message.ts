import type { Clearance } from '../../../db/domain/sensitivity.ts'
import type { LentVault } from '../../../db/service/vault-reader.ts'
import type { VaultReply, VaultRequest } from '../../contract/vault-message.ts'

/** What the writing thread is told: requests that are not only reads, and how reading goes. */
export type ToWriter =
  | VaultRequest
  /** Something was asked of the reader: somebody is there. */
  | { readonly type: 'seen' }
  /** Nothing reads the file any more. */
  | { readonly type: 'givenBack' }

/** What it says: replies, which go on to main, and what the reader may do. */
export type FromWriter =
  | VaultReply
  | { readonly type: 'lend'; readonly vault: LentVault; readonly clearance: Clearance }
  | { readonly type: 'show'; readonly clearance: Clearance }
  /** The file is about to be closed or replaced; answered by `givenBack`. */
  | { readonly type: 'giveBack'; readonly comesBack: boolean }
