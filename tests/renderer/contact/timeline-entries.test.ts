import { expect, it } from 'vitest'
import type { FollowUpRow } from '../../../electron/contract/follow-up-row.ts'
import type { InteractionRow } from '../../../electron/contract/interaction-row.ts'
import { timelineEntries } from '../../../renderer/contact/timeline-entries.ts'

const talk = (occurredOn: string) => ({ id: `talk ${occurredOn}`, occurredOn }) as unknown as InteractionRow
const done = (doneOn: string | null) => ({ id: `done ${doneOn}`, doneOn }) as unknown as FollowUpRow
const ids = (...given: Parameters<typeof timelineEntries>) =>
  timelineEntries(...given).map(({ said, kept }) => said?.id ?? kept?.id)

it('puts talks and kept promises in one order, newest first, what was said first within a day', () => {
  const talks = [talk('2026-03-03'), talk('2026-01-02')]
  const promises = [done('2026-03-03'), done('2026-02-01'), done(null), done('2025-12-01')]
  const order = [
    'talk 2026-03-03',
    'done 2026-03-03',
    'done 2026-02-01',
    'talk 2026-01-02',
    'done 2025-12-01',
  ]
  expect(ids(talks, promises, false)).toEqual(order)
})

it('keeps promises back that are older than the talks read so far', () => {
  expect(ids([talk('2026-03-03')], [done('2026-02-01')], true)).toEqual(['talk 2026-03-03'])
  expect(ids([], [done('2026-02-01')], false)).toEqual(['done 2026-02-01'])
})
