import type { LocalDate } from '../../domain/local-date.ts'
import type { ReadDb } from '../access.ts'
import { ranOn } from '../ran-on.ts'

/**
 * By month, with how many interactions a contact was reached from a day on: it took part, was spoken for, or an office
 * of its term was. What may not be shown counts as well, as for the last contact; survivors' interactions never do.
 */
export function contactsByMonth(
  read: ReadDb,
  contactId: number,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): ReadonlyMap<string, number> {
  const rows = read.all<{ month: string; count: number }>(
    `select substr(occurred_on, 1, 7) as month, count(*) as count from (
       ${reached('participant p', 'p.contact_id = $contact')} union
       ${reached('participant p', 'p.on_behalf_of_id = $contact')} union
       ${reached(throughOffice('contact_id'), ofTerm)} union
       ${reached(throughOffice('on_behalf_of_id'), ofTerm)})
     group by month`,
    { contact: contactId, from, to },
  )
  return new Map(rows.map(({ month, count }) => [month, count]))
}

const reached = (participants: string, whose: string): string =>
  `select p.interaction_id, p.occurred_on from ${participants}
   where ${whose} and p.counts = 1 and p.occurred_on between $from and $to`

const throughOffice = (column: 'contact_id' | 'on_behalf_of_id'): string =>
  `term t join office o on o.term_id = t.id join participant p on p.${column} = o.id`

/** As for the last contact: while a term of theirs in its seat ran. */
const ofTerm = `t.person_id = $contact and exists (
    select 1 from term s join record sr on sr.id = s.id
    where s.person_id = t.person_id and s.seat_id = t.seat_id and sr.trashed_batch is null
      and ${ranOn('s', 'p.occurred_on')})`
