import { collapseSpace, fold } from '../../../../domain/fold.ts'
import { addPoint, type DraftInProgress } from './draft-builder.ts'
import type { Mapping } from '../../../../domain/import-mapping.ts'
import { nameFamily } from '../../../../domain/matching/nicknames.ts'
import { takeDegrees } from '../../../../domain/name-degree.ts'
import { cleanName } from '../../../../domain/person-name.ts'
import { fullNameFields } from '../cell/full-name-fields.ts'
import { isOrganizationName } from '../cell/organization-name.ts'
import { organizationByWords } from '../cell/organization-words.ts'
import { takePronouns } from '../cell/pronouns.ts'
import { severalPeople } from '../cell/several-people.ts'
import { saysAgain } from '../mapping/surname-columns.ts'
import {
  hearNameMarks,
  hearNameRemarks,
  sayInName,
  takeFromNames,
  type ColumnOf,
} from './hear-name-remarks.ts'
import { keepNote } from './keep-note.ts'

const nameFields = ['salutation', 'givenName', 'middleName', 'familyName', 'suffix', 'preferredName'] as const

interface NameReading extends Pick<Mapping, 'surnames'> {
  readonly columnOf: ColumnOf
  /** In a list that Caucus wrote a mark beside a name is part of it. */
  readonly isOwn: boolean
}

/**
 * Settles what the contact is called. A row of persons that names an organization only speaks of the organization; one
 * with nothing but an address is called by it. False when there is no name at all.
 */
export function settleName(draft: DraftInProgress, reading: NameReading): boolean {
  const isNamed = settleParts(draft, reading)
  if (!reading.isOwn) sayFamilyOnce(draft)
  return isNamed
}

function settleParts(draft: DraftInProgress, { surnames, columnOf, isOwn }: NameReading): boolean {
  takeAddress(draft)
  if (draft.noun === 'organization') return settleOrganization(draft)
  if (!isOwn) hearNameMarks(draft, columnOf)
  const byWords = isCompany(draft) ? null : companyByWords(draft)
  if (!isCompany(draft) && byWords === null) hearNameRemarks(draft, columnOf)
  hearPronouns(draft, columnOf)
  if (hasParts(draft) || (isCalled(draft) && draft.fullName === null)) {
    takePrefix(draft, columnOf('givenName'))
    takeDegree(draft)
    hearPronouns(draft, columnOf)
    takeSuffix(draft)
    hearFullName(draft, surnames)
    return true
  }
  if (draft.fullName !== null) {
    if (isCompany(draft) || byWords !== null) {
      draft.noun = 'organization'
      if (byWords !== null) tellByWords(draft, { byWords, column: columnOf('name') })
      return settleOrganization(draft)
    }
    settleWhole(draft, { fullName: draft.fullName, surnames })
    tellGuessed(draft, columnOf)
    return true
  }
  return settleNameless(draft)
}

/** Nothing but the organization of a person: where that has a record of its own, there is no person in the row. */
export const saysNoPerson = (draft: DraftInProgress): boolean =>
  draft.noun === 'person' &&
  draft.fullName === null &&
  draft.fields.size === 0 &&
  draft.points.length + draft.addresses.size === 0

const hasParts = ({ fields }: DraftInProgress): boolean =>
  ['givenName', 'middleName', 'familyName'].some((field) => fields.has(field))

/** What somebody is called is a name where there is no other, and beside one no part of it. */
const isCalled = ({ fields }: DraftInProgress): boolean => fields.has('preferredName')

/** "Katie Jones" of Katherine Jones is called Katie. */
function sayFamilyOnce({ fields }: DraftInProgress): void {
  const [called, family] = [fields.get('preferredName'), fields.get('familyName')]
  if (typeof called !== 'string' || typeof family !== 'string') return
  const [before, behind] = [called.split(' '), family.split(' ')]
  const first = before.slice(0, -behind.length)
  const isSame = fold(before.slice(first.length).join(' ')) === fold(family)
  if (first.length > 0 && isSame) fields.set('preferredName', first.join(' '))
}

/** "Ana Ruiz <ana@example.org>", as mail programs write whom one writes to. */
function takeAddress(draft: DraftInProgress): void {
  const [, name, value] =
    /^(.*[^\s<>("]["\s]*)[<(]([^\s<>()@]+@[^\s<>()@]+)[>)]\s*$/u.exec(draft.fullName ?? '') ?? []
  if (name === undefined || value === undefined) return
  draft.fullName = collapseSpace(name.replaceAll('"', ''))
  addPoint(draft, { kind: 'email', value, label: null })
}

/** A list of contacts may have both below "Name": what only an organization is called is no family name. */
const isCompany = (draft: DraftInProgress): boolean =>
  organizationName(draft) === undefined && isOrganizationName(withoutBrackets(draft.fullName ?? ''))

/** "City Food Bank": guessed by the words for kinds of organizations. */
function companyByWords(draft: DraftInProgress): ByWords {
  const isPerson =
    hasParts(draft) ||
    isCalled(draft) ||
    organizationName(draft) !== undefined ||
    draft.nameOrder !== undefined
  return isPerson || isNoName.test(draft.fullName ?? '')
    ? null
    : organizationByWords(withoutBrackets(draft.fullName ?? ''))
}

type ByWords = ReturnType<typeof organizationByWords>

function tellByWords(
  draft: DraftInProgress,
  { byWords, column }: { readonly byWords: ByWords; readonly column: string | undefined },
): void {
  const { fullName } = draft
  if (fullName === null) return
  if (byWords === 'perhaps') draft.asks = { code: 'perhapsOrganization', detail: fullName }
  else draft.doubts.push({ code: 'organizationInName', text: sayInName(column, fullName) })
}

/** "League of Women Voters (Denver)". */
const withoutBrackets = (name: string): string => name.replace(/\s*\([^()]*\)\s*$/u, '')

/** Of a word in brackets that nobody knows for a short form one can only guess that somebody is called so. */
function tellGuessed({ fullName, fields, doubts }: DraftInProgress, columnOf: ColumnOf): void {
  const called = fields.get('preferredName')
  if (typeof called !== 'string' || fullName?.includes(`(${called})`) !== true) return
  const isKnown = fold(called)
    .split(' ')
    .some((word) => nameFamily(word) !== undefined)
  if (!isKnown) doubts.push({ code: 'calledInName', text: sayInName(columnOf('name'), called) })
}

/**
 * "Rivera (she/her)", in whatever field of the name. Where a column says others, the name stays as it is; one word alone
 * would be taken for a part of it, and is kept in the notes.
 */
const hearPronouns = (draft: DraftInProgress, columnOf: ColumnOf): void =>
  takeFromNames(draft, (text, field) => {
    const taken = takePronouns(text)
    if (taken === null) return undefined
    const { name, pronouns } = taken
    const before = draft.fields.get('pronouns') ?? pronouns
    if (fold(String(before)) !== fold(pronouns)) {
      if (pronouns.includes('/')) return undefined
      keepNote(draft, sayInName(columnOf(field), pronouns))
    }
    draft.fields.set('pronouns', before)
    return name
  })

/** "Rivera, PhD, MPH" of a family name; where a column says another suffix, the name stays as it is. */
function takeDegree({ fields }: DraftInProgress): void {
  const family = fields.get('familyName')
  const taken = typeof family === 'string' ? takeDegrees(family) : null
  const before = fields.get('suffix')
  if (taken === null || (before !== undefined && bareWord(String(before)) !== bareWord(taken.degrees))) return
  if (before !== undefined) return void fields.set('familyName', taken.name)
  const [, name = taken.name, junior] = suffixed.exec(taken.name) ?? []
  fields.set('familyName', name.replace(/,$/u, ''))
  fields.set('suffix', [junior, taken.degrees].filter(Boolean).join(', '))
}

/** "Dr. Ana" below the given names; where a column says another salutation, the name stays as it is. */
function takePrefix({ fields, doubts }: DraftInProgress, column: string | undefined): void {
  const [, prefix, name] = prefixed.exec(String(fields.get('givenName') ?? '')) ?? []
  const before = fields.get('salutation')
  if (prefix === undefined || name === undefined) return
  if (before !== undefined && bareWord(String(before)) !== bareWord(prefix)) return
  fields.set('givenName', name)
  fields.set('salutation', before ?? prefix)
  doubts.push({ code: 'prefixInName', text: sayInName(column, prefix) })
}

/** People are called Rep and Sen without a stop. */
const prefixed =
  /^((?:(?:dra?|profa?|rev|mrs?|ms|mx)\.?|(?:sen|rep|hon|gov|lic|sra?)\.)(?:\s(?:dra?|profa?)\.?)?)\s+(\p{L}.*)$/iu

/** "John Jr" is called John, and "O'Neil, Jr." O'Neil. Behind a given name "V" is an initial, not the fifth. */
function takeSuffix({ fields }: DraftInProgress): void {
  for (const field of ['givenName', 'familyName'] as const) {
    const [, name, suffix] = suffixed.exec(String(fields.get(field) ?? '')) ?? []
    const before = fields.get('suffix')
    const isSaid = before !== undefined && bareWord(String(before)) !== bareWord(suffix ?? '')
    if (name === undefined || suffix === undefined || isSaid) continue
    fields.set(field, name.replace(/,$/u, ''))
    fields.set('suffix', before ?? suffix)
  }
}

const suffixed = /^(.*[^\s,])[\s,]+((?:jr|sr|ii|iii|iv|esq|ph\.?d)\.?)$/iu
const bareWord = (text: string): string => fold(text).replaceAll('.', '')

const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** A display name that says more than the parts tells the family name where none is said, else it is another name. */
function hearFullName(draft: DraftInProgress, surnames: Mapping['surnames']): void {
  const { fullName, fields, otherNames } = draft
  if (fullName === null) return
  const parts = new Set(nameFields.flatMap((field) => words(String(fields.get(field) ?? ''))))
  if (words(fullName).every((word) => parts.has(word))) return
  const given = fields.get('givenName')
  const isRest = typeof given === 'string' && !fields.has('familyName') && !fields.has('middleName')
  if (isRest && !isNoName.test(fullName) && saysAgain(fullName, given))
    takeApart(draft, withShortGiven(fullName, given), surnames)
  else otherNames.push(fullName)
}

/** Of given names of several words the first alone, for the others not to be taken for middle names. */
function withShortGiven(fullName: string, given: string): string {
  const [first = '', ...more] = given.split(' ')
  return more.length === 0 ? fullName : fullName.replace(given, first)
}

/** Text that no person is called (a formula, an address) stays in one piece. */
const isNoName = /[=@|!<>+\\/]/

/** Several people are one contact as a couple is; where nobody can tell, the name stays whole and the row is asked about. */
function settleWhole(
  draft: DraftInProgress,
  { fullName, surnames }: { readonly fullName: string; readonly surnames: Mapping['surnames'] },
): void {
  const several = isNoName.test(fullName) || draft.nameOrder !== undefined ? null : severalPeople(fullName)
  if (several !== 'perhaps')
    return takeApart(draft, several?.together ?? (cleanName(fullName) || fullName), surnames)
  draft.fields.set('givenName', fullName)
  draft.asks = { code: 'severalNames', detail: fullName }
}

function takeApart(
  { fields, nameOrder: order, otherNames }: DraftInProgress,
  fullName: string,
  surnames: Mapping['surnames'],
): void {
  if (isNoName.test(fullName)) return void fields.set('givenName', fullName)
  const parts = fullNameFields(fullName, { surnames, order })
  const { preferredName: called } = parts
  const before = fields.get('preferredName')
  if (called !== '' && typeof before === 'string' && fold(before) !== fold(called)) otherNames.push(called)
  for (const [field, text] of Object.entries(parts))
    if (text !== '' && !fields.has(field)) fields.set(field, text)
  // A comma alone leaves no part.
  if (!Object.values(parts).some((text) => text !== '')) fields.set('givenName', fullName)
}

function settleNameless(draft: DraftInProgress): boolean {
  if (organizationName(draft) !== undefined) {
    draft.noun = 'organization'
    return settleOrganization(draft)
  }
  if (draft.fields.has('name')) {
    draft.noun = 'organization'
    return settleOrganization(draft)
  }
  if (draft.vacancy !== null) return false
  const address = draft.points.find(({ kind, value }) => kind === 'email' && isAddress(value))?.value
  if (address === undefined) return false
  draft.fields.set('givenName', collapseSpace(address))
  return true
}

/** As far as there is somewhere to send to, be it within a house: what is no address names nobody. */
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/u.test(text)

const organizationName = ({ affiliations }: DraftInProgress): string | undefined =>
  [...affiliations.values()].find(({ organization }) => organization !== undefined)?.organization

function settleOrganization(draft: DraftInProgress): boolean {
  const { fields, fullName, remarks, affiliations, otherNames } = draft
  const parts = nameFields.map((field) => fields.get(field)).filter((part) => part !== undefined)
  const name = fields.get('name') ?? organizationName(draft) ?? fullName ?? (parts.join(' ') || undefined)
  if (name === undefined) return false
  if (fullName !== null && fullName !== name) otherNames.push(fullName)
  fields.set('name', name)
  for (const { organization } of affiliations.values())
    if (organization && organization !== name) remarks.push(organization)
  return true
}
