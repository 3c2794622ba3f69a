import { personSchema } from '../../../../domain/person.ts'
import { placeName } from '../../table/place-name.ts'
import type { Table, TableColumn } from '../../table/shape-table.ts'
import type { TableRow } from '../../table/table-file.ts'
import { dateCells } from '../draft/apply-mapping.ts'
import { takeBrackets, withBracketLabel } from './bracketed-header.ts'
import { areCounted, columnsByContent, pointByContent } from './content-columns.ts'
import { withContactPersons } from './contact-person.ts'
import { matchLayout } from './expand-layout.ts'
import { headerWords } from './header-words.ts'
import { takeMixed } from '../cell/mixed-points.ts'
import { isPlausibleEmail } from '../../../../domain/email.ts'
import { headerKey } from './header-key.ts'
import { genericColumns, genericEndings } from '../layout/generic.ts'
import type { Layout } from '../layout/layout.ts'
import { layouts } from '../layout/layouts.ts'
import { fieldForms } from '../../../../domain/mapped-field.ts'
import {
  defaultBlankWords,
  defaultYesWords,
  savedLayout,
  type MappedNoun,
  type ColumnRef,
  type Mapping,
  type MappingColumn,
  type Target,
} from '../../../../domain/import-mapping.ts'
import { withNameByRole } from './named-by-role.ts'
import { asksFamilyFirst } from './name-order.ts'
import { splitKnown, splitLinked } from './linked-organizations.ts'
import { mendColumns } from './mend-columns.ts'
import { hearStatus, tellEstado } from '../cell/mail-status.ts'
import { optOutFor, saysNoRefusal } from '../cell/opt-out.ts'
import { sensitivityFor } from '../cell/sensitivity-cell.ts'
import { apartAmong, isOfAnotherPerson } from './other-person.ts'
import { ownField } from './own-column.ts'
import { recogniseLayouts, recogniseSaved } from './recognise.ts'
import { guessOwnForm } from './own-form.ts'
import { areCommaChoices } from './comma-choices.ts'
import { deletedKey } from '../draft/deleted-rows.ts'
import { settleSurnames } from './surname-columns.ts'
import { inRecord, tablesBeside } from './tables-beside.ts'
import { guessDateOrder } from '../cell/written-date.ts'

interface Suggestion {
  readonly mapping: Mapping
  /** Names of the layouts that fit, the best first; the mapping is made from the first, or from none. */
  readonly layouts: readonly string[]
}

/** What is known before the table is looked at. */
export interface MappingHints {
  /** What a person says the rows are; it decides where no layout does. */
  readonly noun?: MappedNoun | undefined
  /** The mappings that somebody saved. */
  readonly saved?: readonly Mapping[] | undefined
}

/**
 * What the columns of a table probably mean: as they were mapped before, else as a recognised layout says, else by their
 * headers and what they hold.
 */
export function suggestMapping(table: Table, hints: MappingHints = {}): Suggestion {
  const names = [
    ...recogniseSaved(table, hints.saved ?? []).map(({ name }) => savedLayout(name)),
    ...recogniseLayouts(table).map(({ layout }) => layout.name),
  ]
  return { mapping: mappingFor(table, names[0] ?? null, hints), layouts: names }
}

/** The mapping that a layout makes of a table; with null, or a name nobody knows, what headers and contents suggest. */
export function mappingFor(
  table: Table,
  layoutName: string | null,
  { noun, saved = [] }: MappingHints = {},
): Mapping {
  const known = saved.find(({ name }) => savedLayout(name) === layoutName)
  return known ? { ...known, layout: layoutName } : mappingBy(table, layoutName, noun)
}

function mappingBy(table: Table, layoutName: string | null, noun?: MappedNoun): Mapping {
  const layout = layouts.find(({ name }) => name === layoutName)
  const known = mapTables(table, layout, noun)
  const told = layout === undefined && noun === 'organization' ? withName(known) : known
  const { records, columns } =
    layout === undefined
      ? withContactPersons({ records: recordsOf(told, noun ?? nounOf(told)), columns: told })
      : { records: layout.records ?? [{ key: '', noun: noun ?? nounOf(told) }], columns: told }
  const isOfPersons = records.every((record) => record.noun === 'person')
  const mapping: Mapping = {
    name: layout?.title ?? 'Table',
    layout: layout?.name ?? null,
    records: [...records],
    columns: isOfPersons ? columns.map(forPerson) : columns,
    dateOrder: layout?.dateOrder ?? (isOutsideEnglish(table) ? 'dayFirst' : 'monthFirst'),
    surnames: layout?.surnames ?? (isSpanish(table) ? 2 : 1),
    yesWords: [...defaultYesWords],
    blankWords: [...defaultBlankWords, ...(layout?.blankWords ?? [])],
  }
  return { ...mapping, dateOrder: guessDateOrder(textsOfDates(table, mapping)) ?? mapping.dateOrder }
}

/** Each of several tables side by side has a record of its own in every row. */
function mapTables(table: Table, layout: Layout | undefined, noun?: MappedNoun): MappingColumn[] {
  if (layout) return mapColumns(table, layout, noun)
  return tablesBeside(table).flatMap((one, at) =>
    mapColumns(one, layout, noun).map(inRecord(at === 0 ? '' : String(at + 1), one)),
  )
}

const recordsOf = (columns: readonly MappingColumn[], noun: MappedNoun): Mapping['records'] =>
  [...new Set(['', ...columns.map(({ record = '' }) => record)])].map((key) => ({ key, noun }))

function mapColumns(table: Table, layout: Layout | undefined, noun?: MappedNoun): MappingColumn[] {
  if (table.headerLine.value === null && !layout) return withinLimit(columnsByContent(table))
  const matches = matchLayout(table, layout?.columns ?? genericColumns)
  const matched = new Map(matches.map(({ column, mapped }) => [column.index, mapped]))
  const read = (apart: IsApart) =>
    table.columns.flatMap(
      (column) =>
        matched.get(column.index) ??
        (layout?.isOfMore ? ofMore(table, column, layout, apart) : byHeader(table, column, apart)),
    )
  const mostly = read(apartAmong(table.columns.map(({ name }) => name)))
  const known = mostly.some(namesContact) ? mostly : read(() => false)
  const joined = (layout?.joinsLinked ? known.map(splitLinked(table)) : known).map(splitKnown(table))
  const columns =
    layout || noun === 'organization' ? joined : withNameByRole(table, settleSurnames(table, joined))
  return withinLimit(
    mendColumns(
      table,
      hearStatus(
        table,
        columns.map(withoutOwner(columns)).map(withoutHousehold(table, columns)).map(tellEstado(table)),
      ),
    ),
  )
}

/** Of a table about more than contacts what the layout calls their own, and whether they may be written to. */
function ofMore(table: Table, column: TableColumn, { contactPrefix }: Layout, apart: IsApart): MappingColumn {
  const { name, occurrence } = column
  if (contactPrefix === undefined) {
    const target = optOutFor(name)
    return target ? { column: { name, occurrence }, target } : left(column)
  }
  if (!name.startsWith(contactPrefix)) return left(column)
  const bare = { ...column, name: name.slice(contactPrefix.length) }
  return { ...byHeader(table, bare, apart), column: { name, occurrence } }
}

/** Whether a column is kept apart from what is known of the contact, by its header. */
type IsApart = (header: string) => boolean

/** Where nothing else says who the contact is, "Parent First Name" is the contact's. */
const namesContact = ({ target }: MappingColumn): boolean =>
  target.to === 'name' ||
  (target.to === 'affiliation' && target.piece === 'organization') ||
  (target.to === 'field' && /^(?:name|givenName|familyName)$/u.test(target.field)) ||
  (target.to === 'point' && target.kind === 'email')

/** Boards call so who looks after a row, where another column is the name. */
const withoutOwner =
  (columns: readonly MappingColumn[]) =>
  (mapped: MappingColumn): MappingColumn => {
    const { column, target } = mapped
    const isOther = target.to === 'name' && headerKey(column.name) === 'person'
    return isOther && columns.some((other) => other !== mapped && other.target.to === 'name')
      ? { ...mapped, target: ownField(column) }
      : mapped
  }

/** Beside people a household is whom they live with, and no organization, unless some row names nobody else. */
const withoutHousehold =
  (table: Table, columns: readonly MappingColumn[]) =>
  (mapped: MappingColumn): MappingColumn => {
    const { column, target } = mapped
    const isHousehold =
      target.to === 'affiliation' &&
      target.piece === 'organization' &&
      /^(?:household|hogar|haushalt|foyer|menage)/u.test(headerKey(column.name))
    return isHousehold && haveNames(table, mapped, columns) ? { ...mapped, target: ownField(column) } : mapped
  }

/** Whether each row that fills a column names a person as well. */
function haveNames(table: Table, filled: MappingColumn, columns: readonly MappingColumn[]): boolean {
  const cellIn = (row: TableRow, { column }: MappingColumn): string => {
    const isIt = (one: TableColumn) => one.name === column.name && one.occurrence === column.occurrence
    return row.cells[table.columns.find(isIt)?.index ?? -1]?.trim() ?? ''
  }
  const names = columns.filter(namesPerson)
  return table.rows.every(
    (row) => cellIn(row, filled) === '' || names.some((name) => cellIn(row, name) !== ''),
  )
}

const namesPerson = ({ target }: MappingColumn): boolean =>
  target.to === 'name' || (target.to === 'field' && personFields.has(target.field))

/** Fields of one's own that are proposed for one table: more are a matrix, and no fields of contacts. */
const mostOwnFields = 150

const isOwn = ({ target }: MappingColumn): boolean => target.to === 'custom'

/** Beyond the limit columns that nobody knows are left out, and can still be chosen. */
function withinLimit(columns: readonly MappingColumn[]): MappingColumn[] {
  let own = 0
  return columns.map((column) => (isOwn(column) && ++own > mostOwnFields ? left(column.column) : column))
}

/** The columns that say something and are left out only because there are too many that nobody knows. */
export function columnsBeyondLimit({ columns }: Mapping): ColumnRef[] {
  if (columns.filter(isOwn).length < mostOwnFields) return []
  const last = columns.findLastIndex(isOwn)
  return columns
    .slice(last + 1)
    .flatMap(({ column, target }) => (target.to === 'leave' && column.name !== '' ? column : []))
}

export const columnsBeyond = (mapping: Mapping): string[] =>
  columnsBeyondLimit(mapping).map(({ name }) => name)

const left = ({ name, occurrence }: Pick<TableColumn, 'name' | 'occurrence'>): MappingColumn => ({
  column: { name, occurrence },
  target: { to: 'leave' },
})

const isName = ({ target }: MappingColumn): boolean =>
  target.to === 'name' ||
  (target.to === 'field' && target.field === 'name') ||
  (target.to === 'affiliation' && target.piece === 'organization')

/** In a register of organizations some column is their name, whatever more its header says; not that of a part of it. */
function withName(columns: readonly MappingColumn[]): MappingColumn[] {
  if (columns.some(isName)) return [...columns]
  const at = columns.findIndex(
    ({ column: { name }, target }) =>
      target.to === 'custom' &&
      !/\S\.\S/u.test(name) &&
      /name|nombre/u.test(headerKey(name)) &&
      !isOfAnotherPerson(name),
  )
  return columns.map((column, index) => (index === at ? { ...column, target: { to: 'name' } } : column))
}

/** What only organizations have is kept as a field of one's own. */
function forPerson(column: MappingColumn): MappingColumn {
  const { target } = column
  if (target.to !== 'field' || Object.hasOwn(personSchema.shape, target.field) || target.field === 'name')
    return column
  const form = fieldForms[target.field] === 'date' ? ('date' as const) : ('text' as const)
  return { ...column, target: { to: 'custom', label: column.column.name, form } }
}

function* textsOfDates(table: Table, mapping: Mapping): Generator<string> {
  for (const { text } of dateCells(table, mapping)) yield text
}

const endings = genericEndings.flatMap(({ names, target }) =>
  names.map((name) => ({ key: headerKey(name), target })),
)

/** Columns that nobody knows become fields of their own, so that nothing is lost; blank ones are left. */
function byHeader(table: Table, { index, name, occurrence }: TableColumn, isApart: IsApart): MappingColumn {
  const key = headerKey(name)
  const [generic] = matchLayout({ ...table, columns: [{ index, name, occurrence }] }, genericColumns)
  const ending = endings.find((known) => key.endsWith(known.key))
  const filled = table.rows.map(({ cells }) => cells[index] ?? '').filter((text) => text.trim() !== '')
  const hasLists = areCommaChoices(filled)
  const form = hasLists ? 'multi-choice' : guessOwnForm(name, filled)
  const named = name ? { name, occurrence } : { name: placeName(index), occurrence: 1 }
  const bracketed = generic === undefined ? passedOver(table, { index, name, occurrence }) : undefined
  const own: Target =
    filled.length > 0 && !(name === '' && areCounted(filled))
      ? { ...ownField(named), ...(form && { form }) }
      : { to: 'leave' }
  const target =
    (key === deletedKey ? ({ to: 'leave' } as const) : undefined) ??
    nounTarget(key, filled) ??
    generic?.mapped[0]?.target ??
    (asksFamilyFirst(name) ? ({ to: 'name' } as const) : undefined) ??
    optOutFor(name) ??
    sensitivityFor(name, filled) ??
    (isApart(name) ? own : undefined) ??
    suiting(bracketed, filled) ??
    fitting(ending?.target, filled) ??
    fitting(askedFor(name), filled) ??
    reachedBy(name, filled) ??
    pointByContent(name, filled) ??
    own
  return { column: { name, occurrence }, target, ...(hasLists && target === own && { split: ',' }) }
}

/** What a header says without the words in brackets, unless another column says it already. */
function passedOver(table: Table, column: TableColumn): Target | undefined {
  const taken = takeBrackets(column.name)
  if (taken === null) return undefined
  const meaning = (columns: readonly TableColumn[]) =>
    matchLayout({ ...table, columns }, genericColumns).flatMap(({ mapped }) => mapped[0]?.target ?? [])
  const [target] = meaning([{ ...column, name: taken.bare }])
  const others =
    target === undefined ? [] : meaning(table.columns.filter(({ index }) => index !== column.index))
  const isTaken =
    target?.to !== 'point' && others.some((other) => JSON.stringify(other) === JSON.stringify(target))
  return target === undefined || isTaken ? undefined : withBracketLabel(target, taken.inside)
}

/** Below a header with words in brackets: what neither says yes or no nor counts, and looks like what it is for. */
function suiting(target: Target | undefined, cells: readonly string[]): Target | undefined {
  const isName = target?.to === 'name' || target?.to === 'affiliation' || target?.to === 'field'
  if (!isName) return fitting(target, cells)
  const said = cells.filter((cell) => /\p{L}{2}/u.test(cell) && !saysYesOrNo(cell))
  return cells.length === 0 || said.length * 2 > cells.length ? target : undefined
}

const saysYesOrNo = (cell: string): boolean =>
  saysNoRefusal(cell) || defaultYesWords.includes(cell.trim().toLowerCase())

/** A header that only ends like that of addresses or numbers has some below it: "Bounced email" says yes or no. */
function fitting(target: Target | undefined, cells: readonly string[]): Target | undefined {
  if (target?.to !== 'point' || cells.length === 0) return target
  const isSuch = target.kind === 'email' ? /@/u : /\d\D*\d\D*\d\D*\d\D*\d/u
  return cells.some((cell) => isSuch.test(cell)) ? target : undefined
}

const anyWay =
  /^(?:(?:your |best )?contact (?:info|information|details|number or e ?mail)|(?:datos|informacion) de contacto|kontakt(?:daten|angaben|info)|coordonnees|(?:infos? |informations )?de contact)$/u

/** "Contact info": addresses and numbers, each cell as it may be. */
function reachedBy(header: string, cells: readonly string[]): Target | undefined {
  const isReach = (cell: string) => isPlausibleEmail(cell.trim()) || takeMixed('email', cell) !== null
  const reached = anyWay.test(headerWords(header)) ? cells.filter(isReach).length : 0
  return reached > 0 && reached >= cells.length * nearlyAll ? { to: 'point', kind: 'email' } : undefined
}

const nearlyAll = 0.8

const nounWords =
  'organization organisation org organizations household households company companies institution nonprofit business organización organizacion empresa entidad hogar'.split(
    ' ',
  )
const personWords = 'individual individuals person people contact persona individuo contacto'.split(' ')
const anyNoun = new Set([...nounWords, ...personWords])

/** "Contact Type" or "Type" tells organizations and households from people, where it says nothing else. */
function nounTarget(key: string, cells: readonly string[]): Target | undefined {
  const isType =
    /^(?:(?:contact|record|entity)?(?:type|kind)|kindofcontact|tipo(?:de(?:contacto|registro))?)$/u.test(key)
  const isNoun = isType && cells.length > 0 && cells.every((cell) => anyNoun.has(cell.trim().toLowerCase()))
  return isNoun ? { to: 'noun', organization: nounWords } : undefined
}

/** What forms ask for in whole sentences, the most telling word first: an organization has a name, too. */
const asked: readonly (readonly [word: RegExp, target: Target])[] = [
  [/e-?mail|correo/iu, { to: 'point', kind: 'email' }],
  [/phone|tel[eé]fono|celular/iu, { to: 'point', kind: 'phone' }],
  [
    /organi[sz]ation|organizaci[oó]n|company|agency/iu,
    { to: 'affiliation', piece: 'organization', group: '1' },
  ],
  [/\b(?:name|nombre)\b/iu, { to: 'name' }],
]

const question = /^¿?(?:what|which|your|please|cu[aá]l|qu[eé]|su)\b/iu

/** "Which organization do you represent?", "Phone number (with area code)". */
function askedFor(header: string): Target | undefined {
  const bare = header.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '')
  if (question.test(bare)) return asked.find(([word]) => word.test(bare))?.[1]
  const key = headerKey(bare)
  return bare === header ? undefined : endings.find((known) => known.key === key)?.target
}

const personFields = new Set(['givenName', 'familyName'])

function nounOf(columns: readonly MappingColumn[]): MappedNoun {
  const isPerson = columns.some(namesPerson)
  const isOrganization = columns.some(
    ({ target }) => target.to === 'affiliation' && target.piece === 'organization',
  )
  return isOrganization && !isPerson ? 'organization' : 'person'
}

const spanishHeader = /^(?:nombre|apellido|correo|telefono|fecha|cumpleanos|direccion|organizacion)/

const hasHeader =
  (shape: RegExp) =>
  ({ columns }: Table): boolean =>
    columns.some(({ name }) => shape.test(headerKey(name)))

const isSpanish = hasHeader(spanishHeader)

/** Headers of tables whose dates have the day first. */
const isOutsideEnglish = hasHeader(
  new RegExp(
    `${spanishHeader.source}|vorname|nachname|geburts|geschaftlich|telefon|prenom|naissance|courriel|sobrenome|aniversario|cognome|compleanno|achternaam|verjaardag|geboortedatum|prijmeni|narozen|nazwisko|urodz|efternamn|fodelse|nascimento`,
  ),
)
