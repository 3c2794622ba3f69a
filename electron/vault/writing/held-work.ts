import type { HeldFileImport } from '../../../db/service/held-file-import.ts'
import type { ImportPreview } from '../../../db/service/import-preview.ts'
import type { MailPreview } from '../../../db/service/mail/read-mails.ts'
import { HeldDuplicates } from './held-duplicates.ts'
import { HeldImports } from './held-imports.ts'

/** What was read or found for a window that goes on with it. */
export class HeldWork {
  readonly imports = new HeldImports<ImportPreview>()
  readonly files = new HeldImports<HeldFileImport>()
  readonly mails = new HeldImports<MailPreview>()
  readonly duplicates = new HeldDuplicates()

  drop(): void {
    for (const held of [this.imports, this.files, this.mails, this.duplicates]) held.drop()
  }
}
