import * as col from './column.ts'
import type { Layout } from './layout.ts'

/**
 * A grid view. Columns are its owner's; attachments, checkboxes and linked records are written in a way of their own,
 * so the contact template is known here and everything else goes by the names of its headers.
 */
export const airtable: Layout = {
  name: 'airtable',
  title: 'Airtable',
  distinctive: ['Attachments', 'Last contact', 'Role', 'Status', 'Meetings'],
  needs: 3,
  joinsLinked: true,
  columns: [
    col.wholeName('Name'),
    col.organization('Organization'),
    col.title('Role'),
    col.email(null, 'Email'),
    col.phone(null, 'Phone'),
    col.custom('Status'),
    { ...col.tags('Tags'), split: ',' },
    col.custom('Meetings'),
    { names: ['Active'], target: { to: 'custom', label: 'Active', form: 'yesNo' } },
    col.customDate('Last contact'),
    col.note('Notes'),
    ...col.leave('Attachments'),
  ],
}
