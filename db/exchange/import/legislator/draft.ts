import type { z } from 'zod'
import { lineAt, type SourceRecord } from '../source/source-document.ts'
import type { SourceFile } from '../source/source-files.ts'
import { webLink } from './contact-value.ts'
import type {
  ContactPointRecord,
  Coverage,
  DatasetName,
  FacetCoverage,
  LegislatureDataset,
  SourcePlace,
} from './model.ts'
import { severityOf, type ImportProblem, type ProblemCode, type ProblemParams } from './problem.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] }

/** The dataset while the files are read. Jurisdictions, chambers and seats are collected in a `SeatBook`. */
export type Draft = Mutable<Omit<LegislatureDataset, 'jurisdictions' | 'chambers' | 'seats'>>

export const createDraft = (dataset: DatasetName): Draft => ({
  dataset,
  coverage: [],
  facets: [],
  people: [],
  contactAdditions: [],
  offices: [],
  committees: [],
  memberships: [],
  problems: [],
})

export function report<C extends ProblemCode>(
  draft: Draft,
  place: { readonly file: string; readonly line: number | null },
  problem: { readonly code: C; readonly params: ProblemParams[C] },
): void {
  const { file, line } = place
  // The compiler cannot follow the pair of code and params through the union.
  draft.problems.push({ severity: severityOf(problem.code), file, line, ...problem } as ImportProblem)
}

/** A record of a file on its way into the draft. */
export interface Entry {
  readonly draft: Draft
  readonly file: SourceFile
  readonly record: SourceRecord
}

export const placeOf = ({ file, record }: Entry, path: readonly PropertyKey[] = []): SourcePlace => ({
  file: file.path,
  line: lineAt(record, path),
})

/** The record by the schema of its dataset; undefined, and a problem, when it does not have that shape. */
export function validate<T extends z.ZodType>(
  entry: Entry,
  schema: T,
  { value = entry.record.value, path = [], id = null }: Part = {},
): z.output<T> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const at = [...path, ...(issue?.path ?? [])]
  report(entry.draft, placeOf(entry, at), {
    code: 'record.invalid',
    params: { id, field: at.map(String).join('.'), issue: issue?.message ?? '' },
  })
  return undefined
}

/** A part of a record, its path, and the id to name it by. */
interface Part {
  readonly value?: unknown
  readonly path?: readonly PropertyKey[]
  readonly id?: string | null
}

/** The point; or nothing, and a problem, for a value that is neither a link nor an address. */
export function pointOrProblem(
  entry: Entry,
  point: ContactPointRecord | 'neither' | undefined,
  { id, value }: { readonly id: string; readonly value: string | null },
): ContactPointRecord | undefined {
  if (point !== 'neither') return point
  report(entry.draft, placeOf(entry), { code: 'contact.notALink', params: { id, value: value ?? '' } })
  return undefined
}

export const linkPoint = (entry: Entry, label: string, named: { id: string; value: string | null }) =>
  pointOrProblem(entry, webLink(named.value, label), named)

export function addFacets(
  draft: Draft,
  jurisdictionKey: string,
  facets: readonly Omit<FacetCoverage, 'jurisdictionKey'>[],
) {
  for (const { facet, points } of facets) {
    const isKnown = draft.facets.some(
      (row) => row.jurisdictionKey === jurisdictionKey && row.facet === facet && row.points === undefined,
    )
    if (!isKnown) draft.facets.push({ jurisdictionKey, facet, ...(points && { points }) })
  }
}

/** Of two files about one chamber, the current one decides. */
export function addCoverage(draft: Draft, row: Coverage): void {
  const at = draft.coverage.findIndex(({ chamberKey }) => chamberKey === row.chamberKey)
  if (at < 0) draft.coverage.push(row)
  else if (row.current) draft.coverage[at] = row
}
