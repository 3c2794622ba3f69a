import type { DraftPoint } from '../contact/draft/contact-draft.ts'
import { assistantsPhone, isAssistants } from '../contact/cell/assistants-phone.ts'
import { takePhoneRemark } from '../contact/cell/phone-remark.ts'
import { isSeveralInOne } from '../contact/cell/several-phones.ts'
import { wordedPhone } from '../contact/cell/worded-phone.ts'
import { keepNote } from '../contact/draft/keep-note.ts'
import { quote } from '../reading-problem.ts'
import { toAddress } from './address.ts'
import type { CardNotes } from './card-notes.ts'
import { toDateText } from './date-text.ts'
import { labelOf } from './label.ts'
import { dataAddress, decodePhoto } from './photo.ts'
import type { Property } from './property.ts'

type Take = (notes: CardNotes, property: Property) => void

/** Takes over what one property says; what no reader of ours understands becomes a remark. */
export function takeProperty(notes: CardNotes, property: Property): void {
  if (!property.knowsCharset) notes.report('text.charset', property.line, property.charset ?? '')
  const take = Object.hasOwn(takers, property.name) ? takers[property.name] : undefined
  if (take) take(notes, property)
  else remark(notes, property)
}

function remark(notes: CardNotes, property: Property): void {
  const size = Math.floor((property.raw.replace(/[\s=]/g, '').length * 3) / 4)
  notes.remark(property.name, property.isBinary ? `(${size} B)` : property.text)
}

const ignore: Take = () => undefined

const point =
  (kind: DraftPoint['kind'], read: (property: Property) => string, service?: string): Take =>
  (notes, property) => {
    const label = service ?? labelOf(property, notes.labelFor(property))
    notes.addPoint({ kind, value: read(property), label }, property.preference)
  }

const custom =
  (label: string): Take =>
  (notes, { text }) =>
    notes.setCustom(label, text)

const date =
  (label: string): Take =>
  (notes, { name, text }) => {
    const value = toDateText(text, notes.omittedYear)
    if (notes.custom.has(label) && notes.custom.get(label) !== value) notes.remark(name, text)
    else notes.setCustom(label, value)
  }

const withoutScheme = (scheme: string) => (property: Property) =>
  property.text.replace(new RegExp(`^${scheme}:`, 'iu'), '')

/** `tel:+1-418-656-9254;ext=102` as people write it. */
const phone = (property: Property): string =>
  withoutScheme('tel')(property)
    .replace(/;ext=(\d+)/iu, ' ext. $1')
    .replace(/;[\w-]+=[^;]*/gu, '')

function takePhone(notes: CardNotes, property: Property): void {
  const { value, label } = wordedPhone(phone(property), labelOf(property, notes.labelFor(property)))
  const taken = isSeveralInOne(value) ? null : takePhoneRemark(value)
  if (taken !== null) keepNote(notes, `${property.name}: ${phone(property)}`)
  const point = { value: taken?.number ?? value, label }
  if (isAssistants(point.label)) notes.setCustom(assistantsPhone, point.value)
  else notes.addPoint({ kind: 'phone', ...point }, property.preference)
}

/** An address that is written with the name of its owner keeps the address. */
const email = (property: Property): string => {
  const text = withoutScheme('mailto')(property)
  return /<([^<>\s]+@[^<>\s]+)>\s*$/u.exec(text)?.[1] ?? text
}

function takeAddress(notes: CardNotes, property: Property): void {
  const { value, parts } = toAddress(property.componentLists)
  const label = labelOf(property, notes.labelFor(property))
  notes.addPoint({ kind: 'address', value, label, ...(parts && { parts }) }, property.preference)
}

/** The account, and as its label the network: that of the address ("xmpp:"), else the one that the card names. */
function takeMessenger(notes: CardNotes, property: Property): void {
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\/\/)(.+)$/isu.exec(property.text)
  const service = property.parameter('SERVICE-TYPE') ?? property.parameter('X-SERVICE-TYPE') ?? scheme?.[1]
  const label = notes.labelFor(property) ?? service ?? labelOf(property, undefined)
  const handle = scheme?.[1]?.toLowerCase() === 'x-apple' ? scheme[2] : undefined
  notes.addPoint(
    { kind: 'social', value: (handle ?? scheme?.[2] ?? property.text).trim(), label },
    property.preference,
  )
}

function takeProfile(notes: CardNotes, property: Property): void {
  const user = property.parameter('X-USER')
  const value = property.text === '' ? (user ?? '') : property.text.replace(/^x-apple:/iu, '')
  const label = property.parameter('SERVICE-TYPE') ?? labelOf(property, notes.labelFor(property))
  notes.addPoint({ kind: 'social', value, label }, property.preference)
}

function takePhoto(notes: CardNotes, property: Property): void {
  const address = dataAddress(property.text)
  const isAddress = /^(?:https?|cid|file|ftp):/iu.test(property.text)
  if (property.text === '') return
  if (notes.photo || (isAddress && address === undefined)) return remark(notes, property)
  notes.photo = decodePhoto(address ?? property.raw) ?? null
  if (!notes.photo) notes.report('photo.unreadable', property.line, property.name)
}

/** Nobody writes to the dead, whatever a list or a card calls the day. */
function takeDeath(notes: CardNotes, { text }: Property): void {
  if (text.trim() !== '') notes.refusals.push(quote(`Date of death: ${toDateText(text, notes.omittedYear)}`))
}

/** A label that is written out repeats the address; where it says more, nothing is lost. */
function takeLabel(notes: CardNotes, property: Property): void {
  const known = new Set(
    notes.points.filter(({ kind }) => kind === 'address').flatMap(({ value }) => wordsOf(value)),
  )
  if (wordsOf(property.text).some((word) => !known.has(word))) remark(notes, property)
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function takeLabelledDate(notes: CardNotes, property: Property): void {
  date(capitalised(notes.labelFor(property) ?? 'Date'))(notes, property)
}

function takeRelated(notes: CardNotes, property: Property): void {
  const relation = notes.labelFor(property) ?? property.types[0]
  if (/^urn:/iu.test(property.text)) remark(notes, property)
  else notes.setCustom(capitalised(relation ?? 'Related'), property.text)
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Android keeps what version 2.1 has no property for as `kind;value;type;…`. */
function takeAndroid(notes: CardNotes, property: Property): void {
  const [kind = '', value = ''] = property.components
  if (value === '') return
  if (kind.endsWith('/nickname')) notes.nicknames.push(value)
  else if (kind.endsWith('/relation')) notes.setCustom('Related', value)
  else if (kind.endsWith('/contact_event')) notes.setCustom('Date', toDateText(value, notes.omittedYear))
  else remark(notes, property)
}

function takeGender(notes: CardNotes, property: Property): void {
  notes.setCustom('Gender', property.components.filter((part) => part !== '').join('; '))
}

/** Version 3.0 says so who may see a card; who is for all stays as guarded as everybody. */
function takeClass(notes: CardNotes, property: Property): void {
  const said = property.text.trim()
  if (/^(?:private|confidential)$/iu.test(said)) notes.isPrivate = true
  else if (!/^public$/iu.test(said)) remark(notes, property)
}

const messenger = (service: string): Take => point('social', ({ text }) => text, service)
const anniversary = date('Anniversary')
const member: Take = (notes, { text }) => void notes.members.push(text)
const kind: Take = (notes, { text }) => void (notes.kind = text.toLowerCase())

const takers: Readonly<Record<string, Take>> = {
  FN: (notes, { text }) => void (text !== '' && notes.formatted.push(text)),
  N: (notes, { componentLists }) => void notes.structured.push(componentLists),
  NICKNAME: (notes, { list }) => void notes.nicknames.push(...list),
  'X-MAIDENNAME': (notes, { text }) => void notes.otherNames.push(text),
  KIND: kind,
  'X-ADDRESSBOOKSERVER-KIND': kind,
  'X-ABSHOWAS': (notes, { text }) => void (notes.isCompany ||= text.toUpperCase() === 'COMPANY'),
  MEMBER: member,
  'X-ADDRESSBOOKSERVER-MEMBER': member,
  ORG: (notes, { components }) => void notes.organizations.push(components),
  TITLE: (notes, { text }) => void (text !== '' && notes.titles.push(text)),
  ROLE: (notes, { text }) => void (text !== '' && notes.roles.push(text)),
  'X-DEPARTMENT': (notes, { text }) => void (text !== '' && notes.departments.push(text)),
  TEL: takePhone,
  EMAIL: point('email', email),
  ADR: takeAddress,
  LABEL: takeLabel,
  URL: point('web', ({ text }) => text),
  IMPP: takeMessenger,
  'X-SOCIALPROFILE': takeProfile,
  SOCIALPROFILE: takeProfile,
  'X-SIP': point('social', withoutScheme('sip'), 'sip'),
  'X-AIM': messenger('aim'),
  'X-GADUGADU': messenger('gadu-gadu'),
  'X-GOOGLE-TALK': messenger('google talk'),
  'X-GTALK': messenger('google talk'),
  'X-GROUPWISE': messenger('groupwise'),
  'X-ICQ': messenger('icq'),
  'X-JABBER': messenger('xmpp'),
  'X-MATRIX': messenger('matrix'),
  'X-MS-IMADDRESS': messenger('im'),
  'X-MSN': messenger('msn'),
  'X-QQ': messenger('qq'),
  'X-SKYPE': messenger('skype'),
  'X-SKYPE-USERNAME': messenger('skype'),
  'X-TELEGRAM': messenger('telegram'),
  'X-TWITTER': messenger('twitter'),
  'X-WHATSAPP': messenger('whatsapp'),
  'X-YAHOO': messenger('yahoo'),
  CATEGORIES: (notes, { list }) => void notes.tags.push(...list),
  NOTE: (notes, { text }) => void (text !== '' && notes.notes.push(text)),
  LANG: (notes, { text, preference }) =>
    void (text !== '' && notes.languages.push({ language: text, preference: preference ?? 100 })),
  PRONOUNS: takePronouns,
  'X-PRONOUNS': takePronouns,
  GENDER: takeGender,
  'X-GENDER': takeGender,
  BDAY: date('Birthday'),
  ANNIVERSARY: anniversary,
  'X-ANNIVERSARY': anniversary,
  'X-EVOLUTION-ANNIVERSARY': anniversary,
  'X-KADDRESSBOOK-X-ANNIVERSARY': anniversary,
  'X-MS-ANNIVERSARY': anniversary,
  DEATHDATE: takeDeath,
  'X-ABDATE': takeLabelledDate,
  RELATED: takeRelated,
  'X-ABRELATEDNAMES': takeRelated,
  'X-SPOUSE': custom('Spouse'),
  'X-EVOLUTION-SPOUSE': custom('Spouse'),
  'X-KADDRESSBOOK-X-SPOUSESNAME': custom('Spouse'),
  'X-MANAGER': custom('Manager'),
  'X-EVOLUTION-MANAGER': custom('Manager'),
  'X-MS-MANAGER': custom('Manager'),
  'X-ASSISTANT': custom('Assistant'),
  'X-EVOLUTION-ASSISTANT': custom('Assistant'),
  'X-MS-ASSISTANT': custom('Assistant'),
  'X-ASSISTANT-PHONE': custom(assistantsPhone),
  'X-MS-ASSISTANT-PHONE': custom(assistantsPhone),
  'X-ANDROID-CUSTOM': takeAndroid,
  PHOTO: takePhoto,
  LOGO: (notes, property) => (notes.photo ? remark(notes, property) : takePhoto(notes, property)),
  CLASS: takeClass,
  UID: (notes, { text }) =>
    void notes.externalIds.push({ scheme: 'vcard-uid', value: text.replace(/^urn:uuid:/iu, '') }),
  'X-ABUID': (notes, { text }) =>
    void notes.externalIds.push({ scheme: 'apple-uid', value: text.replace(/:ABPerson$/u, '') }),
  'X-ABADR': (notes, property) => (/^[a-z]{2}$/iu.test(property.text) ? undefined : remark(notes, property)),
  'X-ABLABEL': ignore,
  'X-APPLE-OMIT-YEAR': ignore,
  // About the card, not about whom it describes.
  BEGIN: ignore,
  END: ignore,
  VERSION: ignore,
  PRODID: ignore,
  'X-PRODID': ignore,
  PROFILE: ignore,
  REV: ignore,
}

function takePronouns(notes: CardNotes, property: Property): void {
  if (notes.pronouns === null) notes.pronouns = property.text
  else remark(notes, property)
}
