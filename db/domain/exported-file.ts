/** A file that has left the vault, as History keeps it. */
export interface ExportedFile {
  /** Its name without the folders. */
  readonly name: string
  readonly records: number
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Keys of the fields each record shows. */
  readonly fields: readonly string[]
  /** For whom it was made. */
  readonly audience: string
}

/** Kinds of batches that stand for a file which has left: they changed nothing and cannot be undone. */
export const exportKinds = ['export.report', 'export.list'] as const
export type ExportKind = (typeof exportKinds)[number]

export const isExportKind = (kind: string): kind is ExportKind =>
  (exportKinds as readonly string[]).includes(kind)
