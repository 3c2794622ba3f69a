import { requiredOf, type Filter } from '../../db/domain/filter/filter.ts'
import type { ListOf } from '../app/api/list.ts'

type QueueView = 'open' | 'closed'

/** What the queue is narrowed to: words of the title or the notes, and all that its view and its chips ask. */
export interface QueueFilter {
  readonly view: QueueView
  readonly text: string
  readonly where: Filter
}

const open: readonly unknown[] = ['open', 'waiting']

export const openOnes: Filter = { field: 'state', op: 'any-of', value: ['open', 'waiting'] }
export const closedOnes: Filter = { field: 'state', op: 'any-of', value: ['done', 'dropped'] }

/** Whether a view shows what is still to be done, which stands under headings by when. */
export const viewOf = (where: Filter): QueueView =>
  requiredOf(where).some(
    ({ field, value }) =>
      field === 'state' && (Array.isArray(value) ? value : [value]).every((one) => open.includes(one)),
  )
    ? 'open'
    : 'closed'

/** The same for the store, without what narrows nothing. */
export const conditionsOf = ({ text, where }: QueueFilter) => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  where,
})

/** In the order it is worked; what is closed, the newest first. */
export function requestOf(filter: QueueFilter): ListOf<'follow-up'> {
  const { where, ...words } = conditionsOf(filter)
  return {
    noun: 'follow-up',
    filter: words,
    where,
    sort:
      filter.view === 'closed' ? [{ by: 'doneOn', descending: true }] : [{ by: 'bucket' }, { by: 'dueOn' }],
  }
}
