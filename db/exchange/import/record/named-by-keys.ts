import { contactTable } from '../contact/mapping/contact-table.ts'
import { namesContacts } from '../contact/mapping/named-contacts.ts'
import { suggestMapping } from '../contact/mapping/suggest-mapping.ts'
import type { SourceSheet } from '../table/table-file.ts'

/** `{ "Ana Ruiz": { "email": … } }`: what no column of the records calls them, their keys do. */
export function namedByKeys(sheet: SourceSheet): SourceSheet {
  const { keys, ...records } = sheet
  if (keys === undefined || saysWho(records)) return sheet
  const rows = records.rows.map((row, at) => ({
    ...row,
    cells: [at === 0 ? 'name' : (keys[at - 1] ?? ''), ...row.cells],
  }))
  return { ...records, rows }
}

function saysWho(sheet: SourceSheet): boolean {
  const table = contactTable(sheet)
  return namesContacts(table, suggestMapping(table).mapping)
}
