import {
  isMapping,
  type SourceMapping,
  type SourceRecord,
  type SourceValue,
} from '../../source/source-document.ts'
import type { SourceFiles } from '../../source/source-files.ts'
import { addCoverage, addFacets, createDraft, report, type Draft, type Entry } from '../draft.ts'
import { reportPassedOver } from '../file-note.ts'
import { dropDoubles, finishDataset } from '../finish.ts'
import type { FacetCoverage, LegislatureDataset } from '../model.ts'
import type { ReadLegislatureOptions } from '../read-options.ts'
import { checkMemberships, reportUnknownOwners } from '../references.ts'
import { createSeatBook, type SeatBook } from '../seat-book.ts'
import { toCommittees } from './committees.ts'
import { officesOfRow, personOfRow, pointsOfRow } from './csv-row.ts'
import { chooseFiles, lastEnd, loadCongressFiles, type LoadedFile } from './load.ts'
import { toMemberships } from './memberships.ts'
import { toOffices } from './offices.ts'
import { toLegislator } from './people.ts'
import { house, senate, unitedStates } from './places.ts'
import { toContactAddition, mergeAdditions } from './social.ts'

/** Reads unitedstates/congress-legislators: its files singly, together, or a folder of them, as YAML, JSON or CSV. */
export async function readCongress(
  sources: SourceFiles,
  options: ReadLegislatureOptions,
): Promise<LegislatureDataset> {
  const draft = createDraft('us-congress')
  const reading: Reading = { draft, book: createSeatBook(), today: options.today }
  reportPassedOver(draft, sources)
  const loaded = await loadCongressFiles(draft, sources, options)
  for (const [kind, take] of takers) for (const item of chooseFiles(draft, loaded, kind)) take(reading, item)
  dropDoubles(draft)
  mergeAdditions(draft)
  const people = loaded.some(({ kind }) => kind === 'legislators')
  if (people) reportUnknownOwners(draft)
  checkMemberships(draft, { people: () => people, committees: draft.committees.length > 0 })
  return finishDataset(draft, reading.book)
}

interface Reading extends Pick<ReadLegislatureOptions, 'today'> {
  readonly draft: Draft
  readonly book: SeatBook
}

type Taker = (reading: Reading, item: LoadedFile) => void

const takers: readonly (readonly [LoadedFile['kind'], Taker])[] = [
  ['legislators', takeLegislators],
  ['committees', takeCommittees],
  ['district-offices', takeOffices],
  ['social-media', takeSocialMedia],
  ['committee-membership', takeMemberships],
  ['executive', passOverExecutive],
]

const entriesOf = ({ draft }: Reading, { file, document }: LoadedFile): Entry[] =>
  document.records.map((record) => ({ draft, file, record }))

/** The record's value, or what `fromRow` makes of it in a table. */
const valueOf = (
  { document }: LoadedFile,
  { value }: SourceRecord,
  fromRow: (row: SourceMapping) => SourceValue,
): SourceValue => (document.format === 'csv' && isMapping(value) ? fromRow(value) : value)

function takeLegislators(reading: Reading, item: LoadedFile): void {
  const { draft, book, today } = reading
  const csv = item.document.format === 'csv'
  const how = { book, today, current: !item.historical, allTerms: !csv }
  for (const entry of entriesOf(reading, item)) {
    const person = toLegislator(entry, valueOf(item, entry.record, personOfRow), how)
    if (person) draft.people.push(person)
  }
  cover(reading, item, csv ? facetsOfTable(item) : [{ facet: 'contactPoints' }])
}

/** A table says nothing of what it has no column for. */
function facetsOfTable({ document }: LoadedFile): FacetOfFile[] {
  const [first] = document.records
  const points = isMapping(first?.value) ? pointsOfRow(first.value) : []
  return [
    { facet: 'contactPoints', points },
    { facet: 'socialAccounts', points },
  ]
}

type FacetOfFile = Omit<FacetCoverage, 'jurisdictionKey'>

function cover(reading: Reading, item: LoadedFile, facets: readonly FacetOfFile[]): void {
  const { draft, book } = reading
  const damaged = isDamaged(draft, item)
  const current = !item.historical && !isOutdated(reading, item) && !damaged
  for (const chamber of [senate, house])
    addCoverage(draft, {
      jurisdictionKey: unitedStates.key,
      chamberKey: book.chamberKey(chamber),
      current,
    })
  if (damaged)
    report(draft, { file: item.file.path, line: null }, { code: 'coverage.incomplete', params: {} })
  addFacetsOf(draft, item, facets)
}

const isDamaged = (draft: Draft, { file }: LoadedFile): boolean =>
  draft.problems.some(
    ({ file: path, code }) => path === file.path && (code === 'record.invalid' || code === 'row.malformed'),
  )

/** A file with unreadable records does not show what is gone. */
function addFacetsOf(draft: Draft, item: LoadedFile, facets: readonly FacetOfFile[]): void {
  if (!isDamaged(draft, item)) addFacets(draft, unitedStates.key, facets)
}

/** An old copy of the current file: more than half of its last terms are over. */
function isOutdated({ draft, today }: Reading, { file, document, historical }: LoadedFile): boolean {
  const ends = document.records.map(({ value }) => lastEnd(value)).filter((end) => end !== '')
  const ended = ends.filter((end) => end < today).length
  const outdated = !historical && ended > ends.length / 2
  if (outdated)
    report(
      draft,
      { file: file.path, line: null },
      { code: 'file.outdated', params: { ended, count: ends.length } },
    )
  return outdated
}

function takeCommittees(reading: Reading, item: LoadedFile): void {
  for (const entry of entriesOf(reading, item))
    reading.draft.committees.push(...toCommittees(entry, reading.book))
  addFacetsOf(reading.draft, item, [{ facet: 'committees' }])
}

function takeOffices(reading: Reading, item: LoadedFile): void {
  for (const entry of entriesOf(reading, item))
    reading.draft.offices.push(...toOffices(entry, valueOf(item, entry.record, officesOfRow)))
  addFacetsOf(reading.draft, item, [{ facet: 'offices' }])
}

function takeSocialMedia(reading: Reading, item: LoadedFile): void {
  for (const entry of entriesOf(reading, item)) {
    const addition = toContactAddition(entry)
    if (addition) reading.draft.contactAdditions.push(addition)
  }
  addFacetsOf(reading.draft, item, [{ facet: 'socialAccounts' }])
}

function takeMemberships(reading: Reading, item: LoadedFile): void {
  for (const entry of entriesOf(reading, item)) reading.draft.memberships.push(...toMemberships(entry))
  addFacetsOf(reading.draft, item, [{ facet: 'memberships' }])
}

function passOverExecutive({ draft }: Reading, { file }: LoadedFile): void {
  report(draft, { file: file.path, line: null }, { code: 'file.passedOver', params: { reason: 'executive' } })
}
