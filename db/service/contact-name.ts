import { contactNouns, type ContactId } from '../domain/contact.ts'
import { AppError } from '../domain/errors.ts'
import { fold } from '../domain/fold.ts'
import { isUid } from '../domain/uid.ts'
import { openList } from '../store/list.ts'
import { namedRecords } from '../store/lists/named-records.ts'
import { officeList } from '../store/lists/office-list.ts'
import { organizationList } from '../store/lists/organization-list.ts'
import { personList } from '../store/lists/person-list.ts'
import { getRecord } from '../store/record.ts'
import { readOf, type Session } from './session.ts'

/** Enough to tell which one is meant; of more, a person has to say more. */
const mostShown = 10

interface NamedContact {
  readonly id: ContactId
  readonly name: string
}

/**
 * The contact that an id, or a name as people write it, means: the only one of exactly that name, else the only person
 * or organization, else the only office whose name has these words. Errors: `record.notFound`, `record.ambiguous`.
 */
export async function resolveContact(session: Session, nameOrId: string): Promise<NamedContact> {
  if (isUid(nameOrId)) return getContact(session, nameOrId as ContactId)
  const groups = await namedLike(session, nameOrId)
  const exact = groups.flatMap(({ rows }) => rows.filter(({ name }) => fold(name) === fold(nameOrId)))
  const [people, offices] = [
    groups.filter(({ isOffice }) => !isOffice),
    groups.filter(({ isOffice }) => isOffice),
  ]
  for (const found of [{ total: exact.length, rows: exact }, together(people), together(offices)]) {
    const [first] = found.rows
    if (found.total === 1 && first) return first
    if (found.total > 1) throw ambiguous(nameOrId, found)
  }
  throw new AppError('record.notFound', { noun: 'contact', id: nameOrId })
}

async function getContact(session: Session, id: ContactId): Promise<NamedContact> {
  const read = readOf(session)
  const record = await getRecord(read, id, contactNouns)
  const named = (await namedRecords(read, [record.id])).get(record.id)
  if (named === undefined) throw new AppError('record.notFound', { noun: 'contact', id })
  return { id, name: named.name }
}

interface Found {
  readonly total: number
  readonly rows: readonly NamedContact[]
}

async function namedLike(session: Session, text: string): Promise<(Found & { isOffice: boolean })[]> {
  const read = readOf(session)
  const request = { filter: { text } }
  const lists = [
    { isOffice: false, list: openList(read, personList, request) },
    { isOffice: false, list: openList(read, organizationList, request) },
    { isOffice: true, list: openList(read, officeList, request) },
  ]
  return Promise.all(
    lists.map(async ({ isOffice, list }) => ({
      isOffice,
      total: list.total,
      // All of them, as the one of exactly that name may be the last.
      rows: (await list.page(0, list.total)).map(({ id, name }) => ({ id, name })),
    })),
  )
}

const together = (groups: readonly Found[]): Found => ({
  total: groups.reduce((sum, { total }) => sum + total, 0),
  rows: groups.flatMap(({ rows }) => rows),
})

function ambiguous(name: string, { total, rows }: Found): AppError {
  const candidates = rows.slice(0, mostShown).map((row) => ({ id: row.id, name: row.name }))
  return new AppError('record.ambiguous', { noun: 'contact', name, count: total, candidates })
}
