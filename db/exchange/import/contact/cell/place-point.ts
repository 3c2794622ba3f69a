import { isPlausibleEmail } from '../../../../domain/email.ts'
import { collapseSpace } from '../../../../domain/fold.ts'
import type { Target } from '../../../../domain/import-mapping.ts'
import { addPoint, type DraftInProgress } from '../draft/draft-builder.ts'
import { forbidContact } from '../draft/forbid-contact.ts'
import { keepNote } from '../draft/keep-note.ts'
import { quote } from '../../reading-problem.ts'
import { assistantsPhone, isAssistants } from './assistants-phone.ts'
import { doubt, keepWords, remark, remarkOn } from './cell-remark.ts'
import { saysFailure } from './mail-status.ts'
import type { MappedCell } from './mapped-cell.ts'
import { takeMixed } from './mixed-points.ts'
import { takePhoneRemark } from './phone-remark.ts'
import { takeRefusedPoint } from './refused-point.ts'
import { isSeveralInOne } from './several-phones.ts'
import { splitPoints, worded } from './split-cell.ts'
import { labelOf, plainLabel } from './value-label.ts'
import { wordedPhone } from './worded-phone.ts'

type PointTarget = Extract<Target, { to: 'point' }>

export function placePoint(draft: DraftInProgress, cell: MappedCell, target: PointTarget): void {
  const refused = takeRefusedPoint(target.kind, cell.text)
  if (refused !== null) {
    forbidContact(draft, quote(remarkOn(cell.header, cell.text)))
    return refused === '' ? undefined : placePoint(draft, { ...cell, text: refused }, target)
  }
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
    const { value: text, label: said } = withoutRemark(draft, cell, {
      kind,
      written,
      ...wordedPoint(kind, written, label),
    })
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

interface WrittenPoint {
  readonly kind: string
  readonly written: string
  readonly value: string
  readonly label: string | null
}

/** When to call somebody is none of the number, and stands in the notes with the number it is said of. */
function withoutRemark(
  draft: DraftInProgress,
  { header }: MappedCell,
  { kind, written, value, label }: WrittenPoint,
): Pick<WrittenPoint, 'value' | 'label'> {
  const taken = kind !== 'phone' || isSeveralInOne(value) ? null : takePhoneRemark(value)
  if (taken === null) return { value, label }
  keepNote(draft, remarkOn(header, written))
  return { value: taken.number, label }
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
