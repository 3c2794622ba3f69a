import { z } from 'zod'
import type { KnownErrorData } from '../../db/domain/app-error-data.ts'
import { mappingSchema, unknownChoices, type Mapping } from '../../db/domain/import-mapping.ts'
import type { MatchReason } from '../../db/domain/matching/reason.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { SavedMappingId } from '../../db/domain/saved-mapping.ts'
import type { TakenRecords } from '../../db/domain/taken-records.ts'
import { textEncodings, type TextEncoding } from '../../db/domain/text-encoding.ts'
import { lineSchema } from '../../db/domain/text.ts'
import { anyUidSchema, uidSchema, type Uid } from '../../db/domain/uid.ts'
import { job, read, readState, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'
import type { ImportChange } from './legislator-import.ts'
import type { WorkDone } from './work-done.ts'

const fileKinds = ['contacts', 'organizations', 'vcard', 'ics', 'hsds', 'irs'] as const
export type FileKind = (typeof fileKinds)[number]

const rowVerdicts = ['created', 'updated', 'unchanged', 'skipped', 'ambiguous', 'error'] as const
export type RowVerdict = (typeof rowVerdicts)[number]

const importModes = ['create', 'fill', 'overwrite'] as const
export type ImportMode = (typeof importModes)[number]

const delimiters = [',', ';', '\t', '|'] as const

interface FileImportProgress extends WorkDone {
  readonly phase: 'reading' | 'comparing' | 'writing'
}

/** What was guessed of a file, or told, and what it may be instead. */
interface Choice<T> {
  readonly value: T
  readonly alternatives: readonly T[]
}

/** A program whose tables are known. */
interface KnownLayout {
  readonly name: string
  readonly title: string
}

/** A file, or one sheet of it. */
export interface ImportPartRow {
  readonly name: string
  readonly rows: number
  /** The program that wrote it; null when nothing says so. */
  readonly layout: string | null
  /** Null for address books and calendars, whose lines say themselves what they mean. */
  readonly table: {
    readonly layouts: readonly KnownLayout[]
    /** The one it is mapped by, and those that fit, the best first. */
    readonly layout: string | null
    readonly fits: readonly string[]
    readonly encoding: Choice<TextEncoding> | null
    readonly delimiter: Choice<(typeof delimiters)[number]> | null
    /** Letters that a program had garbled before: whether they are put right, and the first such text. */
    readonly garbled: { readonly isMended: boolean; readonly from: string; readonly to: string } | null
    /** The line of the header; null without one. */
    readonly headerLine: Choice<number | null>
    /** The line where totals and notes below the table begin; null when it goes on to the end. */
    readonly footerLine: Choice<number | null>
    /** Rows above and below the table, which are left out. */
    readonly above: number
    readonly below: number
    /** Sheets of the workbook that are hidden, and not read. */
    readonly hiddenSheets: readonly string[]
    /** Cells whose formula was never calculated: they are blank. */
    readonly uncalculated: number
    readonly columns: number
  } | null
  /** What is told of it as a whole, as `importReasonText` takes it. */
  readonly remarks: readonly { readonly code: string; readonly detail: string }[]
}

/** Files that were read; they are held in the vault process by their number. */
export interface HeldFiles {
  readonly import: number
  readonly kind: FileKind
  /** Files of several kinds that were chosen together come one kind after the other. */
  readonly turn: {
    readonly at: number
    readonly of: number
    /** Their names, and those of the kind that comes next. */
    readonly files: readonly string[]
    readonly next: readonly string[]
  }
  readonly parts: readonly ImportPartRow[]
  /** Those of several files that could not be read, by their names, and why. */
  readonly unread: readonly { readonly name: string; readonly error: KnownErrorData }[]
}

/** What the columns of a table mean now. */
export interface PartMapping {
  readonly mapping: Mapping
  readonly columns: readonly {
    readonly name: string
    readonly occurrence: number
    /** The first cells that say something. */
    readonly samples: readonly string[]
  }[]
  /** Columns that the mapping takes something from and the table lacks. */
  readonly missing: readonly string[]
  /** Columns of the table that the mapping says nothing of. */
  readonly unmapped: readonly string[]
  /** The first of the columns that are left out because too many are unknown, and how many they are. */
  readonly beyond: readonly string[]
  readonly beyondCount: number
  /** Dates that depend on whether day or month comes first. */
  readonly ambiguousDates: readonly string[]
}

/** Counts of rows by what becomes of them. */
export interface FileImportSummary extends Readonly<Record<RowVerdict, number>> {
  /** What sort of records came in, or would. */
  readonly taken: readonly TakenRecords[]
  /** Of those that are taken or are here, how many have a cell that its own field does not take. */
  readonly withoutCell: number
}

/** Compared: from now on it has another number, as after every change of what is held. */
export interface ComparedFiles {
  readonly import: number
  readonly summary: FileImportSummary
  /** Of those that are created, how many may be a contact of the vault. */
  readonly resembling: number
}

export interface ImportRow {
  readonly key: string
  readonly file: string
  readonly line: number
  readonly noun: Noun
  readonly name: string
  readonly verdict: RowVerdict
  readonly reason: { readonly code: string; readonly detail: string } | null
  /** Organizations, tags and fields that nobody knows and that are left out. */
  readonly leftOut: readonly string[]
  /** Cells that own fields cannot hold, each a detail of the reason `refused`. */
  readonly refused: readonly string[]
  /** What else there is to be told of it. */
  readonly told: readonly { readonly code: string; readonly detail: string }[]
  /** What has no place, or went in although it looks wrong. */
  readonly remarks: readonly string[]
}

/** One row closely: its cells, what would change, and whom it may be. */
export interface ImportRowDetails {
  readonly row: ImportRow
  /** Null where the file is no table. */
  readonly cells: readonly { readonly column: number; readonly name: string; readonly text: string }[] | null
  readonly changes: readonly ImportChange[]
  readonly matches: readonly {
    readonly id: Uid
    readonly name: string
    readonly probability: number
    readonly reasons: readonly MatchReason[]
  }[]
  readonly remarks: readonly string[]
  /** The organizations that it names, and what they are or become; null for what is left out. */
  readonly organizations: readonly {
    readonly text: string
    readonly organization: { readonly uid: Uid; readonly name: string; readonly isNew: boolean } | null
    readonly isLinked: boolean
    /** Several are called so: a person has to say which. */
    readonly isSeveral: boolean
  }[]
  /** Whether it is a contact of its own: a place of an organization, an event or a task follows others. */
  readonly canDecide: boolean
  /** What a person decided about it. */
  readonly decision: 'skip' | 'create' | 'merge' | null
}

interface SavedMappingRow {
  readonly id: SavedMappingId
  readonly name: string
  readonly definition: Mapping
}

/** What is dropped crosses from the window; larger files are chosen in a dialog. */
const droppedSchema = z.strictObject({
  name: z.string().min(1).max(255),
  data: z.instanceof(Uint8Array).refine((data) => data.byteLength <= 15_000_000, { error: 'issue.tooLarge' }),
})

const held = { import: z.int() }
const part = { ...held, part: z.int().min(0).max(10_000) }
const unknownWord = z.enum(unknownChoices)
const choices = {
  mode: z.enum(importModes),
  unknown: z.strictObject({
    organizations: unknownWord,
    sectors: unknownWord,
    tags: unknownWord,
    fields: unknownWord,
  }),
  allOrNone: z.boolean(),
}
const rowKey = z.string().max(200)

export const fileImportSlice = {
  /** A kind of null is guessed, and files of several kinds come in turns. */
  read: job(
    z.strictObject({
      kind: z.enum(fileKinds).nullable(),
      files: z.array(fileHandleSchema).max(100),
      dropped: z.array(droppedSchema).max(100),
    }),
  ).returns<HeldFiles, FileImportProgress>(),
  /** The files of the next kind, of those that were chosen together; the ones before are held no longer. */
  readNext: job(z.strictObject(held)).returns<HeldFiles, FileImportProgress>(),
  mapping: readState(z.strictObject(part)).returns<PartMapping>(),
  /** What is left out stays as it was told before, or guessed. */
  reshape: write(
    z.strictObject({
      ...part,
      encoding: z.enum(textEncodings).optional(),
      delimiter: z.enum(delimiters).optional(),
      mendGarbled: z.boolean().optional(),
      headerLine: z.int().min(1).nullable().optional(),
      footerLine: z.int().min(1).nullable().optional(),
      layout: z.string().max(2000).nullable().optional(),
    }),
  ).returns<HeldFiles>(),
  map: write(z.strictObject({ ...part, mapping: mappingSchema })).returns<HeldFiles>(),
  compare: job(z.strictObject({ ...held, ...choices })).returns<ComparedFiles, FileImportProgress>(),
  rows: readState(
    z.strictObject({
      ...held,
      verdict: z.enum([...rowVerdicts, 'resembling', 'withoutCell']).nullable(),
      text: z.string().max(200),
      /** Rows that stay in the list whatever becomes of them: those somebody is at work on, by `rowPlace`. */
      kept: z.array(rowKey).max(1000),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).returns<{ readonly total: number; readonly rows: readonly ImportRow[] }>(),
  row: readState(z.strictObject({ ...held, key: rowKey })).returns<ImportRowDetails | null>(),
  /** Null leaves the row to Caucus again. What it comes to, `compare` says. */
  decide: write(
    z.strictObject({
      ...held,
      key: rowKey,
      decision: z
        .union([
          z.strictObject({ kind: z.enum(['skip', 'create']) }),
          z.strictObject({ kind: z.literal('merge'), into: anyUidSchema }),
        ])
        .nullable(),
    }),
  ).returns<void>(),
  /** Which organization the files mean by a name; null leaves it to Caucus. What it comes to, `compare` says. */
  link: write(
    z.strictObject({ ...held, text: lineSchema, organization: uidSchema<'organization'>().nullable() }),
  ).returns<void>(),
  /** Puts a cell right, in what is held and not in the file. */
  edit: write(
    z.strictObject({
      ...held,
      key: rowKey,
      column: z.int().min(0).max(20_000),
      text: z.string().max(100_000),
    }),
  ).returns<void>(),
  /** One transaction, after a backup; cancelled, nothing is written. */
  commit: job(z.strictObject(held)).changes<FileImportSummary, FileImportProgress>(),
  saveFailed: write(
    z.strictObject({ ...held, file: fileHandleSchema, language: z.enum(['en', 'es']) }),
  ).returns<{ readonly records: number }>(),
  mappings: read(z.strictObject({}), 'saved_mapping').returns<readonly SavedMappingRow[]>(),
  saveMapping: write(z.strictObject({ ...part, name: lineSchema })).changes<SavedMappingId>(),
  shareMapping: write(z.strictObject({ ...part, file: fileHandleSchema })).returns<void>(),
  takeMapping: write(z.strictObject({ ...part, file: fileHandleSchema })).returns<HeldFiles>(),
}
