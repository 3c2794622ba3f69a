import type { SourceMapping, SourceValue } from '../../source/source-document.ts'
import type { PointPlace } from '../model.ts'

/** A row of `legislators-*.csv` in the shape of the YAML file: the ids, the name, the accounts, and one term without dates. */
export function personOfRow(row: SourceMapping): SourceMapping {
  const cell = (column: string): SourceValue => row[column] ?? null
  return {
    id: { bioguide: cell('bioguide_id'), ...otherIds(row) },
    name: {
      first: cell('first_name'),
      middle: cell('middle_name'),
      last: cell('last_name'),
      suffix: cell('suffix'),
      nickname: cell('nickname'),
      official_full: cell('full_name'),
    },
    terms: [
      {
        type: cell('type'),
        state: cell('state'),
        district: cell('district'),
        class: cell('senate_class'),
        party: cell('party'),
        url: cell('url'),
        address: cell('address'),
        phone: cell('phone'),
        contact_form: cell('contact_form'),
      },
    ],
    social: Object.fromEntries(accountColumns.map((column) => [column, cell(column)])),
  }
}

const networks = ['twitter', 'facebook', 'youtube', 'mastodon', 'instagram']
const accountColumns = [...networks, 'twitter_id', 'youtube_id']

const pointColumns: Readonly<Record<string, PointPlace>> = {
  url: { kind: 'web', label: 'website' },
  contact_form: { kind: 'web', label: 'contact form' },
  phone: { kind: 'phone', label: 'capitol' },
  address: { kind: 'address', label: 'capitol' },
  ...Object.fromEntries(networks.map((label) => [label, { kind: 'social', label }])),
}

/** The contact points that the table has a column for, by one of its rows: not every edition has every network. */
export const pointsOfRow = (row: SourceMapping): PointPlace[] =>
  Object.keys(row).flatMap((column) => pointColumns[column] ?? [])

/** `lis_id` is the scheme "lis"; `fec_ids` holds several, comma-separated. */
function otherIds(row: SourceMapping): SourceMapping {
  const columns = Object.entries(row).filter(
    ([column]) => /_ids?$/.test(column) && column !== 'bioguide_id' && !accountColumns.includes(column),
  )
  return Object.fromEntries(
    columns.map(([column, value]) => [column.replace(/_ids?$/, ''), severalIds(column, value)]),
  )
}

const severalIds = (column: string, value: SourceValue): SourceValue =>
  column.endsWith('_ids') && typeof value === 'string'
    ? value.split(',').filter((id) => id.trim() !== '')
    : value

/** Rows of `legislators-district-offices.csv` name their legislator in each row. */
export const officesOfRow = (row: SourceMapping): SourceMapping => ({
  id: { bioguide: row['bioguide'] ?? null },
  offices: [row],
})
