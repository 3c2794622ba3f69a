import { z } from 'zod'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { FollowUpId } from '../../db/domain/follow-up.ts'
import { localDateSchema } from '../../db/domain/local-date.ts'
import type { FoundContact } from './contact.ts'
import { read } from './endpoint.ts'

/** How many there are, and those that come first. */
interface Shown<Row> {
  readonly count: number
  readonly rows: readonly Row[]
}

export interface Today {
  readonly overdue: Shown<FollowUpRow>
  readonly due: Shown<FollowUpRow>
  /** With whom nothing was said for longer than wished: those that went cold first come first. */
  readonly quiet: Shown<FoundContact>
  /** Planned for a day that is over: nobody said how it went. */
  readonly untold: Shown<InteractionRow>
  /** Planned in the next seven days, this one included. */
  readonly meetings: Shown<InteractionRow>
  /** Nobody is in the vault yet. */
  readonly isNew: boolean
}

/** What the navigation shows: to be kept by the end of the day, and still to be done at all. */
interface Waiting {
  readonly today: number
  readonly open: number
}

/** For the desktop, which keeps what it shows outside the vault. */
export interface Reminder {
  /** The same for the same reminder. */
  readonly key: string
  readonly title: string
  readonly body: string
  /** Null for several. */
  readonly followUp: FollowUpId | null
}

/** The day it is where the person is. */
const dayInput = z.strictObject({ day: localDateSchema })

export const todaySlice = {
  get: read(
    dayInput,
    'interaction',
    'follow_up',
    'person',
    'organization',
    'office',
    'member',
    'cadence',
    'tag',
  ).returns<Today>(),
  waiting: read(dayInput, 'follow_up').returns<Waiting>(),
  /** What the desktop should tell now, in words that say nothing of what the vault holds. */
  reminders: read(z.strictObject({ language: z.enum(['en', 'es']) })).returns<readonly Reminder[]>(),
}
