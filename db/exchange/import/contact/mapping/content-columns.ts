import { isPlausibleEmail } from '../../../../domain/email.ts'
import { fold } from '../../../../domain/fold.ts'
import { clearLegalForms } from '../../../../domain/legal-form.ts'
import { nameFamily } from '../../../../domain/matching/nicknames.ts'
import type { MappingColumn, Target } from '../../../../domain/import-mapping.ts'
import { isWebAddress } from '../../../../domain/web-address.ts'
import type { Table, TableColumn } from '../../table/shape-table.ts'
import { placeName } from '../../table/place-name.ts'
import { guessOwnForm } from './own-form.ts'
import { isWrittenDate } from '../cell/written-date.ts'

const sampled = 200

/** What the cells of a column are by their looks. `words` may be names of anything. */
type Look =
  'email' | 'web' | 'day' | 'postcode' | 'region' | 'phone' | 'street' | 'organization' | 'words' | 'other'

interface Seen {
  readonly column: TableColumn
  readonly cells: readonly string[]
  readonly look: Look | 'blank'
}

/**
 * What the columns of a table without a header probably mean, by what they hold. What does not tell itself is kept as a
 * field of one's own, so that nothing is lost.
 */
export function columnsByContent(table: Table): MappingColumn[] {
  const seen = table.columns.map((column) => see(table, column))
  const names = nameTargets(seen)
  return seen.map((one) => {
    const { name, occurrence } = one.column
    return { column: { name, occurrence }, target: names.get(one) ?? targetOf(one) }
  })
}

function see({ rows }: Table, column: TableColumn): Seen {
  const cells = rows
    .slice(0, sampled)
    .map((row) => row.cells[column.index]?.trim() ?? '')
    .filter((cell) => cell !== '')
  return { column, cells, look: cells.length === 0 ? 'blank' : lookOf(cells) }
}

/** A slip here and there does not make something else of a column. */
const mostly = 0.8

const looks: readonly (readonly [look: Look, test: (cell: string) => boolean, share: number])[] = [
  ['email', (cell) => isPlausibleEmail(cell), mostly],
  ['web', (cell) => /^(?:https?:|www\.)/iu.test(cell) && isWebAddress(cell), mostly],
  ['day', isWrittenDate, mostly],
  ['postcode', (cell) => /^\d{5}(?:-\d{4})?$/u.test(cell), mostly],
  ['region', (cell) => /^[A-Z]{2}$/u.test(cell), mostly],
  ['phone', (cell) => /^[+(]?\d[\d\s().+-]{5,}\d(?:\s*(?:x|ext)\.?\s*\d+)?$/iu.test(cell), mostly],
  ['street', (cell) => /^\d+[a-z]?\s+\p{L}|\p{L}\s+\d+[a-z]?$|^p\.?\s?o\.?\s+box\b/iu.test(cell), mostly],
  ['organization', (cell) => organizationWord.test(cell), 0.5],
  ['words', (cell) => /^\p{L}/u.test(cell) && !/[\d@]/u.test(cell) && cell.length < 60, mostly],
]

const organizationWord = new RegExp(
  String.raw`\b(?:${clearLegalForms.join('|')}|co|foundation|coalition|association|society|center|centre|council|alliance|network|union|university|college|school|church|hospital|shelter|department|committee|institute|services?|fundaci[oó]n|asociaci[oó]n|universidad|iglesia)\b\.?`,
  'iu',
)

const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length / cells.length

const lookOf = (cells: readonly string[]): Look =>
  looks.find(([, test, share]) => shareOf(cells, test) >= share)?.[0] ?? 'other'

function targetOf({ look, cells, column: { index } }: Seen): Target {
  switch (look) {
    case 'blank':
      return { to: 'leave' }
    case 'email':
    case 'web':
    case 'phone':
      return { to: 'point', kind: look }
    case 'postcode':
    case 'region':
      return { to: 'address', piece: look, group: '' }
    case 'street':
      return {
        to: 'address',
        piece: shareOf(cells, (cell) => cell.includes(',')) > 0.5 ? 'full' : 'street',
        group: '',
      }
    case 'day':
    case 'organization':
    case 'words':
    case 'other': {
      const label = placeName(index)
      const form = look === 'day' ? 'date' : guessOwnForm(label, cells)
      return { to: 'custom', label, ...(form && { form }) }
    }
  }
}

/** So many of the cells tell what a column is that its header does not. */
const nearlyAll = 0.9

/** Headers of whom a row was written by, or is looked after by, and of numbers that nobody calls. */
const ofOthers =
  /\b(?:by|owner|user|creat\w*|modif\w*|updat\w*|assign\w*|author|staff(?:ers?)?|scheduler|aides?|assistant|asistente|ayudante|referr\w*|(?:case ?|account |relationship )?manager|case ?worker|recruiter|organi[sz]er|point ?person|propietari[oa]|responsable|siren|siret|sin|ssn|nif|cif|iban|account|id)\b/u

/** Digits are somebody's number for something, unless they are written as nobody writes but what is called. */
const isSurelyPhone = (cell: string): boolean =>
  !isWrittenDate(cell) &&
  /^(?:\+\d[\d\s()./-]{6,18}\d|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}([ .-])\d{3}\1\d{4}|0[1-9]([ .-])\d{2}(?:\2\d{2}){3}|[6-9]\d{2} \d{3} \d{3}|[6-9]\d{2}(?: \d{2}){3}|0\d{1,4}[ /]\d[\d ]{4,9}\d)$/u.test(
    cell,
  )

/** E-mail addresses or phone numbers below a header that nobody knows, which is kept as their label. */
export function pointByContent(header: string, filled: readonly string[]): Target | undefined {
  const cells = filled.slice(0, sampled).map((cell) => cell.trim())
  const areApart = cells.length > 0 && new Set(cells).size * 2 > cells.length
  if (!areApart || ofOthers.test(fold(header))) return undefined
  const label = header !== '' && { label: header.slice(0, 200) }
  const are = (test: (cell: string) => boolean) => shareOf(cells, test) >= nearlyAll
  if (are(isPlausibleEmail)) return { to: 'point', kind: 'email', ...label }
  return are(isSurelyPhone) ? { to: 'point', kind: 'phone', ...label } : undefined
}

/** Whether cells do nothing but count the rows. */
export const areCounted = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  /^[01]$/u.test(cells[0]?.trim() ?? '') &&
  cells.every((cell, at) => cell.trim() === String(Number(cells[0]) + at))

/** Of the columns of words those that are names: of the person, of its city, of its organization. */
function nameTargets(seen: readonly Seen[]): ReadonlyMap<Seen, Target> {
  const found = new Map<Seen, Target>()
  const words = seen.filter(({ look }) => look === 'words')
  const isBeforePlace = (one: Seen) => /^(?:region|postcode)$/u.test(seen[seen.indexOf(one) + 1]?.look ?? '')
  const city = words.find((one, at) => at > 0 && isBeforePlace(one))
  const [first, second] = words.filter((one) => one !== city)
  const organization = seen.find(({ look }) => look === 'organization')
  if (city) found.set(city, { to: 'address', piece: 'city', group: '' })
  if (organization) found.set(organization, { to: 'affiliation', piece: 'organization', group: '1' })
  const any = first ?? organization ?? seen.find(mayBeName)
  if (first === undefined && any && !found.has(any)) found.set(any, { to: 'name' })
  if (first) for (const [column, target] of personTargets(first, second)) found.set(column, target)
  return found
}

/** Where nothing looks like a name some column is one. */
const mayBeName = ({ look, cells }: Seen): boolean =>
  (look === 'other' || look === 'street' || look === 'region') &&
  cells.every((cell) => /\p{L}/u.test(cell) && cell.length < 60)

const isWhole = ({ cells }: Seen): boolean => shareOf(cells, (cell) => /\S[\s,]+\S/u.test(cell)) > 0.5

/** Two columns of single words side by side are given and family name; which is which, known given names say. */
function personTargets(first: Seen, second: Seen | undefined): [Seen, Target][] {
  const isPair = second !== undefined && second.column.index === first.column.index + 1
  if (!isPair || isWhole(first) || isWhole(second)) return [[first, { to: 'name' }]]
  const given = (one: Seen) => shareOf(one.cells, (cell) => nameFamily(fold(cell)) !== undefined)
  const isTurned = given(second) > given(first)
  const [givenName, familyName] = isTurned ? [second, first] : [first, second]
  return [
    [givenName, { to: 'field', field: 'givenName' }],
    [familyName, { to: 'field', field: 'familyName' }],
  ]
}
