import type { MemberId } from '../../db/domain/member.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { ListOf } from '../app/api/list.ts'

export type QueueView = 'open' | 'closed'

/** What the queue is narrowed to. */
export interface QueueFilter {
  readonly view: QueueView
  readonly text: string
  readonly owner: MemberId | null
  readonly about: FoundContact | null
}

export const everything: QueueFilter = { view: 'open', text: '', owner: null, about: null }

export const isNarrowed = ({ text, owner, about }: QueueFilter): boolean =>
  text.trim() !== '' || owner !== null || about !== null

/** The same for the store, without what narrows nothing. */
export const conditionsOf = ({ text, owner, about }: QueueFilter) => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(owner !== null && { owner }),
  ...(about !== null && { about: about.id }),
})

/** In the order it is worked; what is closed, the newest first. */
export function requestOf(filter: QueueFilter): ListOf<'follow-up'> {
  const conditions = conditionsOf(filter)
  if (filter.view === 'closed')
    return {
      noun: 'follow-up',
      filter: { ...conditions, states: ['done', 'dropped'] },
      sort: [{ by: 'doneOn', descending: true }],
    }
  return {
    noun: 'follow-up',
    filter: { ...conditions, states: ['open', 'waiting'] },
    sort: [{ by: 'bucket' }, { by: 'dueOn' }],
  }
}
