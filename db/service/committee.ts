import type { CommitteeId } from '../domain/committee.ts'
import { AppError } from '../domain/errors.ts'
import { getDetails, type Details } from './details.ts'
import type { ReadSession } from './session.ts'

type CommitteeDetails = Extract<Details, { readonly noun: 'committee'; readonly members: unknown }>

/** A committee with its members and its parts, as far as they may be shown. Error: `record.notFound`. */
export async function getCommittee(session: ReadSession, id: CommitteeId): Promise<CommitteeDetails> {
  const details = await getDetails(session, id)
  if (details.noun !== 'committee' || !('members' in details))
    throw new AppError('record.notFound', { noun: 'committee', id })
  return details
}
