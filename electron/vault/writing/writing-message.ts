import type { Clearance } from '../../../db/domain/sensitivity.ts'
import type { LentVault } from '../../../db/service/vault-reader.ts'
import type { VaultReply, VaultRequest } from '../../contract/vault-message.ts'

/** A call, and the rows of the list that its input names as what it is done to. */
export type VaultCall = Extract<VaultRequest, { type: 'call' }> & { readonly rows?: Int32Array }

/** What the writing thread is told: requests that are not only reads, and how reading goes. */
export type ToWriter =
  | VaultRequest
  /** With the rows of the list that the input names. */
  | VaultCall
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
