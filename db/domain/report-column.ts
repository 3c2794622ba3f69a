import { mayRead, type Clearance } from './sensitivity.ts'

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

/** As a person names it: whoever is not said to be one of us is outside. */
export const audienceNamed = (name: string): ReportAudience => (name === 'internal' ? 'internal' : 'outside')

/** The most that leaves for them. What survivors told leaves for nobody without their consent. */
const mostFor: Readonly<Record<ReportAudience, Clearance>> = { internal: 'restricted', outside: 'internal' }

/** What may leave for somebody: never more than whoever writes it may see, and no more than is meant for them. */
export function clearanceFor(audience: ReportAudience, own: Clearance): Clearance {
  const most = mostFor[audience]
  return mayRead(own, most) ? most : own
}

/**
 * What a report shows unless somebody chooses otherwise. Whoever is outside learns who was contacted, not what it was
 * about: subjects are written for colleagues.
 */
export const usualColumns: Readonly<Record<ReportAudience, readonly ReportColumnKey[]>> = {
  internal: ['occurredOn', 'type', 'with', 'chamber', 'outcome', 'counts', 'subject', 'minutes', 'by'],
  outside: ['occurredOn', 'type', 'with', 'chamber', 'outcome', 'by'],
}
