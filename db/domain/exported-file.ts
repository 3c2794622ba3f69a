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

const writtenKinds = ['export.report', 'export.list'] as const
/** Kinds of batches that stand for a file which leaves now. */
export type ExportKind = (typeof writtenKinds)[number]

/**
 * Kinds of batches that stand for a file which has left: they changed nothing and cannot be undone. `export.contacts`
 * is no longer made, and stands in the history of older vaults.
 */
export const exportKinds = [...writtenKinds, 'export.contacts'] as const

export const isExportKind = (kind: string): boolean => (exportKinds as readonly string[]).includes(kind)
