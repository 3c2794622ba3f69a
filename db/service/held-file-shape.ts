import type { Mapping } from '../domain/import-mapping.ts'
import { missingColumns } from '../exchange/import/contact/draft/apply-mapping.ts'
import { mappingFor, type MappingHints } from '../exchange/import/contact/mapping/suggest-mapping.ts'
import type { ImportPart, MappedTable } from '../exchange/import/import-part.ts'
import { openDroppedReader } from '../exchange/import/import-source.ts'
import { mapPart, readContacts, shapePart, type PartOptions } from '../exchange/import/read-contacts.ts'
import { partAt, replacePart, type HeldFileImport } from './held-file-import.ts'
import { savedDefinitions } from './saved-mapping.ts'
import type { Session } from './session.ts'

const hintsFor = async (session: Session, { source }: HeldFileImport): Promise<MappingHints> => ({
  noun: source.kind === 'organizations' ? 'organization' : undefined,
  saved: await savedDefinitions(session),
})

interface Reshaping {
  readonly part: number
  readonly options: PartOptions
}

/** Reads a table anew as a person says: its encoding, delimiter, header, end or layout. Errors: those of reading. */
export async function reshapePart(
  session: Session,
  held: HeldFileImport,
  { part, options }: Reshaping,
): Promise<void> {
  const now = partAt(held, part)
  const { path, table } = now
  if (table === null) return
  const hints = await hintsFor(session, held)
  if (options.mendGarbled !== undefined) return readLettersAnew(held, { path, ...hints, options })
  const told = { ...held.told.get(part), mapping: undefined, ...options }
  held.told.set(part, told)
  const { layout, headerLine, footerLine } = options
  if (isReadOtherwise(options, table.file))
    replacePart(held, part, await readAnew(held, now, { path, ...hints, options: told }))
  else if (headerLine !== undefined || footerLine !== undefined)
    replacePart(held, part, shapePart({ path, ...hints, file: table.file, sheet: table.sheet }, told))
  else if (layout !== undefined)
    replacePart(held, part, mapPart(now, { ...table, mapping: mappingFor(table.table, layout, hints) }))
}

/** Whether its bytes say something else by what a person says. */
const isReadOtherwise = ({ encoding, delimiter }: PartOptions, file: MappedTable['file']) =>
  (encoding !== undefined || delimiter !== undefined) && file.format === 'text'

type FileReading = Parameters<typeof readContacts>[1]

/** The same table, of those of the file. */
const readAnew = async (held: HeldFileImport, now: ImportPart, file: FileReading): Promise<ImportPart> =>
  sameSheet(await partsAnew(held, file), now) ?? now

const sameSheet = (parts: readonly ImportPart[], { table }: ImportPart): ImportPart | undefined =>
  parts.find((part) => part.table?.sheet === table?.sheet)

async function partsAnew({ dropped }: HeldFileImport, file: FileReading): Promise<ImportPart[]> {
  const reader = openDroppedReader(dropped)
  try {
    return await readContacts(reader, file)
  } finally {
    await reader.close()
  }
}

/** What is said of garbled letters is said of all sheets of the file: those that have such are read anew. */
async function readLettersAnew(held: HeldFileImport, file: FileReading): Promise<void> {
  const sheets = [...held.source.parts.entries()].filter(([, { path }]) => path === file.path)
  for (const [at] of sheets) held.told.set(at, { ...held.told.get(at), ...file.options })
  const toldOf = (sheet: number): PartOptions => {
    const [at = 0] = sheets.find(([, { table }]) => table?.sheet === sheet) ?? []
    return { ...held.told.get(at), mapping: undefined }
  }
  const parts = await partsAnew(held, { ...file, options: toldOf(0), optionsOf: toldOf })
  for (const [at, now] of sheets) {
    const next = sameSheet(parts, now)
    if (next && hasOtherLetters(now, next)) replacePart(held, at, asMapped(next, now, held.told.get(at)))
  }
}

/** Lists of records tell of each other. */
const hasOtherLetters = (now: ImportPart, next: ImportPart): boolean =>
  now.name !== next.name || next.table?.file.format === 'records' || garbledIn(next) !== undefined

const garbledIn = ({ table }: ImportPart) => table?.file.sheets[table.sheet]?.garbled

/** By the mapping that a person gave it, unless its columns are called otherwise now. */
function asMapped(next: ImportPart, now: ImportPart, { mapping }: PartOptions = {}): ImportPart {
  if (next.table === null || now.table === null || mapping === undefined) return next
  const isFitting = missingIn(next.table, mapping) <= missingIn(now.table, mapping)
  return isFitting ? mapPart(next, { ...next.table, mapping }) : next
}

const missingIn = ({ table }: MappedTable, mapping: Mapping): number => missingColumns(table, mapping).length

/** What the columns of a table mean, as a person says. */
export function remapPart(held: HeldFileImport, part: number, mapping: Mapping): void {
  const now = partAt(held, part)
  if (now.table === null) return
  held.told.set(part, { ...held.told.get(part), mapping })
  replacePart(held, part, mapPart(now, { ...now.table, mapping }))
}
