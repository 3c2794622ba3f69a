import * as col from './column.ts'
import type { Layout } from './layout.ts'

const homeOrWork = (label: string, word: string) =>
  col.address(label, {
    street: `${word} Address`,
    suite: `${word} Address 2`,
    city: `${word} City`,
    region: `${word} State`,
    postcode: `${word} ZipCode`,
    country: `${word} Country`,
  })

export const thunderbird: Layout = {
  name: 'thunderbird',
  title: 'Thunderbird',
  distinctive: [
    'Display Name',
    'Primary Email',
    'Secondary Email',
    'Screen Name',
    'Home ZipCode',
    'Work ZipCode',
    'Fax Number',
    'Pager Number',
    'Web Page 1',
    'Custom 4',
  ],
  needs: 2,
  columns: [
    col.wholeName('Display Name'),
    col.field('givenName', 'First Name'),
    col.field('familyName', 'Last Name'),
    col.field('preferredName', 'Nickname'),
    col.email(null, 'Primary Email'),
    col.email(null, 'Secondary Email'),
    col.social('screen name', 'Screen Name'),
    col.phone('work', 'Work Phone'),
    col.phone('home', 'Home Phone'),
    col.phone('fax', 'Fax Number'),
    col.phone('pager', 'Pager Number'),
    col.phone('mobile', 'Mobile Number'),
    ...homeOrWork('home', 'Home'),
    ...homeOrWork('work', 'Work'),
    col.title('Job Title'),
    col.department('Department'),
    col.organization('Organization'),
    col.web('work', 'Web Page 1'),
    col.web('home', 'Web Page 2'),
    { names: ['Birth Year'], target: { to: 'datePiece', label: 'Birthday', piece: 'year' } },
    { names: ['Birth Month'], target: { to: 'datePiece', label: 'Birthday', piece: 'month' } },
    { names: ['Birth Day'], target: { to: 'datePiece', label: 'Birthday', piece: 'day' } },
    ...col.customs('Custom 1', 'Custom 2', 'Custom 3', 'Custom 4'),
    col.note('Notes'),
  ],
}
