import { z } from 'zod'
import type { Noun } from '../../db/domain/noun.ts'
import { anyUidSchema, type Uid } from '../../db/domain/uid.ts'
import { job, readState, write } from './endpoint.ts'
import { fileHandleSchema } from './file-handle.ts'
import type { WorkDone } from './work-done.ts'

const importKinds = ['congress', 'openstates'] as const
export type ImportKind = (typeof importKinds)[number]

const branches = ['executive', 'municipal', 'retired'] as const
export type ImportBranch = (typeof branches)[number]

const importVerdicts = ['created', 'updated', 'ended', 'missing', 'unchanged', 'held'] as const
export type ImportVerdict = (typeof importVerdicts)[number]

export interface ImportProgress extends WorkDone {
  readonly phase: 'reading' | 'writing'
}

export interface ImportTally {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

/** Counts of people, then of what surrounds them. */
export interface ImportSummary extends Readonly<Record<ImportVerdict, number>> {
  readonly offices: ImportTally
  readonly committees: ImportTally
  readonly memberships: ImportTally
}

export type ImportSeverity = 'error' | 'warning' | 'note'

/** An import that was read and compared; it is held in the vault process by its number. */
export interface HeldImport {
  readonly import: number
  /** As asked for, or as guessed. */
  readonly kind: ImportKind
  readonly summary: ImportSummary
  readonly problems: Readonly<Record<ImportSeverity, number>>
}

export interface ImportedPerson {
  readonly id: Uid
  readonly name: string
  readonly verdict: ImportVerdict
  readonly changes: number
  /** Others of the same name: perhaps the same person. */
  readonly namesakes: number
}

export interface ImportChange {
  readonly noun: string
  /** By its name of the domain: `familyName`. Of a way to reach somebody its kind, of a field of one's own its label. */
  readonly field: string
  readonly old: ImportChangeValue
  readonly new: ImportChangeValue
}

/** Another record is told by its name. */
type ImportChangeValue = string | number | null | { readonly noun: Noun; readonly name: string }

export interface ImportProblem {
  readonly severity: ImportSeverity
  readonly file: string
  readonly line: number | null
  readonly code: string
  readonly params: Readonly<Record<string, string | number | null>>
}

interface Paged<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

const held = { import: z.int() }
const page = {
  ...held,
  text: z.string().max(200),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
}

export const legislatorImportSlice = {
  preview: job(
    z.strictObject({
      /** Null guesses it. */
      kind: z.enum(importKinds).nullable(),
      files: z.array(fileHandleSchema).min(1).max(100),
      include: z.array(z.enum(branches)).max(branches.length),
    }),
  ).returns<HeldImport, ImportProgress>(),
  people: readState(z.strictObject({ ...page, verdict: z.enum(importVerdicts).nullable() })).returns<
    Paged<ImportedPerson>
  >(),
  changes: readState(z.strictObject({ ...held, person: anyUidSchema })).returns<readonly ImportChange[]>(),
  problems: readState(z.strictObject(page)).returns<Paged<ImportProblem>>(),
  /** One transaction; cancelled, nothing is written. */
  commit: job(z.strictObject(held)).changes<ImportSummary, ImportProgress>(),
  saveProblems: write(
    z.strictObject({ ...held, file: fileHandleSchema, language: z.enum(['en', 'es']) }),
  ).returns<{ readonly records: number }>(),
}
