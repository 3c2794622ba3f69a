import { dirname } from 'node:path'
import { asOneRecord, type SourceDocument } from '../../source/source-document.ts'
import { isGiven, type SourceFile, type SourceFiles } from '../../source/source-files.ts'
import { addCoverage, addFacets, createDraft, report, validate, type Draft, type Entry } from '../draft.ts'
import {
  failOrReport,
  refuseForeignPaths,
  reportDocument,
  reportNotRecognised,
  reportPassedOver,
} from '../file-note.ts'
import { dropDoubles, finishDataset } from '../finish.ts'
import type { LegislatorRecord, LegislatureDataset } from '../model.ts'
import { readFiles } from '../read-files.ts'
import type { LegislatureBranch, ReadLegislatureOptions } from '../read-options.ts'
import { checkMemberships } from '../references.ts'
import { createSeatBook, type SeatBook } from '../seat-book.ts'
import { resolveParents, toCommittee, toMemberships } from './committee.ts'
import {
  branchOf,
  idForMessage,
  isAskedFor,
  isRetired,
  isWholeList,
  personIdInName,
  recogniseOpenStatesFile,
} from './folder.ts'
import { toOffices } from './offices.ts'
import { toPerson } from './person.ts'
import { openStatesCommitteeSchema, openStatesPersonSchema } from './schema.ts'
import { latestRole } from './terms.ts'

interface Reading {
  readonly draft: Draft
  readonly book: SeatBook
  readonly options: ReadLegislatureOptions
  readonly leftOut: Map<LegislatureBranch, number>
  /** By path: what the files in a folder turned out to hold. */
  readonly folders: Map<string, FolderState>
  readonly usedRoots: Set<string>
}

interface FolderState {
  /** False when a file in it could not be read. */
  complete: boolean
  readonly wholeList: boolean
  readonly chamberKeys: Set<string>
  readonly peopleOf: Set<string>
  readonly committeesOf: Set<string>
}

/** Reads openstates/people: one state's folder, several, the whole tree, one of its inner folders, or single files. */
export async function readOpenStates(
  sources: SourceFiles,
  options: ReadLegislatureOptions,
): Promise<LegislatureDataset> {
  const draft = createDraft('openstates')
  const book = createSeatBook()
  const reading: Reading = {
    draft,
    book,
    options,
    leftOut: new Map(),
    folders: new Map(),
    usedRoots: new Set(),
  }
  reportPassedOver(draft, sources)
  for await (const read of readFiles(withoutRetired(reading, sources), options)) {
    if ('document' in read) takeFile(reading, read.file, read.document)
    else {
      failOrReport(draft, read)
      stateOf(reading, read.file).complete = false
    }
  }
  refuseForeignPaths(draft, sources.roots, reading.usedRoots)
  reportLeftOut(reading, sources)
  return finish(reading)
}

/** Retired people are many and of the past: they are read when asked for, or when the vault knows them. */
function withoutRetired({ options, leftOut, usedRoots }: Reading, { files }: SourceFiles): SourceFile[] {
  return files.filter((file) => {
    if (!isRetired(file) || isAskedFor(file) || options.include?.includes('retired')) return true
    if (options.knownIds?.has(personIdInName(file))) return true
    count(leftOut, 'retired')
    usedRoots.add(file.root)
    return false
  })
}

const count = (counts: Map<LegislatureBranch, number>, branch: LegislatureBranch) =>
  counts.set(branch, (counts.get(branch) ?? 0) + 1)

function stateOf({ folders }: Reading, file: SourceFile): FolderState {
  const path = dirname(file.path)
  const known = folders.get(path)
  if (known) return known
  const state: FolderState = {
    complete: true,
    wholeList: isWholeList(file),
    chamberKeys: new Set(),
    peopleOf: new Set(),
    committeesOf: new Set(),
  }
  folders.set(path, state)
  return state
}

function takeFile(reading: Reading, file: SourceFile, document: SourceDocument): void {
  const { draft, usedRoots } = reading
  const record = asOneRecord(document)
  const kind = recogniseOpenStatesFile(document, record, file)
  if (!kind) return reportNotRecognised(draft, file, document)
  usedRoots.add(file.root)
  reportDocument(draft, file, document)
  const taken = (kind === 'person' ? takePerson : takeCommittee)(reading, { draft, file, record })
  if (!taken) stateOf(reading, file).complete = false
}

/** False when the record is not valid. */
function takePerson(reading: Reading, entry: Entry): boolean {
  const { draft, book, options } = reading
  const source = validate(entry, openStatesPersonSchema, { id: idForMessage(entry.record, entry.file) })
  if (!source) return false
  const branch = branchOf(latestRole(source, options.today))
  if (branch !== 'legislature' && !options.include?.includes(branch)) {
    count(reading.leftOut, branch)
    return true
  }
  const retired = isRetired(entry.file)
  const person = toPerson(entry, source, { book, today: options.today, retired })
  draft.people.push(person)
  draft.offices.push(...toOffices(entry, source))
  countServing(reading, entry.file, person)
  return true
}

function countServing(reading: Reading, file: SourceFile, person: LegislatorRecord): void {
  const state = stateOf(reading, file)
  for (const { seatKey, serving } of person.terms) {
    const chamberKey = reading.book.seats.get(seatKey)?.chamberKey ?? ''
    const jurisdictionKey = reading.book.chambers.get(chamberKey)?.jurisdictionKey ?? ''
    addFacets(reading.draft, jurisdictionKey, [
      { facet: 'contactPoints' },
      { facet: 'socialAccounts' },
      { facet: 'offices' },
    ])
    if (!serving || isGiven(file)) continue
    reading.book.addServing(seatKey)
    state.chamberKeys.add(chamberKey)
    state.peopleOf.add(jurisdictionKey)
  }
}

function takeCommittee(reading: Reading, entry: Entry): boolean {
  const { draft, book } = reading
  const source = validate(entry, openStatesCommitteeSchema, { id: idForMessage(entry.record, entry.file) })
  if (!source) return false
  const before = draft.problems.length
  draft.committees.push(toCommittee(entry, source, book))
  draft.memberships.push(...toMemberships(entry, source))
  if (!isGiven(entry.file)) stateOf(reading, entry.file).committeesOf.add(source.jurisdiction)
  return draft.problems.slice(before).every(({ code }) => code !== 'record.invalid')
}

function reportLeftOut({ draft, leftOut }: Reading, { roots }: SourceFiles): void {
  for (const [branch, people] of leftOut)
    report(
      draft,
      { file: roots[0] ?? '', line: null },
      {
        code: 'people.leftOut',
        params: { branch, count: people },
      },
    )
}

function finish(reading: Reading): LegislatureDataset {
  const { draft, book, folders } = reading
  dropDoubles(draft)
  resolveParents(draft)
  setCapacities(book)
  for (const [path, state] of folders) coverFolder(reading, path, state)
  const judged = new Set([...folders.values()].flatMap(({ peopleOf }) => [...peopleOf]))
  checkMemberships(draft, { people: (key) => judged.has(key), committees: true })
  return finishDataset(draft, book)
}

/** A seat holds as many as serve in it at once; hand-picked files do not show how many that are. */
function setCapacities(book: SeatBook): void {
  for (const [key, seat] of book.seats) book.seats.set(key, { ...seat, capacity: book.serving(key) || null })
}

function coverFolder({ draft, book }: Reading, path: string, state: FolderState): void {
  const { complete, wholeList, chamberKeys, committeesOf } = state
  if (wholeList)
    for (const chamberKey of chamberKeys) {
      const jurisdictionKey = book.chambers.get(chamberKey)?.jurisdictionKey ?? ''
      addCoverage(draft, { jurisdictionKey, chamberKey, current: complete })
    }
  if (complete)
    for (const key of committeesOf) addFacets(draft, key, [{ facet: 'committees' }, { facet: 'memberships' }])
  else report(draft, { file: path, line: null }, { code: 'coverage.incomplete', params: {} })
}
