import type { AddressParts } from '../../../../domain/contact-point.ts'
import type { Sensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Uid } from '../../../../domain/uid.ts'
import type { DesiredRow, DesiredValue } from '../../../../store/sync/desired-record.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { DraftAffiliation } from '../draft/contact-draft.ts'
import { blankContact, blankOwn, contactColumns } from './contact-columns.ts'
import type { ContactInput } from './contact-input.ts'
import type { DraftFacts, NormalisedPoint } from './draft-facts.ts'

interface NewContact {
  readonly uid: Uid
  readonly input: ContactInput
  readonly source: string | null
  readonly sensitivity: Sensitivity
  readonly photo: Uid | null
}

/** The contact itself, without what belongs to it. */
export function createContact(
  facts: DraftFacts,
  { uid, input, source, sensitivity, photo }: NewContact,
): Operation {
  const { noun } = facts.draft
  const { contact, own } = contactColumns(facts, input)
  const picture = photo === null ? {} : { photo_id: { uid: photo } }
  const names = { ...picture, noun, display_name: facts.displayName, sort_key: facts.sortKey }
  const rows = [
    { table: 'contact' as const, columns: { ...blankContact, source, ...contact, ...names } },
    { table: noun, columns: { ...blankOwn[noun], ...own } },
  ]
  return { kind: 'create', record: { noun, uid, owner: null, rows, sensitivity } }
}

interface Owned {
  readonly owner: Uid
  readonly sensitivity: Sensitivity
  readonly isPrimary: boolean
}

/** A way to reach a contact. Whether there is a primary one already is asked when it is written. */
export function createPoint(
  { kind, value, normalised, label, parts, status }: NormalisedPoint,
  { owner, sensitivity, isPrimary }: Owned,
): Operation {
  const columns = {
    contact_id: { uid: owner },
    kind,
    value,
    normalised,
    label,
    parts: partsJson(parts),
    status: status ?? 'ok',
    is_primary: isPrimary ? 1 : 0,
  }
  return createOwned('contact_point', { owner, sensitivity, columns })
}

const partsJson = (parts: AddressParts | undefined): string | null =>
  parts === undefined || Object.keys(parts).length === 0 ? null : JSON.stringify(parts)

export function createRole(
  { title, department, startOn, endOn }: DraftAffiliation,
  { organization, ...owned }: Owned & { readonly organization: Uid },
): Operation {
  const columns = {
    person_id: { uid: owned.owner },
    organization_id: { uid: organization },
    title,
    department,
    ...datesInOrder(startOn ?? null, endOn ?? null),
    is_primary: owned.isPrimary ? 1 : 0,
  }
  return createOwned('affiliation', { ...owned, columns })
}

/** An end before its start is a slip of the file: the start is what is surer. */
const datesInOrder = (start: string | null, end: string | null) => ({
  start_on: start,
  end_on: start !== null && end !== null && end < start ? null : end,
})

function createOwned(
  noun: 'contact_point' | 'affiliation',
  {
    owner,
    sensitivity,
    columns,
  }: {
    readonly owner: Uid
    readonly sensitivity: Sensitivity
    readonly columns: Readonly<Record<string, DesiredValue>>
  },
): Operation {
  const rows: DesiredRow[] = [{ table: noun, columns }]
  return { kind: 'create', record: { noun, uid: newUid(), owner, rows, sensitivity } }
}
