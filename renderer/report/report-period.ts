import { addDays, addMonths, type LocalDate } from '../../db/domain/local-date.ts'

export const periodPresets = ['thisMonth', 'lastMonth', 'thisQuarter', 'thisYear', 'custom'] as const
export type PeriodPreset = (typeof periodPresets)[number]

/** Local dates, both included. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What a preset means on a day; quarters are those of the calendar. */
export function presetPeriod(preset: Exclude<PeriodPreset, 'custom'>, today: LocalDate): Period {
  const month = firstOfMonth(today)
  switch (preset) {
    case 'thisMonth':
      return monthsFrom(month, 1)
    case 'lastMonth':
      return monthsFrom(addMonths(month, -1), 1)
    case 'thisQuarter':
      return monthsFrom(addMonths(month, -((Number(today.slice(5, 7)) - 1) % 3)), 3)
    case 'thisYear':
      return monthsFrom(`${today.slice(0, 4)}-01-01` as LocalDate, 12)
  }
}

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01` as LocalDate

const monthsFrom = (from: LocalDate, count: number): Period => ({
  from,
  to: addDays(addMonths(from, count), -1),
})

/** "1 January – 31 March 2026". `locale` is a BCP 47 tag. */
export function periodPhrase({ from, to }: Period, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-001' : locale, {
    dateStyle: 'long',
    calendar: 'gregory',
    timeZone: 'UTC',
  })
  return format.formatRange(new Date(`${from}T12:00:00Z`), new Date(`${to}T12:00:00Z`))
}
