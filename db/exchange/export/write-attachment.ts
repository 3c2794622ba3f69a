import { writeOut, type Destination, type ExportManifest } from './write-out.ts'

/** Writes a file that is kept in the vault to the disk as it is, through the one way out. Errors: those of `writeOut`. */
export const writeAttachment = (
  { name, data }: { readonly name: string; readonly data: Uint8Array },
  destination: Destination,
): Promise<ExportManifest> =>
  writeOut({ bytes: [data], contents: { records: 1, fields: [name], audience: 'internal' } }, destination)
