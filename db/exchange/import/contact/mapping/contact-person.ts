import { fold } from '../../../../domain/fold.ts'
import type { Mapping, MappingColumn, Target } from '../../../../domain/import-mapping.ts'

/** The record of whom one writes to at an organization. */
const contact = 'contact'

const ofContact =
  /^(?:(?:main|primary|key|principal) )?(?:contact person|contact|persona de contacto|contacto|ansprechpartner(?:in)?)(?:'s)?(?: (.+))?$/u

const pieces: readonly (readonly [words: RegExp, target: Target])[] = [
  [/^(?:full )?name$|^nombre$/u, { to: 'name' }],
  [/^first name$|^given name$/u, { to: 'field', field: 'givenName' }],
  [/^last name$|^family name$|^surname$|^apellidos?$/u, { to: 'field', field: 'familyName' }],
  [/^(?:job )?title$|^role$|^position$|^cargo$/u, { to: 'affiliation', piece: 'title', group: '1' }],
  [/^e ?mail(?: address)?$|^correo(?: electronico)?$/u, { to: 'point', kind: 'email' }],
  [/^(?:tele)?phone(?: number)?$|^tel$|^telefono$/u, { to: 'point', kind: 'phone' }],
  [/^(?:mobile|cell|celular|movil)(?: (?:phone|number))*$/u, { to: 'point', kind: 'phone', label: 'mobile' }],
]

/** What a header says of the contact person of an organization: "Contact Person", "Primary Contact Email". */
function contactTarget(header: string): Target | undefined {
  const words = fold(header)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const match = ofContact.exec(words)
  if (!match) return undefined
  const [, piece] = match
  return piece === undefined ? { to: 'name' } : pieces.find(([shape]) => shape.test(piece))?.[1]
}

const saysName = (target: Target | undefined): boolean =>
  target?.to === 'name' || (target?.to === 'field' && /^(?:given|family)Name$/u.test(target.field))

const namesOrganization = ({ target }: MappingColumn): boolean =>
  target.to === 'name' ||
  (target.to === 'field' && target.field === 'name') ||
  (target.to === 'affiliation' && target.piece === 'organization')

type Rows = Pick<Mapping, 'records' | 'columns'>

/** The contact persons of a list of organizations as records of their own, each with a role in its organization. */
export function withContactPersons({ records, columns }: Rows): Rows {
  const [only] = records
  const targets = new Map(columns.map((column) => [column, contactTarget(column.column.name)]))
  const name = columns.find((column) => targets.get(column) === undefined && namesOrganization(column))
  const isNamed = [...targets.values()].some(saysName)
  if (records.length !== 1 || only?.noun !== 'organization' || name === undefined || !isNamed)
    return { records, columns }
  const inRole: Target = { to: 'affiliation', piece: 'organization', group: '1' }
  const apart = columns.flatMap((column): MappingColumn[] => {
    const target = targets.get(column)
    if (target !== undefined && column.target.to !== 'leave') return [{ ...column, target, record: contact }]
    return column === name ? [column, { column: column.column, target: inRole, record: contact }] : [column]
  })
  return { records: [only, { key: contact, noun: 'person' }], columns: apart }
}
