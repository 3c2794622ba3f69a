import { collapseSpace } from '../../../../domain/fold.ts'
import type { AddressPiece, Target } from '../../../../domain/import-mapping.ts'
import type { DraftInProgress } from '../draft/draft-builder.ts'
import { doubt, remark } from './cell-remark.ts'
import type { MappedCell } from './mapped-cell.ts'
import { splitCell } from './split-cell.ts'
import { splitTown } from './town.ts'
import { labelOf } from './value-label.ts'

const streetPieces: ReadonlySet<AddressPiece> = new Set(['street', 'suite', 'building', 'poBox'])

export function placeAddress(
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
