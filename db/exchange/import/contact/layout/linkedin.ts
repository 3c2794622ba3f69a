import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** Connections.csv, below a note of three lines. */
export const linkedin: Layout = {
  name: 'linkedin',
  title: 'LinkedIn',
  distinctive: ['Connected On', 'Position', 'Email Address', 'URL'],
  needs: 3,
  columns: [
    col.field('givenName', 'First Name'),
    col.field('familyName', 'Last Name'),
    col.social('LinkedIn', 'URL'),
    col.email(null, 'Email Address'),
    col.organization('Company'),
    col.title('Position'),
    col.customDate('Connected On'),
  ],
}
