import { z } from 'zod'
import { ask } from './endpoint.ts'
import type { ChosenFile } from './file-handle.ts'

/** What a dialog is for: it decides the title, the kinds of file and where it starts. */
const purposeSchema = z.enum([
  'attachment.open',
  'attachment.save',
  'vault.new',
  'vault.place',
  'vault.open',
  'backup.open',
  'backup.save',
  'contacts.open',
  'legislators',
  'mail.open',
  'legislators.folder',
  'mapping.open',
  'mapping.save',
  'rows.save',
  'report.save',
  'sheet.save',
  'view.open',
  'view.save',
])
export type FilePurpose = z.infer<typeof purposeSchema>

export const fileSlice = {
  /** Empty when the person cancelled. */
  choose: ask(z.strictObject({ purpose: purposeSchema, suggested: z.string().max(200).optional() })).returns<
    readonly ChosenFile[]
  >(),
}
