import { sayIssues } from '../../../../domain/import-reason.ts'
import { namesSeveral } from '../../../../domain/person-name.ts'
import { newUid, publicUid, type Uid } from '../../../../domain/uid.ts'
import {
  KnownContacts,
  type KnownContact,
  type PlanSource,
} from '../../../../store/queries/known-contacts.ts'
import { isReference, type DesiredRow } from '../../../../store/sync/desired-record.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { DraftDoubt } from '../draft/contact-draft.ts'
import { combineDrafts, lostInCombining } from './combine-drafts.ts'
import { ContactOperations, type WantedContact } from './contact-operations.ts'
import { factsOf, type DraftFacts } from './draft-facts.ts'
import type {
  ImportPlan,
  NamedInRow,
  PlacedDraft,
  PlannedPhoto,
  PlanOptions,
  RefusedValue,
  RowMatch,
  RowReason,
  RowVerdict,
} from './plan.ts'
import { NearNames } from './near-names.ts'
import { Resolver, type NumberTaken, type Resolution } from './resolver.ts'

interface PlanRequest {
  readonly drafts: readonly PlacedDraft[]
  readonly options: PlanOptions
  /** Awaited now and then, so that others have a turn. Error: `job.cancelled`. */
  readonly pause?: (done: number, total: number) => Promise<void>
}

/**
 * What importing would do with each row, compared with the vault and with the rows before it. Reads only; carried out on
 * the same connection, the plan holds.
 */
export async function planContacts(
  source: PlanSource,
  { drafts, options, pause }: PlanRequest,
): Promise<ImportPlan> {
  const planner = new ContactPlanner(source, drafts, options)
  const total = drafts.length * 2
  let done = 0
  for (let from = 0; from < planner.rowsInOrder.length; from += rowsPerTurn) {
    const rows = planner.rowsInOrder.slice(from, from + rowsPerTurn)
    planner.resolve(rows)
    done += rows.length
    await pause?.(done, total)
  }
  for (const contact of planner.contacts) {
    planner.write(contact)
    if (++done % rowsPerTurn === 0) await pause?.(done, total)
  }
  return planner.plan()
}

const rowsPerTurn = 100

/** A row on its way to a verdict. */
interface Row {
  readonly placed: PlacedDraft
  readonly facts: DraftFacts
  verdict: RowVerdict
  record: Uid | null
  reason: RowReason | null
  matches: readonly RowMatch[]
  /** A row before it that may be about the same contact. */
  near: DraftFacts | null
  /** Somebody else who has its number. */
  numbered: NumberTaken | null
  remarks: readonly string[]
  leftOut: readonly string[]
  refused: readonly RefusedValue[]
  choicesAdded: readonly string[]
  told: readonly RowReason[]
  doubts: readonly DraftDoubt[]
  organizations: readonly NamedInRow[]
  steps: readonly [from: number, to: number]
}

/** One contact, and the rows that speak of it. */
interface Contact extends WantedContact {
  /** Nothing but the name says that it is the one of the vault. */
  readonly isByName: boolean
  readonly first: Row
  /** Its place among those of the files. */
  readonly target: number
  readonly others: Row[]
  facts: DraftFacts
}

class ContactPlanner {
  readonly contacts: Contact[] = []
  readonly rowsInOrder: readonly Row[]
  readonly #rows: readonly Row[]
  readonly #options: PlanOptions
  readonly #known: KnownContacts
  readonly #byKnown = new Map<number, Contact>()
  /** What rows before are recorded under: two may have one public number. */
  readonly #givenOut = new Set<Uid>()
  readonly #resolver: Resolver
  readonly #writer: ContactOperations
  readonly #operations: Operation[] = []
  readonly #photos: PlannedPhoto[] = []

  constructor(source: PlanSource, drafts: readonly PlacedDraft[], options: PlanOptions) {
    this.#options = options
    this.#known = new KnownContacts(source)
    this.#rows = drafts.map((placed) => toRow(ofThisVault(placed, this.#known), options))
    // Organizations first: persons belong to them. Of either those first that Caucus says who they are.
    this.rowsInOrder = this.#rows.toSorted((one, other) => rank(one) - rank(other))
    this.#resolver = new Resolver(this.#known, new NearNames(source), {
      all: this.#rows.map(({ facts }) => facts),
      publicScheme: options.publicScheme,
    })
    this.#writer = new ContactOperations(
      { source, known: this.#known },
      options,
      drafts.map(({ draft }) => draft),
    )
  }

  resolve(rows: readonly Row[]): void {
    this.#resolver.expect(rows.map(({ facts }) => facts))
    for (const row of rows) this.#resolve(row)
  }

  #resolve(row: Row): void {
    const issue = this.#issueOf(row)
    if (issue !== undefined) return settle(row, 'error', issue)
    const decision = this.#options.decisions.get(row.placed.key)
    if (decision?.kind === 'skip') return settle(row, 'skipped', { code: 'chosen', detail: '' })
    if (decision?.kind === 'merge') return this.#mergeInto(row, decision.into)
    const resolution = this.#resolver.resolve(row.facts)
    if (decision?.kind === 'create' && !this.#isHidden(resolution)) return this.#create(row)
    this.#follow(row, resolution)
  }

  /** Surely somebody above the clearance: whatever a person says who cannot see them, no copy is made. */
  #isHidden(resolution: Resolution): boolean {
    if (resolution.kind === 'earlier') return this.contacts[resolution.target]?.known?.isHidden ?? false
    return resolution.kind === 'hidden' && resolution.isSure
  }

  #issueOf({ facts, placed }: Row): RowReason | undefined {
    if (facts.displayName === '') return { code: 'noName', detail: '' }
    const { issues } = this.#writer.inputOf(placed.draft)
    if (issues.length === 0) return undefined
    const columnOf = (field: string) => this.#options.columnOf?.(placed.file, field)
    return { code: 'invalid', detail: sayIssues(issues, columnOf) }
  }

  #follow(row: Row, resolution: Resolution): void {
    if (resolution.kind === 'earlier') return this.#join(row, this.contacts[resolution.target])
    if (resolution.kind === 'hidden') {
      const how = { isByName: false, isRestored: false }
      return resolution.isSure ? this.#meet(row, resolution.contact, how) : leaveOut(row)
    }
    row.matches = resolution.matches
    if (asksOf(row) && !isSameName(row, resolution)) return settle(row, 'ambiguous', asksOf(row))
    if (resolution.kind === 'new') {
      row.near = resolution.near
      row.numbered = resolution.numbered
      return this.#create(row)
    }
    if (resolution.kind === 'ambiguous') return settle(row, 'ambiguous', resolution.reason)
    if (this.#isDisputed(row, resolution.contact)) return this.#ask(row, resolution.contact)
    this.#meet(row, resolution.contact, { isByName: resolution.isByName, isRestored: false })
  }

  /** Rows before it were taken for the contact, and it cannot be one with them. */
  #isDisputed({ facts }: Row, { id }: KnownContact): boolean {
    const contact = this.#byKnown.get(id)
    return contact !== undefined && !this.#resolver.agrees(contact.target, facts)
  }

  #ask(row: Row, known: KnownContact): void {
    row.matches = [this.#resolver.describe(row.facts, known)]
    settle(row, 'ambiguous', { code: 'perhaps', detail: known.name })
  }

  #create(row: Row): void {
    const uid = this.#newUid(row)
    if (uid === undefined) return settle(row, 'skipped', { code: 'forgotten', detail: '' })
    this.#begin(row, { uid, known: null, isByName: false, isRestored: false })
  }

  /** Public records get the uid that every vault derives. Undefined for one that somebody had forgotten for good. */
  #newUid({ facts: { draft } }: Row): Uid | undefined {
    const { publicScheme } = this.#options
    const id = draft.externalIds.find(({ scheme }) => scheme === publicScheme)
    if (publicScheme === undefined || id === undefined) return newUid()
    const uid = publicUid(publicScheme, id.value)
    const taken = this.#known.isTaken(uid)
    if (taken === 'forgotten') return undefined
    return taken === 'present' || this.#givenOut.has(uid) ? newUid() : uid
  }

  #mergeInto(row: Row, uid: Uid): void {
    const found = this.#known.byUid(row.facts.draft.noun, uid)
    if (found === undefined) return settle(row, 'ambiguous', { code: 'gone', detail: '' })
    this.#meet(row, this.#known.get(found.id), { isByName: false, isRestored: found.isTrashed })
  }

  #meet(row: Row, known: KnownContact, how: Pick<Contact, 'isByName' | 'isRestored'>): void {
    const contact = this.#byKnown.get(known.id)
    if (contact) return this.#join(row, contact)
    this.#begin(row, { uid: known.uid, known, ...how })
  }

  #begin(row: Row, start: Pick<Contact, 'uid' | 'known' | 'isByName' | 'isRestored'>): void {
    const { facts, placed } = row
    row.record = start.uid
    this.#givenOut.add(start.uid)
    const target = this.contacts.length
    const contact: Contact = { ...start, target, first: row, others: [], file: placed.file, facts }
    this.contacts.push(contact)
    if (contact.known) this.#byKnown.set(contact.known.id, contact)
    this.#resolver.add(target, facts)
    if (facts.draft.noun === 'organization' && !contact.known?.isHidden)
      this.#writer.organizations.know({
        name: facts.displayName,
        uid: contact.uid,
        id: contact.known?.id ?? null,
      })
  }

  #join(row: Row, contact: Contact | undefined): void {
    if (contact === undefined) return this.#create(row)
    row.record = contact.uid
    contact.others.push(row)
    this.#resolver.join(contact.target, row.facts)
    contact.first.remarks = [...contact.first.remarks, ...row.remarks]
    contact.first.told = [
      ...contact.first.told,
      ...reasonOf('otherwiseIn', lostInCombining(contact.facts.draft, row.facts.draft)),
    ]
    contact.first.doubts = [...contact.first.doubts, ...row.doubts]
    const combined = combineDrafts(contact.facts.draft, row.facts.draft)
    contact.facts = factsOf(combined, contact.file, this.#options.region)
  }

  /** Plans what becomes of one contact, and says what that makes of its rows. */
  write(contact: Contact): void {
    const { first, others } = contact
    if (contact.known?.isHidden) return [first, ...others].forEach(leaveOut)
    const written = this.#writer.write(contact)
    this.#judge(contact, written.operations.length)
    this.#askWhich(first, written.several)
    first.remarks = [...new Set([...first.remarks, ...written.remarks])].filter(
      (remark) => !written.refusedRemarks.has(remark),
    )
    const doubts = first.doubts.filter(({ text }) => !written.refusedRemarks.has(text))
    first.leftOut = written.leftOut
    first.refused = written.refused
    first.choicesAdded = written.choicesAdded
    first.told = [...first.told, ...written.told, ...doubtsOf(doubts)]
    first.organizations = written.organizations
    if (first.verdict === 'created' || first.verdict === 'updated') {
      const from = this.#operations.length
      this.#operations.push(...written.operations)
      first.steps = [from, this.#operations.length]
      if (written.photo) this.#photos.push(written.photo)
    }
    for (const row of others) {
      if (first.verdict === 'ambiguous') settle(row, 'ambiguous', first.reason)
      else settle(row, 'skipped', { code: 'sameAs', detail: this.#placeOf(first, row) })
    }
  }

  #judge({ first, known, isByName }: Contact, changes: number): void {
    if (known === null)
      return settle(first, 'created', this.#resemblanceOf(first) ?? this.#numberOf(first) ?? coupleIn(first))
    const detail = known.name
    if (changes === 0) return settle(first, 'unchanged', { code: 'isThere', detail })
    if (isByName) {
      first.matches = [this.#resolver.describe(first.facts, known)]
      return settle(first, 'ambiguous', { code: 'byName', detail })
    }
    settle(first, this.#options.mode === 'create' ? 'skipped' : 'updated', { code: 'isThere', detail })
  }

  /** Of several organizations of one name none is taken unseen; who says what the row is leaves it without. */
  #askWhich(row: Row, several: readonly string[]): void {
    if (several.length === 0 || !isTaken(row)) return
    const detail = several.join('; ')
    if (this.#options.decisions.has(row.placed.key)) row.remarks = [...row.remarks, detail]
    else settle(row, 'ambiguous', { code: 'severalOrganizations', detail })
  }

  #resemblanceOf(row: Row): RowReason | null {
    const [likeliest] = row.matches
    if (likeliest !== undefined) return { code: 'resembles', detail: likeliest.name }
    const near = row.near && this.#rows.find(({ facts }) => facts === row.near)
    return near
      ? { code: 'resemblesRow', detail: `${this.#placeOf(near, row)}, ${near.facts.displayName}` }
      : null
  }

  #numberOf(row: Row): RowReason | null {
    if (row.numbered === null) return null
    const { number, by } = row.numbered
    if (!('draft' in by)) return { code: 'numberTaken', detail: `${by.name} (${number})` }
    const other = this.#rows.find(({ facts }) => facts === by)
    const place = other === undefined ? '' : `${this.#placeOf(other, row)}, `
    return { code: 'numberTakenRow', detail: `${place}${by.displayName} (${number})` }
  }

  /** The line of a row as another one names it: of another file with the name of that. */
  #placeOf({ placed: { draft, file } }: Row, from: Row): string {
    const source = this.#options.sources[file]
    const isElsewhere = file !== from.placed.file && source !== undefined
    return isElsewhere ? `${draft.line} (${source})` : String(draft.line)
  }

  plan(): ImportPlan {
    const words = usedWords(this.#writer.words, this.#operations)
    const rows = this.#rows.map(({ placed: { key, file, draft }, facts, doubts: _doubts, ...judged }) => ({
      ...judged,
      key,
      file,
      ...(draft.file !== undefined && { inFile: draft.file }),
      line: draft.line,
      noun: draft.noun,
      name: facts.displayName,
      steps: [judged.steps[0] + words.length, judged.steps[1] + words.length] as const,
    }))
    return { rows, operations: [...words, ...this.#operations], photos: this.#photos }
  }
}

function toRow(placed: PlacedDraft, { region }: PlanOptions): Row {
  const facts = factsOf(placed.draft, placed.file, region)
  const { remarks, doubts = [] } = placed.draft
  return { ...newRow, placed, facts, remarks, doubts: [...doubts, ...wrongMails(facts)] }
}

/** Addresses that no mail can be sent to, as far as the reader has not told them. */
const wrongMails = ({ draft: { points }, points: kept }: DraftFacts): DraftDoubt[] =>
  kept
    .filter(({ kind, status }) => kind === 'email' && status === 'wrong')
    .map(({ value }) => value)
    .filter((value) => points.some((point) => point.value === value && point.status === undefined))
    .map((text) => ({ code: 'doubtful', text }))

const reasonOf = (code: RowReason['code'], texts: readonly string[]): RowReason[] =>
  texts.length === 0 ? [] : [{ code, detail: [...new Set(texts)].join(', ') }]

const doubtsOf = (doubts: readonly DraftDoubt[]): RowReason[] =>
  [...Map.groupBy(doubts, ({ code }) => code)].flatMap(([code, some]) =>
    reasonOf(
      code,
      some.map(({ text }) => text),
    ),
  )

const newRow: Omit<Row, 'placed' | 'facts' | 'remarks'> = {
  verdict: 'error',
  record: null,
  reason: null,
  matches: [],
  near: null,
  numbered: null,
  leftOut: [],
  refused: [],
  choicesAdded: [],
  told: [],
  doubts: [],
  organizations: [],
  steps: [0, 0],
}

/** "Mr. and Mrs. John Doe" are told by how they are addressed. */
function coupleIn({ facts: { draft, displayName } }: Row): RowReason | null {
  const { salutation } = draft.fields
  const isAddressed = typeof salutation === 'string' && namesSeveral(`${salutation} ${displayName}`)
  const detail = isAddressed ? `${salutation} ${displayName}` : displayName
  return draft.noun === 'person' && namesSeveral(detail) ? { code: 'couple', detail } : null
}

const asksOf = ({ placed }: Row): RowReason | null => placed.draft.asks ?? null

/** Somebody had decided about it before: it is here as it is named. */
const isSameName = ({ facts }: Row, resolution: Resolution): boolean =>
  resolution.kind === 'known' && resolution.contact.name === facts.displayName

const rank = ({ placed: { draft } }: Row): number =>
  (draft.noun === 'organization' ? 0 : 2) + (draft.writtenOf === undefined ? 1 : 0)

/**
 * The vault's own id of a contact of it is none of another system, nor is its whole name, with a middle name or a suffix
 * that have no column of their own, another one.
 */
function ofThisVault(placed: PlacedDraft, known: KnownContacts): PlacedDraft {
  const { noun, writtenOf } = placed.draft
  const itself = writtenOf && known.ofUid(noun, writtenOf)
  if (itself === undefined) return placed
  const { name } = known.get(itself.id)
  const externalIds = placed.draft.externalIds.filter(({ value }) => value !== writtenOf)
  const otherNames = placed.draft.otherNames.filter((other) => other !== name)
  return { ...placed, draft: { ...placed.draft, externalIds, otherNames } }
}

const isTaken = ({ verdict }: Row): boolean => /^(?:created|updated|unchanged)$/u.test(verdict)

function settle(row: Row, verdict: RowVerdict, reason: RowReason | null): void {
  row.verdict = verdict
  row.reason = reason
}

/** It may be somebody above the clearance, and that is all that is told. */
function leaveOut(row: Row): void {
  row.record = null
  row.matches = []
  settle(row, 'skipped', { code: 'hidden', detail: '' })
}

/** Organizations, tags and fields that only rows which are not taken named are not made. */
function usedWords(words: readonly Operation[], operations: readonly Operation[]): Operation[] {
  if (words.length === 0) return []
  const used = new Set<Uid>()
  for (const operation of operations)
    for (const columns of columnsOf(operation))
      for (const name in columns) {
        const value = columns[name] ?? null
        if (isReference(value)) used.add(value.uid)
      }
  return words.filter((word) => isUsed(word, used))
}

function isUsed(word: Operation, used: ReadonlySet<Uid>): boolean {
  if (word.kind === 'create') return used.has(word.record.uid)
  return word.kind !== 'bringTagBack' || used.has(word.tag)
}

function columnsOf(operation: Operation): readonly DesiredRow['columns'][] {
  if (operation.kind === 'link' || operation.kind === 'update') return [operation.columns]
  return operation.kind === 'create' ? operation.record.rows.map((row) => row.columns) : []
}
