import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** The list of people, exported; a number or an address of one kind may be several. */
export const pipedrive: Layout = {
  name: 'pipedrive',
  title: 'Pipedrive',
  distinctive: [
    'Person - ID',
    'Person - Name',
    'Person - Organization',
    'Person - Owner',
    'Person - Email - Work',
    'Person - Phone - Work',
    'Person - Open deals',
  ],
  needs: 2,
  isOfMore: true,
  columns: [
    col.identifier('pipedrive', 'Person - ID'),
    col.wholeName('Person - Name'),
    col.field('givenName', 'Person - First name'),
    col.field('familyName', 'Person - Last name'),
    col.organization('Person - Organization'),
    col.title('Person - Job title'),
    col.tags('Person - Label', 'Person - Labels'),
    col.phone(null, 'Person - Phone', 'Person - Phone - Other'),
    col.phone('work', 'Person - Phone - Work'),
    col.phone('home', 'Person - Phone - Home'),
    col.phone('mobile', 'Person - Phone - Mobile'),
    col.email(null, 'Person - Email', 'Person - Email - Other'),
    col.email('work', 'Person - Email - Work'),
    col.email('home', 'Person - Email - Home'),
    ...col.address('', { full: 'Person - Postal address' }),
    col.birthday('Person - Birthday'),
    col.note('Person - Notes'),
  ],
}
