import { textOfChoices } from '../../../../domain/choice-text.ts'
import { isPlausibleEmail } from '../../../../domain/email.ts'
import { collapseSpace } from '../../../../domain/fold.ts'
import { addPoint, type DraftInProgress } from '../draft/draft-builder.ts'
import { forbidContact } from '../draft/forbid-contact.ts'
import { fieldForms, type MappedField } from '../../../../domain/mapped-field.ts'
import {
  namedBy,
  type AddressPiece,
  type ColumnRef,
  type DateOrder,
  type MappingColumn,
  type OwnForm,
  type Target,
} from '../../../../domain/import-mapping.ts'
import { highestSensitivity, sensitivities } from '../../../../domain/sensitivity.ts'
import { plainIdentifier } from '../../../../domain/matching/subject.ts'
import { assistantsPhone, isAssistants } from './assistants-phone.ts'
import { joinCourtesies } from './courtesy.ts'
import { isFillerName, isNoOrganization } from './filler-name.ts'
import { jsonList } from './json-list.ts'
import { withZeros } from './lost-zeros.ts'
import { wordKey } from './named-word.ts'
import { readSensitivity } from './sensitivity-cell.ts'
import { splitCell, splitList, splitPoints, worded } from './split-cell.ts'
import { plainNumber } from '../mapping/own-form.ts'
import { isAmong, saysFailure } from './mail-status.ts'
import { takeMixed } from './mixed-points.ts'
import { saysNoAgreement, saysNoRefusal } from './opt-out.ts'
import { quote } from '../../reading-problem.ts'
import { isOneSurname } from '../mapping/surname-columns.ts'
import { isSeveralInOne } from './several-phones.ts'
import { splitTown } from './town.ts'
import { isVacancy } from './vacancy.ts'
import { wordedPhone } from './worded-phone.ts'
import { readDate, readYearless } from './written-date.ts'

/** A filled cell, and how to read it and its neighbours. */
interface MappedCell {
  readonly text: string
  readonly header: string
  readonly split: MappingColumn['split']
  readonly unknown: MappingColumn['unknown']
  readonly dateOrder: DateOrder
  readonly isYes: (text: string) => boolean
  /** The text of another column of the row; empty when it is blank. */
  readonly neighbour: (column: ColumnRef) => string
}

type Place<T extends Target['to']> = (
  draft: DraftInProgress,
  cell: MappedCell,
  target: Extract<Target, { to: T }>,
) => void

const places: { readonly [T in Target['to']]: Place<T> } = {
  leave: () => undefined,
  field: (draft, cell, { field }) => placeField(draft, cell, field),
  name(draft, { text, header }, { order }) {
    const name = collapseSpace(text)
    if (namesNobody(draft, name)) return remark(draft, { header, text }, 'issue.standsForNone')
    if (draft.fullName === null) {
      draft.fullName = name
      draft.nameOrder = order
    } else if (draft.fullName !== name) draft.otherNames.push(name)
  },
  point: placePoint,
  address: placeAddress,
  affiliation: placeAffiliation,
  tags(draft, cell, target) {
    const tags = wordsOfList(cell)
      .filter((tag) => !isOwnGroup(tag))
      .map((tag) => tag.replace(/^\*\s*/u, ''))
      .filter((tag) => tag !== '')
    for (const word of tags) placeTag(draft, cell, { target, word })
  },
  tag(draft, cell, target) {
    if (cell.isYes(cell.text)) placeTag(draft, cell, { target, word: target.tag })
  },
  custom: placeCustom,
  datePiece(draft, { text, unknown }, target) {
    const { label, piece } = target
    keepChoice(draft, unknown, { target, word: label })
    const pieces = draft.datePieces.get(label) ?? new Map<typeof piece, string>()
    draft.datePieces.set(label, pieces.set(piece, text.trim()))
  },
  externalId(draft, { text }, { scheme }) {
    draft.externalIds.push(plainIdentifier({ scheme, value: withZeros(scheme, collapseSpace(text)) }))
  },
  note(draft, { text }) {
    draft.notes.push(text.replaceAll('\r\n', '\n').trim())
  },
  optOut: placeOptOut,
  noun(draft, { text }, { organization }) {
    draft.noun = organization.includes(text.trim().toLowerCase()) ? 'organization' : 'person'
  },
}

/** Adds to the draft what the cell says. */
export function placeCell(draft: DraftInProgress, cell: MappedCell, target: Target): void {
  const place = places[target.to] as Place<typeof target.to>
  place(draft, cell, target)
}

interface NamedWord {
  readonly target: Target
  readonly word: string
}

/** Keeps what the column says of a word that nobody may know. */
function keepChoice(
  { ifUnknown }: DraftInProgress,
  choice: MappedCell['unknown'],
  { target, word }: NamedWord,
): void {
  const kind = namedBy(target)
  if (choice !== undefined && kind !== undefined) ifUnknown.set(wordKey(kind, word), choice)
}

function placeTag(draft: DraftInProgress, { unknown }: MappedCell, { target, word }: NamedWord): void {
  const tag = collapseSpace(word)
  keepChoice(draft, unknown, { target, word: tag })
  draft.tags.add(tag)
}

/** Google's own groups: all contacts, and those with a star. Its others ("* friends") say something. */
const isOwnGroup = (tag: string): boolean => /^\*\s*(?:my ?contacts|starred(?: in android)?)$/i.test(tag)

/** The reason says in what words, unless it was a mere yes. Nothing of the cell is lost. */
function placeOptOut(
  draft: DraftInProgress,
  { text, isYes, header }: MappedCell,
  { reason, words, says }: Extract<Target, { to: 'optOut' }>,
): void {
  const said = quote(`${reason}: ${text}`)
  const isNo = says === 'no' ? saysNoAgreement(text) : saysNoRefusal(text)
  if (words)
    return void (isAmong(words, text) && forbidContact(draft, header.endsWith(reason) ? said : reason))
  if (says === 'no')
    return void (isNo ? forbidContact(draft, said) : draft.custom.set(reason, collapseSpace(text)))
  if (isYes(text)) forbidContact(draft, reason)
  else if (!isNo && says === 'anything') forbidContact(draft, said)
  else if (!isNo) remark(draft, { header, text }, 'issue.notUnderstood')
}

function placeField(draft: DraftInProgress, cell: MappedCell, field: MappedField): void {
  const { fields, otherNames } = draft
  if (field === 'otherNames') return void otherNames.push(...wordsOfList(cell))
  if (field === 'sensitivity') return placeSensitivity(draft, cell)
  const value = fieldValue(cell, field)
  const isFiller = isNamePart.has(field) && namesNobody(draft, String(value))
  const joined = isFiller ? undefined : joinedField(field, cell, fields.get(field))
  if (joined !== undefined) return void fields.set(field, joined)
  if (value === undefined && fieldForms[field] === 'date') return keepWords(draft, cell)
  if (value === undefined) remark(draft, cell, 'issue.notUnderstood')
  else if (isFiller) remark(draft, cell, 'issue.standsForNone')
  else if (isOther(fields.get(field), value)) remark(draft, cell, 'issue.saidTwice')
  else {
    keepChoice(draft, cell.unknown, { target: { to: 'field', field }, word: String(value) })
    fields.set(field, value)
  }
}

/** A vacancy is remembered: it is no person, although an address for the seat stands beside it. */
function namesNobody(draft: DraftInProgress, name: string): boolean {
  const isVacant = draft.noun === 'person' && isVacancy(name)
  if (isVacant) draft.vacancy ??= name
  return isVacant || isFillerName(name)
}

/** Of several columns the strictest counts. */
function placeSensitivity(draft: DraftInProgress, cell: MappedCell): void {
  const level = readSensitivity(cell.text)
  if (level === undefined) return remark(draft, cell, 'issue.notUnderstood')
  if (level === null) return
  const before = sensitivities.find((known) => known === draft.fields.get('sensitivity'))
  draft.fields.set('sensitivity', highestSensitivity(level, ...(before === undefined ? [] : [before])))
}

/** Two columns of surnames are one family name, also where they say the same: "García García". */
function joinedField(field: MappedField, { text, header }: MappedCell, before: unknown): string | undefined {
  if (typeof before !== 'string') return undefined
  const value = collapseSpace(text)
  if (field === 'salutation') return joinCourtesies(before, value)
  if (field !== 'familyName') return undefined
  return value !== before || isOneSurname(header) ? `${before} ${value}` : undefined
}

const isNamePart: ReadonlySet<MappedField> = new Set(['name', 'givenName', 'familyName'])

/** A value that has no place any more: another column came first and said something else. */
const isOther = (before: unknown, value: unknown): boolean =>
  before !== undefined && JSON.stringify(before) !== JSON.stringify(value)

/** Why a cell has no place, by the code of the issue that says it. */
type LeftOutAs = 'issue.saidTwice' | 'issue.standsForNone' | 'issue.notUnderstood'

function remark(
  { remarks }: DraftInProgress,
  { header, text }: Pick<MappedCell, 'header' | 'text'>,
  why: LeftOutAs,
): void {
  remarks.push(`${remarkOn(header, text)} (${why})`)
}

/** It goes in as it stands. */
function doubt({ doubts }: DraftInProgress, { header, text }: Pick<MappedCell, 'header' | 'text'>): void {
  doubts.push({ code: 'doubtful', text: remarkOn(header, text) })
}

/** What stands in a column, to be looked at by a person. */
export const remarkOn = (column: string, text: string): string => `${column}: ${collapseSpace(text)}`

/** Without those of which nothing is to be seen. */
const wordsOfList = ({ text, split }: Pick<MappedCell, 'text' | 'split'>): string[] =>
  splitList(text, split)
    .map(collapseSpace)
    .filter((word) => word !== '')

function fieldValue({ text, split, dateOrder, isYes }: MappedCell, field: MappedField) {
  switch (fieldForms[field]) {
    case 'line':
      return collapseSpace(text)
    case 'list':
      return wordsOfList({ text, split })
    case 'yesNo':
      return isYes(text)
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : undefined
    case 'date':
      return readDate(text, dateOrder)
  }
}

type PointTarget = Extract<Target, { to: 'point' }>

function placePoint(draft: DraftInProgress, cell: MappedCell, target: PointTarget): void {
  const mixed = takeMixed(target.kind, cell.text)
  if (mixed === null) return placePoints(draft, cell, target)
  const { emails, phones, words } = mixed
  for (const text of emails) placePoints(draft, { ...cell, text }, asKind(target, 'email'))
  if (phones !== '') placePoints(draft, { ...cell, text: phones }, asKind(target, 'phone'))
  if (words !== '') remark(draft, { header: cell.header, text: words }, 'issue.notUnderstood')
}

/** What a column says of numbers says nothing of addresses, but whose they are. */
function asKind(target: PointTarget, kind: 'email' | 'phone'): PointTarget {
  if (target.kind === kind) return target
  const { label, badColumn: _, ...rest } = target
  return { ...rest, kind, ...(label !== undefined && /^(?:work|home)$/u.test(label) && { label }) }
}

function placePoints(draft: DraftInProgress, cell: MappedCell, target: PointTarget): void {
  const { kind, badColumn, isPrimary } = target
  const { label, isMarked } = labelOf(cell, target)
  const said = badColumn === undefined ? '' : cell.neighbour(badColumn)
  const isBad = cell.isYes(said) || saysFailure(badColumn?.name ?? '', said) || isMoment.test(said)
  const status = isBad && { status: kind === 'email' ? ('bounced' as const) : ('wrong' as const) }
  const primary = (isPrimary === true || isMarked) && { isPrimary: true }
  if (kind === 'phone' && !/\p{Nd}/u.test(cell.text)) return keepWords(draft, cell)
  for (const [at, written] of splitPoints(cell.text, kind, cell.split).entries()) {
    const { value: text, label: said } = wordedPoint(kind, written, label)
    const value = kind === 'email' ? addressIn(draft, text) : numberIn(kind, collapseSpace(text))
    if (kind === 'phone' && isAssistants(said)) {
      addToOwn(draft, assistantsPhone, value)
      continue
    }
    const isWrong = looksWrong(kind, value)
    if (isWrong || (kind === 'phone' && isSeveralInOne(value)))
      doubt(draft, { header: cell.header, text: value })
    addPoint(draft, {
      kind,
      value,
      label: said,
      ...(isWrong && { status: 'wrong' as const }),
      ...status,
      ...(at === 0 && primary),
    })
  }
}

/** Where it is said since when an address is bad, it is. */
const isMoment = /^\d{4}-\d{2}-\d{2}\b/

function addToOwn({ custom }: DraftInProgress, label: string, text: string): void {
  const before = custom.get(label)
  custom.set(label, before === undefined ? text : `${before}; ${text}`)
}

/** "a@example.org (work)", "202-555-0101 (cell)": the word is the label, before what the column says. */
function wordedPoint(kind: string, text: string, label: string | null) {
  if (kind === 'phone') return isSeveralInOne(text) ? { value: text, label } : wordedPhone(text, label)
  const { value, word } = kind === 'email' ? worded(text) : { value: text, word: '' }
  return { value, label: plainLabel(word) || label }
}

/** "See assistant" is no number to call and "2020, lapsed once" no day, and still something to know. */
function keepWords(draft: DraftInProgress, { header, text }: MappedCell): void {
  if (isFillerName(text.trim())) return remark(draft, { header, text }, 'issue.standsForNone')
  draft.doubts.push({ code: 'inNotes', text: remarkOn(header, text) })
  draft.notes.push(remarkOn(header, text))
}

/** Of "Jane Doe <jane@example.org>" the address; whom it names is kept for who has no other name. */
function addressIn(draft: DraftInProgress, written: string): string {
  const text = written.trim().replace(/(?<=^|<)mailto:/iu, '')
  const [, name = '', address] = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>$/u.exec(text) ?? []
  if (address === undefined) return collapseSpace(text)
  draft.mailName ??= collapseSpace(name.replaceAll('"', '')) || null
  return address
}

/** "5.05556E+09": a spreadsheet took a number to call for one to reckon with. */
const reckoned = /^\d+(?:[.,](\d+))?E\+?\d+$/iu

/** So many digits behind the point no spreadsheet shows by itself: it wrote all there are. */
const allDigits = 6

/** "2.025550104E9" still has all its digits; where some are lost it stays as it stands. */
function numberIn(kind: string, value: string): string {
  const decimals = kind === 'phone' ? (reckoned.exec(value)?.[1] ?? '') : ''
  const number = Number(value.replace(',', '.'))
  return decimals.length >= allDigits && Number.isSafeInteger(number) ? String(number) : value
}

/** What goes in as it stands although nobody can be reached there. */
const looksWrong = (kind: string, value: string): boolean =>
  kind === 'email' ? !isPlausibleEmail(value) : kind === 'phone' && reckoned.test(value)

// What most programs call them; any other label is somebody's own and stays as it is.
const commonLabels =
  /^(?:work|home|mobile|cell|main|other|pager|fax|(?:work|home|other|main) ?fax|profile|blog|home ?page|school|iphone)$/i

function plainLabel(bare: string): string {
  const plain = commonLabels.test(bare) ? bare.toLowerCase() : bare
  return plain === 'other' ? '' : plain === 'cell' ? 'mobile' : plain
}

interface LabelSource {
  readonly label?: string | undefined
  readonly labelColumn?: ColumnRef | undefined
}

/** The label of a value; Google marks the preferred one by an asterisk. */
function labelOf(cell: MappedCell, { label, labelColumn }: LabelSource) {
  const written = collapseSpace(labelColumn ? cell.neighbour(labelColumn) : '')
  const bare = written.replace(/^\*\s*/, '')
  const known = plainLabel(bare)
  return { label: known === '' ? (label ?? null) : known, isMarked: written.startsWith('*') }
}

const streetPieces: ReadonlySet<AddressPiece> = new Set(['street', 'suite', 'building', 'poBox'])

function placeAddress(
  draft: DraftInProgress,
  cell: MappedCell,
  target: Extract<Target, { to: 'address' }>,
): void {
  if (target.piece === 'town') return placeTown(draft, cell, target)
  if (target.piece === 'full' && cell.split !== undefined) return placeAddresses(draft, cell, target)
  const { group, piece } = target
  const address = draft.addresses.get(group) ?? {
    label: labelOf(cell, target).label,
    pieces: new Map<AddressPiece, string>(),
  }
  draft.addresses.set(group, address)
  const text =
    piece === 'full' ? addressLines(cell.text) : collapseSpace(cell.text.trim().replace(/\r?\n/g, ', '))
  if (piece === 'postcode' && /^\d+\.0+$/u.test(text)) doubt(draft, cell)
  const before = address.pieces.get(piece)
  const whole = piece === 'postcode' && before !== undefined ? joinedPostcode(before, text) : undefined
  if (whole !== undefined) return void address.pieces.set(piece, whole)
  if (before === undefined) address.pieces.set(piece, text)
  else if (before !== text && streetPieces.has(piece)) address.pieces.set(piece, `${before}, ${text}`)
  else if (before !== text) remark(draft, cell, 'issue.saidTwice')
}

function placeAddresses(
  draft: DraftInProgress,
  { split, ...cell }: MappedCell,
  target: Extract<Target, { to: 'address' }>,
): void {
  const texts = splitCell(cell.text, split).filter((text) => collapseSpace(text) !== '')
  for (const [at, text] of texts.entries())
    placeAddress(
      draft,
      { ...cell, text, split: undefined },
      at === 0 ? target : { ...target, group: `${target.group} ${at + 1}` },
    )
}

function placeTown(
  draft: DraftInProgress,
  cell: MappedCell,
  target: Extract<Target, { to: 'address' }>,
): void {
  const { postcode, city } = splitTown(collapseSpace(cell.text))
  if (postcode !== undefined)
    placeAddress(draft, { ...cell, text: postcode }, { ...target, piece: 'postcode' })
  if (city !== undefined) placeAddress(draft, { ...cell, text: city }, { ...target, piece: 'city' })
}

/** "05602" and "1234" beside it; the latter may be written whole. */
function joinedPostcode(before: string, text: string): string | undefined {
  if (/^\d{5}-\d{4}$/u.test(text) && text.startsWith(before)) return text
  return /^\d{5}$/u.test(before) && /^\d{4}$/u.test(text) ? `${before}-${text}` : undefined
}

/** Mailchimp writes an address on one line with two spaces between its parts. */
const addressLines = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .trim()
    .split(/ {2,}/)
    .filter((part) => part !== '')
    .join(', ')

function placeAffiliation(
  draft: DraftInProgress,
  cell: MappedCell,
  target: Extract<Target, { to: 'affiliation' }>,
): void {
  const { piece, group } = target
  if (piece === 'organization' && cell.split !== undefined) return placeLinked(draft, cell, target)
  const role = draft.affiliations.get(group) ?? {}
  draft.affiliations.set(group, role)
  const isDate = piece === 'startOn' || piece === 'endOn'
  const value = isDate ? readDate(cell.text, cell.dateOrder) : collapseSpace(cell.text)
  if (value === undefined) return keepWords(draft, cell)
  const isNone = piece === 'organization' && isNoOrganization(value)
  if (isNone) return remark(draft, cell, 'issue.standsForNone')
  if (isOther(role[piece], value)) return remark(draft, cell, 'issue.saidTwice')
  keepChoice(draft, cell.unknown, { target, word: value })
  draft.affiliations.set(group, { ...role, [piece]: value })
}

/** The first of several organizations has what the row says of the role. */
function placeLinked(
  draft: DraftInProgress,
  { split, ...cell }: MappedCell,
  target: Extract<Target, { to: 'affiliation' }>,
): void {
  const one = { ...cell, split: undefined }
  for (const [at, text] of splitList(cell.text, split).entries())
    placeAffiliation(
      draft,
      { ...one, text },
      at === 0 ? target : { ...target, group: `${target.group} ${at + 1}` },
    )
}

function placeCustom(
  draft: DraftInProgress,
  cell: MappedCell,
  target: Extract<Target, { to: 'custom' }>,
): void {
  const { label, form } = target
  const { text, dateOrder, isYes } = cell
  keepChoice(draft, cell.unknown, { target, word: label })
  if (form === 'yesNo') return void draft.custom.set(label, isYes(text) ? 'yes' : 'no')
  if (form !== undefined) draft.forms.set(label, form)
  const date = form === 'date' ? (readDate(text, dateOrder) ?? readYearless(text, dateOrder)) : undefined
  const value = date ?? (form === 'number' ? plainNumber(text) : ownText(cell, form))
  const isForeign = isOther(draft.custom.get(label), value)
  if (isForeign) remark(draft, cell, 'issue.saidTwice')
  else if (form === 'date' && date === undefined) doubt(draft, { header: label, text })
  if (isForeign) return
  draft.custom.set(label, value)
  if (date !== undefined && date !== text.trim()) draft.written.set(label, collapseSpace(text))
}

/** Choices with whatever the column has between them are kept as an own field has them, and so is a list of JSON. */
function ownText({ text, split }: MappedCell, form: OwnForm | undefined): string {
  const list = form === 'multi-choice' && split !== undefined ? splitCell(text, split) : jsonList(text)
  return list ? textOfChoices(list) : text.replaceAll('\r\n', '\n').trim()
}
