import { textOfChoices } from '../../../../domain/choice-text.ts'
import { collapseSpace } from '../../../../domain/fold.ts'
import type { DraftInProgress } from '../draft/draft-builder.ts'
import { forbidContact } from '../draft/forbid-contact.ts'
import { fieldForms, type MappedField } from '../../../../domain/mapped-field.ts'
import { namedBy, type OwnForm, type Target } from '../../../../domain/import-mapping.ts'
import { highestSensitivity, sensitivities } from '../../../../domain/sensitivity.ts'
import { plainIdentifier } from '../../../../domain/matching/subject.ts'
import { doubt, keepWords, remark } from './cell-remark.ts'
import { joinCourtesies } from './courtesy.ts'
import { isFillerName, isNoOrganization } from './filler-name.ts'
import { jsonList } from './json-list.ts'
import { withZeros } from './lost-zeros.ts'
import { wordKey } from './named-word.ts'
import { readSensitivity } from './sensitivity-cell.ts'
import { splitCell, splitList } from './split-cell.ts'
import { plainNumber } from '../mapping/own-form.ts'
import { isAmong } from './refusal-words.ts'
import type { MappedCell } from './mapped-cell.ts'
import { saysNoAgreement, saysNoRefusal } from './opt-out.ts'
import { quote } from '../../reading-problem.ts'
import { isOneSurname } from '../mapping/surname-columns.ts'
import { placeAddress } from './place-address.ts'
import { placePoint } from './place-point.ts'
import { isVacancy } from './vacancy.ts'
import { readDate, readYearless } from './written-date.ts'

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
  if (field === 'doNotContact') return placeRefusal(draft, cell)
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

/** What is neither yes nor no is a reason. */
function placeRefusal(draft: DraftInProgress, { text, header, isYes }: MappedCell): void {
  if (isYes(text)) draft.fields.set('doNotContact', true)
  else if (!saysNoRefusal(text)) forbidContact(draft, quote(`${header}: ${text}`))
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
