import type { PersonRow } from '../../../db/domain/row/contact-row.ts'
import { makeReport, type ReportDocument } from '../../../db/report/document.ts'
import { openList } from '../../../db/service/list.ts'
import type { Session } from '../../../db/service/session.ts'

const PAGE = 500

/** The first persons of the vault by name as a table for any writer. */
export async function contactTable(session: Session, count: number): Promise<ReportDocument> {
  return makeReport<PersonRow>({
    title: 'Contacts',
    period: null,
    generatedAt: '2026-03-03T15:00:00Z',
    zone: 'UTC',
    filters: [],
    redactions: [],
    words: { period: 'Period', generatedAt: 'Made', withheld: 'Withheld', about: 'About', continued: 'More' },
    records: await firstPersons(session, count),
    totals: [],
    fields: [
      { key: 'id', label: 'Id', type: 'text', value: (row) => row.id },
      { key: 'name', label: 'Name', type: 'text', value: (row) => row.name },
      {
        key: 'organization',
        label: 'Organization',
        type: 'text',
        value: (row) => row.organization?.name ?? null,
      },
      { key: 'title', label: 'Title', type: 'text', value: (row) => row.title },
      { key: 'email', label: 'E-mail', type: 'text', value: (row) => row.email },
      { key: 'phone', label: 'Phone', type: 'text', value: (row) => row.phone },
      { key: 'lastContactOn', label: 'Last contact', type: 'date', value: (row) => row.lastContactOn },
      { key: 'doNotContact', label: 'Do not contact', type: 'boolean', value: (row) => row.doNotContact },
    ],
  })
}

async function firstPersons(session: Session, count: number): Promise<PersonRow[]> {
  const list = openList(session, 'person', { sort: [{ by: 'name' }] })
  const rows: PersonRow[] = []
  for (let offset = 0; offset < count; offset += PAGE)
    rows.push(...((await list.page(offset, Math.min(PAGE, count - offset))) as readonly PersonRow[]))
  return rows
}
