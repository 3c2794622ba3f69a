import type { AddressParts } from '../../../domain/contact-point.ts'
import { plainIdentifier } from '../../../domain/matching/subject.ts'
import { fullNameFields } from '../contact/cell/full-name-fields.ts'
import type { ContactDraft, DraftPoint } from '../contact/draft/contact-draft.ts'
import type { Directory } from './directory.ts'
import type { DirectoryLocation, DirectoryOrganization, DirectoryService } from './hsds-draft.ts'
import type { DirectoryRow } from './table.ts'

export function toOrganization(row: DirectoryRow, directory: Directory): DirectoryOrganization {
  const { cells } = row
  const locations = directory.belonging('location', row).map((location) => toLocation(location, directory))
  const services = directory.belonging('service', row).map((service) => toService(service, directory))
  return {
    id: cells.get('id') ?? '',
    parentId: cells.get('parent_organization_id') ?? null,
    draft: toDraft(row, directory, { locations, services }),
    locations,
    services,
  }
}

const customColumns: Readonly<Record<string, string>> = {
  legal_status: 'Legal status',
  tax_status: 'Tax status',
  year_incorporated: 'Year incorporated',
  date_incorporated: 'Year incorporated',
}

const knownColumns = new Set([
  'id',
  'name',
  'alternate_name',
  'email',
  'url',
  'website',
  'description',
  'tax_id',
  'parent_organization_id',
  ...Object.keys(customColumns),
])

interface Parts {
  readonly locations: readonly DirectoryLocation[]
  readonly services: readonly DirectoryService[]
}

function toDraft(row: DirectoryRow, directory: Directory, { locations, services }: Parts): ContactDraft {
  const { cells, line, file } = row
  const description = cells.get('description')
  const atLocations = locations.flatMap(({ name, points }) =>
    points.map((point) => ({ ...point, label: name })),
  )
  return {
    noun: 'organization',
    line,
    file,
    fields: {
      name: cells.get('name') ?? '',
      ...(services.length > 0 && { services: [...new Set(services.map(({ name }) => name))] }),
    },
    otherNames: [cells.get('alternate_name') ?? ''].filter((name) => name !== ''),
    points: distinct([
      ...ownPoints(row),
      ...phonesOf('organization', row, directory),
      ...directory.of('address', 'organization', row).flatMap(toAddress),
      ...unnamedOf(row, directory),
      ...atLocations,
    ]),
    affiliations: [],
    tags: [],
    custom: Object.fromEntries(
      [...cells].flatMap(([name, value]) =>
        customColumns[name] === undefined ? [] : [[customColumns[name], value]],
      ),
    ),
    externalIds: externalIds(row, directory),
    photo: null,
    ...(description !== undefined && { notes: [description] }),
    remarks: [...cells]
      .filter(([name]) => !knownColumns.has(name))
      .map(([name, value]) => `${name}: ${value}`),
  }
}

function externalIds(row: DirectoryRow, directory: Directory): ContactDraft['externalIds'] {
  const { cells } = row
  const identifiers = directory.of('identifier', 'organization', row).map(({ cells: own }) => ({
    scheme: own.get('identifier_scheme') ?? own.get('identifier_type') ?? 'identifier',
    value: own.get('identifier') ?? '',
  }))
  const tax = cells.get('tax_id') ?? ''
  const isEin = /^\d{2}-?\d{7}$/u.test(tax)
  const taxId = plainIdentifier({ scheme: isEin ? 'ein' : 'tax-id', value: tax })
  return [...worldwideId(row), taxId, ...identifiers].filter(({ value }) => value !== '')
}

/** Ids that other packages cannot have too: "1" is in each of them. */
function worldwideId({ cells }: DirectoryRow): ContactDraft['externalIds'] {
  const id = cells.get('id') ?? ''
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/iu.test(id) ? [{ scheme: 'hsds', value: id.toLowerCase() }] : []
}

function toLocation(row: DirectoryRow, directory: Directory): DirectoryLocation {
  const { cells, file, line } = row
  return {
    file,
    line,
    id: cells.get('id') ?? '',
    name: cells.get('name') ?? '',
    description: cells.get('description') ?? null,
    points: distinct([
      ...addressesOf(row, directory),
      ...ownPoints(row),
      ...phonesOf('location', row, directory),
    ]),
    schedules: directory.of('schedule', 'location', row).map(toSchedule),
  }
}

function toService(row: DirectoryRow, directory: Directory): DirectoryService {
  const { cells, file, line } = row
  const links = directory.of('service_at_location', 'service', row)
  const schedules = [
    ...directory.of('schedule', 'service', row),
    ...links.flatMap((link) => directory.of('schedule', 'service_at_location', link)),
  ]
  return {
    file,
    line,
    id: cells.get('id') ?? '',
    name: cells.get('name') ?? '',
    description: cells.get('description') ?? null,
    status: cells.get('status') ?? null,
    points: distinct([
      ...ownPoints(row),
      ...phonesOf('service', row, directory),
      ...links.flatMap((link) => phonesOf('service_at_location', link, directory)),
    ]),
    schedules: [...new Set(schedules.map(toSchedule))],
    locationIds: [
      ...new Set([...links.map((link) => link.cells.get('location_id')), cells.get('location_id')]),
    ].filter((id) => id !== undefined),
  }
}

/** The columns in which a row itself has an e-mail address, a page or phones. */
function ownPoints({ cells }: DirectoryRow): DraftPoint[] {
  const page = cells.get('url') ?? cells.get('website')
  const phones = (cells.get('phones') ?? '').split(/[;\n]/u).map((phone) => phone.trim())
  return [
    { kind: 'email' as const, value: cells.get('email') ?? '', label: null },
    { kind: 'web' as const, value: page ?? '', label: null },
    ...phones.map(toPhone),
  ].filter(({ value }) => value !== '')
}

/** "main: 305-555-0101" has its label before it. */
function toPhone(text: string): DraftPoint {
  const [, label, number] = /^([\p{L} ]+):\s*(.+)$/su.exec(text) ?? []
  return { kind: 'phone', value: number ?? text, label: label ?? null }
}

function phonesOf(
  parent: 'organization' | 'location' | 'service' | 'service_at_location' | 'contact',
  row: DirectoryRow,
  directory: Directory,
): DraftPoint[] {
  return directory.of('phone', parent, row).flatMap(({ cells }) => {
    const number = [cells.get('country_prefix'), cells.get('number')]
      .filter((part) => part !== undefined)
      .join(' ')
    const extension = cells.get('extension')
    const type = cells.get('type') ?? cells.get('number_type')
    const label = cells.get('department') ?? (type === 'voice' ? undefined : type) ?? null
    return number === ''
      ? []
      : {
          kind: 'phone' as const,
          value: extension === undefined ? number : `${number} ext. ${extension}`,
          label,
        }
  })
}

/** A row of the table of addresses, or a column of older tables. "State: FL" is none. */
function addressesOf(row: DirectoryRow, directory: Directory): DraftPoint[] {
  const written = row.cells.get('address') ?? ''
  const own: DraftPoint[] =
    written === '' || written.startsWith('State:') ? [] : [{ kind: 'address', value: written, label: null }]
  return [...directory.of('address', 'location', row).flatMap(toAddress), ...own]
}

function toAddress({ cells }: DirectoryRow): DraftPoint[] {
  const cell = (...names: readonly string[]) =>
    names.map((name) => cells.get(name)).find((value) => value !== undefined)
  const parts: AddressParts = Object.fromEntries(
    Object.entries({
      street: cell('address_1'),
      suite: cell('address_2'),
      city: cell('city'),
      region: cell('state_province', 'region'),
      postcode: cell('postal_code'),
      country: cell('country'),
    }).filter(([, value]) => value !== undefined),
  )
  const place = [parts.city, [parts.region, parts.postcode].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  const value = [parts.street, parts.suite, place, parts.country].filter(Boolean).join('\n')
  return value === '' ? [] : [{ kind: 'address', value, label: cells.get('address_type') ?? null, parts }]
}

/** Version 3.0 writes days as `MO,TU`, the others by their names. */
function toSchedule({ cells }: DirectoryRow): string {
  const days = cells.get('byday') ?? cells.get('weekday') ?? ''
  const hours = [cells.get('opens_at'), cells.get('closes_at')].filter((time) => time !== undefined)
  const text = [days, hours.map((time) => time.slice(0, 5)).join('-')].filter((part) => part !== '').join(' ')
  return [text, cells.get('description') ?? ''].filter((part) => part !== '').join('; ')
}

const distinct = (points: readonly DraftPoint[]): DraftPoint[] =>
  [
    ...new Map(points.map((point) => [`${point.kind} ${point.value}`, point] as const).toReversed()).values(),
  ].toReversed()

/** Whether a contact is a person, and no desk. */
export function isNamed({ cells }: DirectoryRow): boolean {
  const { givenName, familyName } = fullNameFields(cells.get('name') ?? '')
  return givenName !== '' || familyName !== ''
}

/** How a contact without a name is reached; what it is called otherwise is the label. */
export function pointsOfUnnamed(row: DirectoryRow, directory: Directory): DraftPoint[] {
  const { cells } = row
  const called = [cells.get('title'), cells.get('department')].filter((word) => word !== undefined).join(', ')
  return [...ownPoints(row), ...phonesOf('contact', row, directory)].map((point) => ({
    ...point,
    label: called || point.label,
  }))
}

const unnamedOf = (organization: DirectoryRow, directory: Directory): DraftPoint[] =>
  directory
    .belonging('contact', organization)
    .filter((row) => !isNamed(row))
    .flatMap((row) => pointsOfUnnamed(row, directory))

/** Undefined when the row names nobody. */
export function toPerson(row: DirectoryRow, directory: Directory): ContactDraft | undefined {
  const { cells, line, file } = row
  const fields = fullNameFields(cells.get('name') ?? '')
  if (!isNamed(row)) return undefined
  const organization = directory.organizationOf(row)?.cells.get('name')
  const role = { title: cells.get('title') ?? null, department: cells.get('department') ?? null }
  return {
    noun: 'person',
    line,
    file,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    otherNames: [],
    points: [...ownPoints(row), ...phonesOf('contact', row, directory)],
    affiliations: organization === undefined ? [] : [{ organization, ...role }],
    tags: [],
    custom: {},
    externalIds: worldwideId(row),
    photo: null,
    remarks: [],
  }
}
