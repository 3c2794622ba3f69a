/**
 * Whether a term, or another row with dates, under this alias ran on a day: both days are included, and where one is
 * not known it may have begun, or end, at any time.
 */
export const ranOn = (row: string, day: string): string =>
  `${day} >= coalesce(${row}.start_on, '') and ${day} <= coalesce(${row}.end_on, '9999-12-31')`
