import type { Draft } from './draft.ts'
import type { LegislatureDataset } from './model.ts'
import { keepFirst } from './references.ts'
import type { SeatBook } from './seat-book.ts'

/** Leaves out what stands twice in people, offices, committees and memberships. */
export function dropDoubles(draft: Draft): void {
  draft.people = keepFirst(draft, draft.people, (person) => person.externalId)
  draft.offices = keepFirst(draft, draft.offices, (office) => office.key)
  draft.committees = keepFirst(draft, draft.committees, (committee) => committee.externalId)
  draft.memberships = keepFirst(draft, draft.memberships, (row) =>
    [row.committeeExternalId, row.personExternalId ?? row.memberName].join(' '),
  )
}

export const finishDataset = (draft: Draft, book: SeatBook): LegislatureDataset => ({
  ...draft,
  jurisdictions: [...book.jurisdictions.values()],
  chambers: [...book.chambers.values()],
  seats: [...book.seats.values()],
})
