import { fold } from '../../../../domain/fold.ts'
import { fieldToken } from '../../../../domain/import-reason.ts'
import { highestSensitivity, sensitivities } from '../../../../domain/sensitivity.ts'
import { remarkOn } from '../cell/cell-remark.ts'
import type { ContactDraft, DraftAffiliation, DraftValue } from '../draft/contact-draft.ts'
import { hasName, withoutStandIn } from './stand-in.ts'

/** Two rows about one contact: what the first leaves open the second fills, and of what can be several both stay. */
export function combineDrafts(first: ContactDraft, second: ContactDraft): ContactDraft {
  const [ones, others] = namedFields(first, second)
  return {
    ...first,
    fields: { ...others, ...ones, ...strictest(first, second) },
    otherNames: distinct([...first.otherNames, ...second.otherNames]),
    points: distinct([...first.points, ...second.points.map((point) => ({ ...point, isPrimary: false }))]),
    affiliations: combineRoles(first.affiliations, second.affiliations),
    tags: distinct([...first.tags, ...second.tags]),
    custom: { ...second.custom, ...first.custom },
    written: { ...unless(first.custom, second.written), ...first.written },
    forms: { ...second.forms, ...first.forms },
    externalIds: distinct([...first.externalIds, ...second.externalIds]),
    photo: first.photo ?? second.photo,
    notes: distinct([...(first.notes ?? []), ...(second.notes ?? [])]),
    ifUnknown: { ...second.ifUnknown, ...first.ifUnknown },
  }
}

/** What the second row has in fields that the first leaves blank. */
const unless = (
  first: ContactDraft['custom'],
  second: ContactDraft['written'] = {},
): Record<string, string> =>
  Object.fromEntries(Object.entries(second).filter(([label]) => !Object.hasOwn(first, label)))

/** A row that says less of a contact does not open it. */
function strictest(...drafts: readonly ContactDraft[]): DraftValues {
  const said = drafts.flatMap(({ fields }) =>
    sensitivities.filter((level) => level === fields['sensitivity']),
  )
  return said.length === 0 ? {} : { sensitivity: highestSensitivity(...said) }
}

/** The fields of both, where one has a name without the address by which the other is called for want of one. */
function namedFields(first: ContactDraft, second: ContactDraft): [DraftValues, DraftValues] {
  const [ones, others] = [first, second].map(({ fields, points }) => withoutStandIn(fields, points))
  const isNamed = hasName(ones ?? {}) || hasName(others ?? {})
  return isNamed ? [ones ?? {}, others ?? {}] : [first.fields, second.fields]
}

/** What the second row says otherwise than the first, which is right: own fields and fields that have one value. */
export function lostInCombining(first: ContactDraft, second: ContactDraft): string[] {
  const differing = (one: DraftValues, other: DraftValues) =>
    Object.entries(other).filter(
      ([name, value]) => Object.hasOwn(one, name) && said(one[name]) !== said(value) && said(value) !== '',
    )
  const fields = differing(...namedFields(first, second)).filter(([name]) => !joined.has(name))
  return [
    ...fields.map(([name, value]) => [fieldToken(name), value] as const),
    ...differing(first.custom, second.custom),
  ].map(([name, value]) => `${remarkOn(name, String(value))} (${second.line})`)
}

/** What is joined otherwise, or says little. */
const joined = new Set(['doNotContact', 'salutation', 'sensitivity'])

type DraftValues = ContactDraft['fields']

const said = (value: DraftValue | undefined): string => fold(value === undefined ? '' : String(value))

const distinct = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

/** One organization once: a second row may only say more about the role. */
function combineRoles(
  first: readonly DraftAffiliation[],
  second: readonly DraftAffiliation[],
): DraftAffiliation[] {
  const byName = new Map(first.map((role) => [role.organization.toLowerCase(), role]))
  for (const role of second) {
    const key = role.organization.toLowerCase()
    const known = byName.get(key)
    const more = { ...role, isPrimary: false }
    byName.set(
      key,
      known === undefined
        ? more
        : {
            ...more,
            ...known,
            title: known.title ?? role.title,
            department: known.department ?? role.department,
          },
    )
  }
  return [...byName.values()]
}
