import { encodeCsv } from './csv.ts'
import { writeOut, type Destination, type ExportManifest } from './write-out.ts'

/** A header and rows, and nothing around them: a table that programs read again. Errors: those of `writeOut`. */
export function writeRows(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
  destination: Destination,
): Promise<ExportManifest> {
  const contents = { records: rows.length, fields: header, audience: 'internal' }
  return writeOut({ bytes: encodeCsv([header, ...rows]), contents }, destination)
}
