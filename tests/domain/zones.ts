import fc from 'fast-check'

/** Zones from UTC-10 to UTC+14 with every odd habit: clocks changed at midnight, by half an hour, a day skipped. */
export const zones = [
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'America/New_York',
  'America/Santiago',
  'America/Asuncion',
  'America/St_Johns',
  'UTC',
  'Europe/Madrid',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Tongatapu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]

export const anyZone = fc.constantFrom(...zones)

/** Any moment from 1970 to 2099, in epoch milliseconds. */
export const anyMoment = fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) })
