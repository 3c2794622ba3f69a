/** The columns of a contact report, in the order in which every preview and every format shows them. */
export const reportColumns = [
  'occurredOn',
  'type',
  'with',
  'withIds',
  'onBehalfOf',
  'chamber',
  'seat',
  'direction',
  'outcome',
  'counts',
  'subject',
  'minutes',
  'by',
  'sensitivity',
  'id',
] as const
export type ReportColumnKey = (typeof reportColumns)[number]

/** For whom a report is: our own people, or somebody who was not in the room. */
export const reportAudiences = ['internal', 'outside'] as const
export type ReportAudience = (typeof reportAudiences)[number]

/**
 * What a report shows unless somebody chooses otherwise. Whoever is outside learns who was contacted, not what it was
 * about: subjects are written for colleagues.
 */
export const usualColumns: Readonly<Record<ReportAudience, readonly ReportColumnKey[]>> = {
  internal: ['occurredOn', 'type', 'with', 'chamber', 'outcome', 'counts', 'subject', 'minutes', 'by'],
  outside: ['occurredOn', 'type', 'with', 'chamber', 'outcome', 'by'],
}
