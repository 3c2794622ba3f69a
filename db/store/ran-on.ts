/** The last day of a row with dates; the last day there is where it has no end yet. */
export const lastDayOf = (row: string): string => `coalesce(${row}.end_on, '9999-12-31')`

/**
 * Whether a term, or another row with dates, under this alias ran on a day: both days are included, and where one is
 * not known it may have begun, or end, at any time.
 */
export const ranOn = (row: string, day: string): string =>
  `${day} >= coalesce(${row}.start_on, '') and ${day} <= ${lastDayOf(row)}`
