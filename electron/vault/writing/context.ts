import type { Clearance } from '../../../db/domain/sensitivity.ts'
import type { Watch } from '../../../db/domain/watch.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { ImportPreview } from '../../../db/service/import-preview.ts'
import type { MailPreview } from '../../../db/service/mail/read-mails.ts'
import type { Handlers } from '../../contract/contract.ts'
import type { WorkDone } from '../../contract/work-done.ts'
import type { HeldDuplicates } from './held-duplicates.ts'
import type { HeldFileImport } from '../../../db/service/held-file-import.ts'
import type { HeldImports } from './held-imports.ts'

/** Until it closes the readers, lists and pages go on; from then on they wait for the vault that takes its place. */
export type MakeVault = (closeReaders: () => Promise<void>) => Promise<Vault>

/** What the handlers of the vault process work on. */
export interface VaultContext {
  readonly vault: Vault
  /** How much is shown from now on; what was shown otherwise is opened anew. */
  readonly show: (level: Clearance) => void
  readonly imports: HeldImports<ImportPreview>
  readonly files: HeldImports<HeldFileImport>
  readonly mails: HeldImports<MailPreview>
  readonly duplicates: HeldDuplicates
  /** What is made takes the place of the vault: the same one under new keys. */
  readonly replace: (make: MakeVault) => Promise<void>
  /** The path behind a handle of this call's input; main put it beside the input. */
  readonly path: (handle: string) => string
  /** Of the held list that the input names. */
  readonly rows: Int32Array
  /** A job: whether it was told to stop, and where it stands. */
  readonly signal: AbortSignal
  readonly report: (progress: unknown) => void
}

export type VaultHandlers = Handlers<VaultContext, 'vault'>

/** Most of what a job tells: how much is done of how much. */
export const watchOf = ({ signal, report }: VaultContext): Watch => ({
  signal,
  onProgress: (done, total) => report({ done, total } satisfies WorkDone),
})
