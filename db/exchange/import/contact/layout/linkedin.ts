import * as col from './column.ts'
import type { Layout } from './layout.ts'

/** Connections.csv, below a note of three lines. */
export const linkedin: Layout = {
  name: 'linkedin',
  title: 'LinkedIn',
  distinctive: ['Connected On', 'Position', 'Email Address', 'URL', 'Vernetzt am', 'E-Mail-Adresse'],
  needs: 3,
  columns: [
    col.field('givenName', 'First Name', 'Vorname'),
    col.field('familyName', 'Last Name', 'Nachname'),
    col.social('LinkedIn', 'URL'),
    col.email(null, 'Email Address', 'E-Mail-Adresse'),
    col.organization('Company', 'Unternehmen'),
    col.title('Position'),
    col.customDate('Connected On', 'Vernetzt am'),
  ],
}
