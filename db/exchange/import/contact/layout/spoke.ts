import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** The upload of a texting campaign. */
export const spoke: Layout = {
  name: 'spoke',
  title: 'Spoke',
  distinctive: ['firstName', 'lastName', 'cell', 'external_id'],
  needs: 3,
  columns: [
    col.field('givenName', 'firstName'),
    col.field('familyName', 'lastName'),
    col.phone('mobile', 'cell'),
    ...col.address('', { postcode: 'zip' }),
    col.identifier('spoke', 'external_id'),
  ],
}
