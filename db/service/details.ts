import { AppError } from '../domain/errors.ts'
import type { Noun } from '../domain/noun.ts'
import { today } from '../domain/local-date.ts'
import type { Uid } from '../domain/uid.ts'
import { findRecord } from '../store/record.ts'
import { listKinds, type ListNoun } from './list.ts'
import { readOf, type Session } from './session.ts'

const listByNoun: Partial<Record<Noun, ListNoun>> = {
  person: 'person',
  organization: 'organization',
  office: 'office',
  committee: 'committee',
  committee_membership: 'membership',
  interaction: 'interaction',
  follow_up: 'follow-up',
}

/** Everything about one record. Error: `record.notFound`. */
export async function getDetails(session: Session, id: Uid): Promise<object> {
  const read = readOf(session)
  const record = await findRecord(read, id)
  const kind = record && listByNoun[record.noun]
  if (!record || !kind) throw new AppError('record.notFound', { noun: 'record', id })
  const [row] = await listKinds[kind].source(today(session.store.clock)).rows(read, [record.id])
  if (row === undefined) throw new AppError('record.notFound', { noun: record.noun, id })
  const { rowId: _rowId, ...details } = row
  return details
}
