import { readFileSync } from 'node:fs'
import { parseCsv } from '../../db/exchange/import/source/parse-csv.ts'
import { fold } from '../../db/domain/fold.ts'
import { normaliseEmail } from '../../db/domain/email.ts'
import { normalisePhone } from '../../db/domain/phone.ts'
import { normaliseWebAddress } from '../../db/domain/web-address.ts'
import type { MatchKind, MatchSubject } from '../../db/domain/matching/subject.ts'

/** A table of records in which it is known which are the same. */
export interface GoldSetFile {
  readonly name: string
  readonly path: string
  readonly kind: MatchKind
  /** The column that says which record is which, and the part of it that counts; all of it without a pattern. */
  readonly truth: string
  readonly pattern?: RegExp
}

export interface GoldRecord {
  readonly subject: MatchSubject
  /** Records of one entity are the same. */
  readonly entity: string
}

/** Columns by what they hold, under the names that such files give them, folded and without punctuation. */
const columnNames = {
  given: 'given name|first name|forename|firstname|fname|given|first and middle name',
  middle: 'middle name|mname',
  family: 'surname|last name|lastname|family name|lname|family|sur name',
  fullName: 'full name|name|site name|title|organization|organization name|organisation|company',
  suffix: 'suffix|name suffix',
  email: 'email|e mail|email address',
  phone: 'phone|telephone|phone number|tel',
  link: 'website|url|web',
  born: 'dob|date of birth|birth date|birthdate|born',
  identifier: 'soc sec id|ssn|ein|npi|national id',
  number: 'street number|house number',
  street: 'address|address 1|street|street address|addr|address1|street name',
  suite: 'address 2|address2|suite|unit',
  city: 'city|suburb|town|birth place|locality',
  region: 'state|region|county|province|state code',
  postcode: 'postcode|zip|zip code|postal code|postcode fake|zipcode',
} as const
type Column = keyof typeof columnNames

/** Reads the table. Error: `file.malformed`, or what reading the file gives. */
export function readGoldSet(file: GoldSetFile): GoldRecord[] {
  const { header, rows } = tableOf(readFileSync(file.path, 'utf8'))
  const truthAt = header.findIndex((name) => name === headerKey(file.truth))
  if (truthAt < 0) throw new Error(`${file.path} has no column “${file.truth}”`)
  const place = placesOf(header, file.kind, truthAt)
  return rows.map((row) => {
    const truth = (row[truthAt] ?? '').trim()
    const cell = (column: Column): string | undefined => row[place(column)]?.trim() || undefined
    return { entity: file.pattern?.exec(truth)?.[1] ?? truth, subject: subjectOf(cell, file.kind) }
  })
}

const headerKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function tableOf(text: string): { header: string[]; rows: string[][] } {
  const records = parseCsv(text).records.map(({ value }) => value as Record<string, string>)
  return { header: Object.keys(records[0] ?? {}).map(headerKey), rows: records.map(Object.values) }
}

function placesOf(header: readonly string[], kind: MatchKind, truthAt: number): (column: Column) => number {
  const places = new Map<Column, number>()
  for (const column of Object.keys(columnNames) as Column[]) {
    const names = columnNames[column].split('|')
    const found = names.map((name) => header.indexOf(name)).find((at) => at >= 0 && at !== truthAt)
    places.set(column, found ?? -1)
  }
  // A person's parts of a name are told better than the whole of it.
  if (kind === 'person' && (places.get('family') ?? -1) >= 0) places.set('fullName', -1)
  return (column) => places.get(column) ?? -1
}

type Cell = (column: Column) => string | undefined

const listed = (value: string | undefined): string[] => (value === undefined ? [] : [value])

function subjectOf(cell: Cell, kind: MatchKind): MatchSubject {
  const fullName = cell('fullName')
  const { given, middle, family, suffix } = {
    given: cell('given'),
    middle: cell('middle'),
    family: cell('family'),
    suffix: cell('suffix'),
  }
  return {
    names: fullName !== undefined ? [fullName] : kind === 'person' ? [{ given, middle, family, suffix }] : [],
    emails: listed(cell('email')).map(normaliseEmail),
    phones: listed(cell('phone')).map((phone) => normalisePhone(phone, 'US')),
    links: listed(cell('link')).map(normaliseWebAddress),
    identifiers: listed(cell('identifier')).map((value) => ({ scheme: 'identifier', value })),
    addresses: [addressOf(cell)],
    bornOn: cell('born'),
  }
}

function addressOf(cell: Cell): NonNullable<MatchSubject['addresses']>[number] {
  const street = [cell('number'), cell('street')].filter(Boolean).join(' ') || undefined
  const place = {
    suite: cell('suite'),
    city: cell('city'),
    region: cell('region'),
    postcode: cell('postcode'),
  }
  return { street, ...place }
}
