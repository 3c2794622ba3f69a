import { splitFullName } from '../../../domain/person-name.ts'
import { decode } from '../content-line/byte-text.ts'
import type { ContactDraft, DraftPoint } from '../contact/draft/contact-draft.ts'
import { assistantsPhone, isAssistants } from '../contact/cell/assistants-phone.ts'
import { looseRoleLabels } from '../contact/draft/draft-builder.ts'
import { wordedPhone } from '../contact/cell/worded-phone.ts'
import { quote } from '../reading-problem.ts'
import { decodePhoto } from '../vcard/photo.ts'
import type { Entry } from './entry.ts'

/** What the attributes of inetOrgPerson, of mozillaAbPerson and of older Netscape books mean. */
const pointAttributes: Readonly<Record<string, readonly [kind: DraftPoint['kind'], label: string | null]>> = {
  mail: ['email', null],
  mozillasecondemail: ['email', null],
  xmozillasecondemail: ['email', null],
  telephonenumber: ['phone', 'work'],
  homephone: ['phone', 'home'],
  mobile: ['phone', 'mobile'],
  cellphone: ['phone', 'mobile'],
  facsimiletelephonenumber: ['phone', 'fax'],
  fax: ['phone', 'fax'],
  pager: ['phone', 'pager'],
  pagerphone: ['phone', 'pager'],
  labeleduri: ['web', null],
  mozillaworkurl: ['web', 'work'],
  workurl: ['web', 'work'],
  mozillahomeurl: ['web', 'home'],
  homeurl: ['web', 'home'],
  nsaimid: ['social', 'aim'],
  mozillagoogletalk: ['social', 'google talk'],
  mozillajabberid: ['social', 'xmpp'],
  mozillaskype: ['social', 'skype'],
}

const work = {
  street: ['street', 'streetaddress', 'mozillaworkstreet'],
  suite: ['mozillaworkstreet2'],
  city: ['l', 'locality', 'localityname'],
  region: ['st', 'region', 'stateorprovincename'],
  postcode: ['postalcode', 'zip'],
  country: ['c', 'countryname', 'co', 'friendlycountryname'],
}
const home = {
  street: ['mozillahomestreet', 'homestreet'],
  suite: ['mozillahomestreet2'],
  city: ['mozillahomelocalityname', 'homecity'],
  region: ['mozillahomestate', 'homestate'],
  postcode: ['mozillahomepostalcode', 'homezip'],
  country: ['mozillahomecountryname', 'homecountry'],
}

const customAttributes: Readonly<Record<string, string>> = {
  manager: 'Manager',
  secretary: 'Assistant',
  mozillacustom1: 'Custom 1',
  mozillacustom2: 'Custom 2',
  mozillacustom3: 'Custom 3',
  mozillacustom4: 'Custom 4',
}

/** Secrets are not even quoted. */
const secrets = new Set(['userpassword', 'sambantpassword', 'sambalmpassword', 'krbprincipalkey'])
const structural = new Set([
  'dn',
  'changetype',
  'objectclass',
  'modifytimestamp',
  'createtimestamp',
  'modifiersname',
  'creatorsname',
])

/** Gives the texts of attributes, and remembers which nobody asked for. */
class EntryReader {
  readonly #entry: Entry
  readonly #taken = new Set(structural)

  constructor(entry: Entry) {
    this.#entry = entry
  }

  all(...names: readonly string[]): string[] {
    for (const name of names) this.#taken.add(name)
    const texts = this.#entry.attributes
      .filter(({ name }) => names.includes(name))
      .map(({ value }) => tidy(value))
    return [...new Set(texts.filter((text) => text !== ''))]
  }

  first(...names: readonly string[]): string {
    return this.all(...names)[0] ?? ''
  }

  photo(): ContactDraft['photo'] {
    this.#taken.add('jpegphoto')
    const bytes = this.#entry.attributes.find(({ name }) => name === 'jpegphoto')?.value ?? ''
    return decodePhoto(Buffer.from(bytes, 'latin1').toString('base64')) ?? null
  }

  get remarks(): string[] {
    return this.#entry.attributes
      .filter(({ name }) => !this.#taken.has(name))
      .map(({ name, value }) => (secrets.has(name) ? name : `${name}: ${quote(tidy(value))}`))
  }
}

const tidy = (value: string): string =>
  (decode(value) ?? '').replaceAll('\0', '').replace(/\r\n?/g, '\n').trim()

export const textsOf = (entry: Entry, name: string): string[] =>
  entry.attributes.filter((attribute) => attribute.name === name).map(({ value }) => tidy(value))

export function toContactDraft(entry: Entry): ContactDraft {
  const reader = new EntryReader(entry)
  const isOrganization = textsOf(entry, 'objectclass').some((name) =>
    /^organization(?:alunit)?$/iu.test(name),
  )
  const named = isOrganization ? organizationNames(reader) : personNames(reader)
  const points = toPoints(reader)
  const draft = {
    noun: isOrganization ? ('organization' as const) : ('person' as const),
    line: entry.line,
    ...named,
    points: points.filter((point) => !isAssistantsPoint(point)),
    affiliations: isOrganization ? [] : toAffiliations(reader),
    tags: [],
    custom: {
      ...toCustom(reader),
      ...(isOrganization ? {} : looseRoles(reader)),
      ...ofAssistant(points.filter(isAssistantsPoint)),
    },
    externalIds: externalIds(reader),
    photo: reader.photo(),
    notes: reader.all('description', 'notes', 'info', 'comment'),
  }
  return { ...draft, remarks: reader.remarks }
}

function personNames(reader: EntryReader): Pick<ContactDraft, 'fields' | 'otherNames'> {
  const [full = '', ...moreNames] = [
    ...new Set([...reader.all('displayname'), ...reader.all('cn', 'commonname')]),
  ]
  const [given, family] = [reader.first('givenname', 'gn'), reader.first('sn', 'surname')]
  const split = splitFullName(full)
  const [nickname = '', ...moreNicknames] = reader.all('mozillanickname', 'xmozillanickname')
  const parts =
    given === '' && (family === '' || full.includes(' '))
      ? { givenName: split.given, middleName: split.middle, familyName: family || split.family }
      : { givenName: given, familyName: family }
  const fields = {
    ...parts,
    suffix: reader.first('generationqualifier'),
    salutation: reader.first('personaltitle'),
    preferredName: nickname,
  }
  const isSaid = full === '' || full === `${given} ${family}` || given === ''
  return {
    fields: Object.fromEntries([
      ...Object.entries(fields).filter(([, value]) => value !== ''),
      ...languages(reader),
    ]),
    otherNames: [...(isSaid ? [] : [full]), ...moreNames, ...moreNicknames],
  }
}

function languages(reader: EntryReader): [string, string[]][] {
  const all = reader.all('preferredlanguage')
  return all.length === 0 ? [] : [['languages', all]]
}

function organizationNames(reader: EntryReader): Pick<ContactDraft, 'fields' | 'otherNames'> {
  const [name = '', ...otherNames] = reader.all('o', 'organizationname', 'ou', 'cn', 'displayname')
  return { fields: name === '' ? {} : { name }, otherNames }
}

function toPoints(reader: EntryReader): DraftPoint[] {
  const simple = Object.entries(pointAttributes).flatMap(([name, [kind, label]]) =>
    reader.all(name).map((text) => ({ kind, ...pointOf(kind, text, label) })),
  )
  const whole = reader.all('postaladdress', 'homepostaladdress').map((text) => ({
    kind: 'address' as const,
    label: null,
    value: text.replace(/\s*\$\s*/gu, '\n'),
  }))
  return [...simple, ...toAddress(reader, work, 'work'), ...toAddress(reader, home, 'home'), ...whole]
}

/** Behind a web address stands what it is; a number may have the word for what it is beside it. */
function pointOf(kind: DraftPoint['kind'], text: string, label: string | null) {
  if (kind === 'phone') return wordedPhone(text, label)
  return { label, value: kind === 'web' ? (text.split(/\s/u)[0] ?? text) : text }
}

function toAddress(reader: EntryReader, attributes: typeof work, label: string): DraftPoint[] {
  const texts = Object.entries(attributes).map(
    ([part, names]) => [part, reader.first(...names).replace(/\s*[\n$]\s*/gu, ', ')] as const,
  )
  const parts: Record<string, string> = Object.fromEntries(texts.filter(([, text]) => text !== ''))
  const place = [parts['city'], [parts['region'], parts['postcode']].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
  const value = [parts['street'], parts['suite'], place, parts['country']].filter(Boolean).join('\n')
  return value === '' ? [] : [{ kind: 'address', value, label, parts }]
}

const isAssistantsPoint = ({ kind, label }: DraftPoint): boolean => kind === 'phone' && isAssistants(label)

const ofAssistant = (points: readonly DraftPoint[]): Record<string, string> =>
  points.length === 0 ? {} : { [assistantsPhone]: points.map(({ value }) => value).join('; ') }

const organizationAttributes = ['o', 'company', 'organizationname'] as const
const departmentAttributes = ['ou', 'department', 'departmentnumber'] as const

function toAffiliations(reader: EntryReader): ContactDraft['affiliations'] {
  const organizations = reader.all(...organizationAttributes)
  const title = reader.first('title') || null
  const department = reader.all(...departmentAttributes).join(', ') || null
  return organizations.map((organization, at) =>
    at === 0
      ? { organization, title, department, isPrimary: true }
      : { organization, title: null, department: null },
  )
}

function toCustom(reader: EntryReader): Record<string, string> {
  const texts = Object.entries(customAttributes).map(
    ([name, label]) => [label, reader.all(name).join('; ')] as const,
  )
  return Object.fromEntries(
    [...texts, ['Birthday', birthday(reader)] as const].filter(([, text]) => text !== ''),
  )
}

/** Without an organization they are a role in none. */
function looseRoles(reader: EntryReader): Record<string, string> {
  if (reader.all(...organizationAttributes).length > 0) return {}
  const roles = [
    [looseRoleLabels.title, reader.all('title').join('; ')],
    [looseRoleLabels.department, reader.all(...departmentAttributes).join('; ')],
  ]
  return Object.fromEntries(roles.filter(([, text]) => text !== ''))
}

/** Thunderbird has the year, the month and the day apart. */
function birthday(reader: EntryReader): string {
  const [year, month, day] = ['birthyear', 'birthmonth', 'birthday'].map((name) => reader.first(name))
  if (!month || !day) return ''
  return `${year || '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function externalIds(reader: EntryReader): ContactDraft['externalIds'] {
  const uuid = reader.first('entryuuid', 'nsuniqueid')
  const uid = reader.first('uid')
  const ids = [
    { scheme: 'ldap-uuid', value: uuid },
    { scheme: 'ldap-uid', value: uid },
  ]
  return ids.filter(({ value }) => value !== '')
}
