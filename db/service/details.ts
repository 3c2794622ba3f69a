import { today } from '../domain/local-date.ts'
import type { Uid } from '../domain/uid.ts'
import { getDetails as readDetails, type Details } from '../store/details/details.ts'
import { readOf, type ReadSession } from './session.ts'

export type { Details }

/** Everything about one record that may be shown. Error: `record.notFound`. */
export const getDetails = (session: ReadSession, id: Uid): Promise<Details> =>
  readDetails(readOf(session), id, today(session.store.clock))
