import { fold } from '../../../domain/fold.ts'
import type { ContactDraft, DraftAffiliation, DraftValue } from '../contact/draft/contact-draft.ts'
import { looseRoleLabels } from '../contact/draft/draft-builder.ts'
import { fullNameFields } from '../contact/cell/full-name-fields.ts'
import type { CardNotes } from './card-notes.ts'

/** The contact that a card describes. */
export function toContactDraft(notes: CardNotes): ContactDraft {
  const noun = isOrganization(notes) ? 'organization' : 'person'
  const named = noun === 'person' ? personNames(notes) : organizationNames(notes)
  const affiliations = noun === 'person' ? toAffiliations(notes) : []
  return {
    noun,
    line: notes.line,
    fields: {
      ...(notes.refusals.length > 0 && {
        doNotContact: true,
        doNotContactReason: notes.refusals.join('; '),
      }),
      ...filled({
        ...named.fields,
        pronouns: notes.pronouns ?? '',
        sensitivity: notes.isPrivate ? 'restricted' : '',
        languages: notes.languages
          .toSorted((a, b) => a.preference - b.preference)
          .map(({ language }) => language),
      }),
    },
    otherNames: distinctNames([...named.otherNames, ...notes.otherNames], Object.values(named.fields)),
    points: notes.points,
    affiliations,
    tags: [...new Set(notes.tags)],
    custom: Object.fromEntries(notes.custom),
    externalIds: notes.externalIds.filter(({ value }) => value !== ''),
    photo: notes.photo,
    notes: notes.notes,
    remarks: notes.remarks,
    ...(notes.doubts.length > 0 && { doubts: notes.doubts }),
  }
}

interface Named {
  readonly fields: Readonly<Record<string, string>>
  readonly otherNames: readonly string[]
}

const filled = (fields: Readonly<Record<string, string | readonly string[]>>): Record<string, DraftValue> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0))

const isBlank = (name: readonly (readonly string[])[]): boolean => name.flat().every((part) => part === '')

/** Said outright, or a card without a person's name that bears the name of its organization. */
function isOrganization(notes: CardNotes): boolean {
  if (notes.isCompany || notes.kind.startsWith('org')) return true
  const organization = notes.organizations[0]?.[0] ?? ''
  if (organization === '' || !notes.structured.every(isBlank)) return false
  const [name] = notes.formatted
  return name === undefined || fold(name) === fold(organization)
}

function organizationNames(notes: CardNotes): Named {
  const [organization = '', ...units] = notes.organizations[0] ?? []
  for (const unit of [...units, ...notes.departments]) notes.setCustom(looseRoleLabels.department, unit)
  for (const title of [...notes.titles, ...notes.roles]) notes.setCustom(looseRoleLabels.title, title)
  const people = notes.structured.filter((name) => !isBlank(name)).map(inOrder)
  const names = [...notes.formatted, organization, ...people, ...notes.nicknames].filter(
    (name) => name !== '',
  )
  const others = notes.organizations.slice(1).flatMap(([name = '']) => (name === '' ? [] : [name]))
  return { fields: { name: names[0] ?? '' }, otherNames: [...names.slice(1), ...others] }
}

function personNames(notes: CardNotes): Named {
  const [own, ...alternatives] = notes.structured.filter((name) => !isBlank(name))
  const [formatted = '', ...moreFormatted] = notes.formatted
  const [nickname = '', ...moreNicknames] = notes.nicknames
  const parts: Record<string, string> = own ? partsOf(own) : fullNameFields(formatted)
  const fields = { ...parts, preferredName: nickname || (parts['preferredName'] ?? '') }
  const told = new Set(wordsOf(own ? inOrder(own) : formatted))
  const saysMore = own !== undefined && wordsOf(formatted).some((word) => !told.has(word))
  const otherNames = [
    ...(saysMore ? [formatted] : []),
    ...moreFormatted,
    ...alternatives.map(inOrder),
    ...moreNicknames,
  ]
  return { fields, otherNames }
}

const joined = (list: readonly string[] = []): string => list.filter((part) => part !== '').join(' ')

const partsOf = ([family, given, additional, prefix, suffix]: readonly (readonly string[])[]): Record<
  string,
  string
> => ({
  familyName: joined(family),
  givenName: joined(given),
  middleName: joined(additional),
  salutation: joined(prefix),
  suffix: joined(suffix),
})

const inOrder = ([family, given, additional, prefix, suffix]: readonly (readonly string[])[]): string =>
  joined([prefix, given, additional, family, suffix].map(joined))

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Each once, without what stands in a field already. */
function distinctNames(names: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken.map(fold))
  return names.filter((name) => name !== '' && !seen.has(fold(name)) && seen.add(fold(name)))
}

/** The first title belongs to the first organization, the second to the second: so the programs write them. */
function toAffiliations(notes: CardNotes): DraftAffiliation[] {
  const organizations = notes.organizations.filter(([name = '']) => name !== '')
  if (organizations.length === 0) keepLooseRoles(notes)
  else for (const title of notes.titles.slice(organizations.length)) notes.remark('TITLE', title)
  return organizations.map(([organization = '', ...units], at) => {
    const title = notes.titles[at] ?? (notes.titles.length === 0 ? notes.roles[at] : undefined)
    const departments = [...units, ...(at === 0 ? notes.departments : [])].filter((unit) => unit !== '')
    if (notes.roles[at] !== undefined && title !== notes.roles[at]) notes.remark('ROLE', notes.roles[at])
    return {
      organization,
      title: title ?? null,
      department: departments.join(', ') || null,
      ...(at === 0 && { isPrimary: true }),
    }
  })
}

/** A title without any organization. */
function keepLooseRoles(notes: CardNotes): void {
  for (const title of [...notes.titles, ...notes.roles]) notes.setCustom(looseRoleLabels.title, title)
  for (const unit of [...notes.departments, ...notes.organizations.flat()])
    notes.setCustom(looseRoleLabels.department, unit)
}
