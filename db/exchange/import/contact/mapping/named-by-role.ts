import { fold } from '../../../../domain/fold.ts'
import type { MappingColumn } from '../../../../domain/import-mapping.ts'
import { nameFamily } from '../../../../domain/matching/nicknames.ts'
import { fullNameFields } from '../cell/full-name-fields.ts'
import { isVacancy } from '../cell/vacancy.ts'
import type { Table } from '../../table/shape-table.ts'
import { headerKey } from './header-key.ts'

/** Lists of constituents say so who represents them: there two of these stand, or the same name again and again. */
const lawmakers = [
  'legislators?|senators?|assembly(?:members?|man|woman|person)|lawmakers?|electedofficials?|congress(?:member|man|woman|person)|council(?:member|or)s?|delegates?|representatives?',
  'legislador(?:a|es|as)?|diputad[oa]a?s?|senador(?:a|es|as)?|congresista|representantes?',
].join('|')

const surely = 'reporters?|journalists?|attendees?|participants?|periodistas?|participantes?'

/** What may say as well whether somebody is one, or of which kind. */
const perhaps = [
  'volunteers?|donors?|clients?|survivors?|supporters?|guests?|speakers?|who',
  'voluntari[oa]a?s?|donantes?|client[ea]s?|sobrevivientes?|asistentes?|invitad[oa]a?s?|miembros?|quien',
].join('|')

/** Of an organization, where one stands in the row. */
const ofOrganization = 'contactpersons?|boardmembers?|staffmembers?'

const headed = (roles: string): RegExp =>
  new RegExp(`^(?:nombrede(?:la|l)?)?(?:${roles})(?:full)?(?:name)?$`, 'u')
const roles = {
  lawmakers: headed(lawmakers),
  surely: headed(surely),
  perhaps: headed(perhaps),
  ofOrganization: headed(ofOrganization),
}

/** Where no column is the name, one that is called by who its people are ("Legislator", "Voluntaria") and holds names is. */
export function withNameByRole(table: Table, columns: readonly MappingColumn[]): MappingColumn[] {
  if (columns.some(isNamed)) return [...columns]
  const name = columnByRole(table, columns)
  return columns.map((column) => (column === name ? { ...column, target: { to: 'name' } } : column))
}

function columnByRole(table: Table, columns: readonly MappingColumn[]): MappingColumn | undefined {
  const hasOrganization = columns.some(
    ({ target }) => target.to === 'affiliation' && target.piece === 'organization',
  )
  const ofRole = (role: RegExp, says: (cells: readonly string[]) => boolean) =>
    columns.filter(
      (column) =>
        column.target.to === 'custom' &&
        role.test(headerKey(column.column.name)) &&
        says(cellsOf(table, column)),
    )
  const areKnown = (cells: readonly string[]) => areNames(cells) && shareOf(cells, isKnown) >= fewOf
  const areApart = (cells: readonly string[]) => areNames(cells) && new Set(cells).size * 2 > cells.length
  const either = (cells: readonly string[]) => areKnown(cells) || areApart(cells)
  const legislators = hasOrganization ? [] : ofRole(roles.lawmakers, areNames)
  return (
    (legislators.length === 1 ? ofRole(roles.lawmakers, areApart)[0] : undefined) ??
    ofRole(roles.surely, either)[0] ??
    (hasOrganization ? undefined : ofRole(roles.ofOrganization, either)[0]) ??
    ofRole(roles.perhaps, areKnown)[0]
  )
}

const isNamed = ({ target }: MappingColumn): boolean =>
  target.to === 'name' ||
  (target.to === 'field' && /^(?:name|givenName|familyName|preferredName)$/u.test(target.field))

const sampled = 200

function cellsOf({ columns, rows }: Table, { column }: MappingColumn): string[] {
  const index = columns.find(
    ({ name, occurrence }) => name === column.name && occurrence === column.occurrence,
  )?.index
  return rows
    .map(({ cells }) => cells[index ?? -1]?.replace(/\s*\([^()]*\)\s*$/u, '').trim() ?? '')
    .filter((cell) => cell !== '' && !isVacancy(cell))
    .slice(0, sampled)
}

const mostly = 0.8
/** Most people have a name that is not known here. */
const fewOf = 0.3

const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.filter(test).length / cells.length

const areNames = (cells: readonly string[]): boolean =>
  cells.length > 0 && shareOf(cells, (cell) => isKnown(cell) || looksLikeName(cell)) >= mostly

const isWord = (cell: string): boolean => /^[\p{L}\p{M}\s.,'’-]+$/u.test(cell)

/** "Ana", "Sen. Ana Ruiz", "Ruiz, Ana". */
function isKnown(cell: string): boolean {
  const [first = ''] = fullNameFields(cell).givenName.split(' ')
  return isWord(cell) && nameFamily(fold(first)) !== undefined
}

const says =
  /^(?:yes|no|not|maybe|leaning|lean|undecided|unknown|unsure|si|quizas?|indecis[oa]|house|senate)\b/u
const particle = /^(?:al|bin|da|das|de|del|den|der|di|dos|du|e|el|la|las|le|los|ten|van|von|y|zu)$/u

/** Two to six words that begin with a capital, or letters without such. */
function looksLikeName(cell: string): boolean {
  const words = cell.split(/[\s,]+/u).filter((word) => word !== '')
  const areNames = words.every((word) => particle.test(word) || !/^\p{Ll}/u.test(word))
  return isWord(cell) && words.length > 1 && words.length < 7 && areNames && !says.test(fold(cell))
}
