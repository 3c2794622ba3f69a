import type { LocalTime } from './local-time.ts'
import { daysBetween, isLocalDate, type LocalDate } from './local-date.ts'

// English without a region reads "Tue 3 Mar"; with one (`en-US`: "Tue Mar 3") it follows the habit of the place.
const dateLocale = (locale: string): string => (locale === 'en' ? 'en-001' : locale)

const formats = new Map<string, Intl.DateTimeFormat>()
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>()

// Building a formatter takes longer than using it hundreds of times, and lists show thousands of dates.
function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const value = cache.get(key) ?? make()
  cache.set(key, value)
  return value
}

const dayOf = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`)

/** "Tue 3 Mar", "mar 3 mar"; with the year when it is not this year. `locale` is a BCP 47 tag. */
export function shortDate(date: LocalDate, today: LocalDate, locale: string): string {
  const withYear = date.slice(0, 4) !== today.slice(0, 4)
  const format = kept(formats, `${locale} short ${withYear}`, () => {
    const year = withYear ? ({ year: 'numeric' } as const) : {}
    const parts = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const
    return new Intl.DateTimeFormat(dateLocale(locale), { ...parts, calendar: 'gregory', timeZone: 'UTC' })
  })
  const words = format.formatToParts(dayOf(date)).filter(({ type }) => type !== 'literal')
  return words.map(({ value }) => value).join(' ')
}

/** "4 March 1970", "4 de marzo de 1970": a day of which the weekday says nothing. */
export const dateWithYear = (date: LocalDate, locale: string): string =>
  kept(
    formats,
    `${locale} year`,
    () =>
      new Intl.DateTimeFormat(dateLocale(locale), {
        dateStyle: 'long',
        calendar: 'gregory',
        timeZone: 'UTC',
      }),
  ).format(dayOf(date))

/** "--05-12", a day of every year: "12 May", "12 de mayo". Undefined for any other text. */
export function yearlessInWords(text: string, locale: string): string | undefined {
  const [, month, day] = /^--(\d\d)-(\d\d)$/u.exec(text) ?? []
  const date = `2000-${month}-${day}`
  if (day === undefined || !isLocalDate(date)) return undefined
  const format = kept(formats, `${locale} yearless`, () => {
    const parts = { day: 'numeric', month: 'long' } as const
    return new Intl.DateTimeFormat(dateLocale(locale), { ...parts, calendar: 'gregory', timeZone: 'UTC' })
  })
  return format.format(dayOf(date))
}

/** "Tuesday, 3 March 2026": the exact date, shown on hover and in print. */
export const longDate = (date: LocalDate, locale: string): string =>
  kept(
    formats,
    `${locale} long`,
    () =>
      new Intl.DateTimeFormat(dateLocale(locale), {
        dateStyle: 'full',
        calendar: 'gregory',
        timeZone: 'UTC',
      }),
  ).format(dayOf(date))

/** "Tuesday 3 March", "Martes, 3 de marzo": a day as the title of a page. */
export function dayTitle(date: LocalDate, locale: string): string {
  const format = kept(formats, `${locale} title`, () => {
    const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const
    return new Intl.DateTimeFormat(dateLocale(locale), { ...parts, calendar: 'gregory', timeZone: 'UTC' })
  })
  const words = format.format(dayOf(date))
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)
}

/** "Thu": enough of a day that is less than a week away. */
export const weekdayName = (date: LocalDate, locale: string): string =>
  kept(
    formats,
    `${locale} weekday`,
    () => new Intl.DateTimeFormat(dateLocale(locale), { weekday: 'short', timeZone: 'UTC' }),
  ).format(dayOf(date))

/** "2:00 pm", "14:00": a time of day as the place writes it, which no end of a line takes apart. */
export const timeOfDay = (time: LocalTime, locale: string): string =>
  kept(
    formats,
    `${locale} time`,
    () => new Intl.DateTimeFormat(dateLocale(locale), { timeStyle: 'short', timeZone: 'UTC' }),
  )
    .format(new Date(`2000-01-01T${time}:00Z`))
    .replaceAll(/\s/gu, '\u00a0')

/** On average, over the 400 years after which the calendar begins anew. */
const daysOfYear = 365.2425
const daysOfMonth = daysOfYear / 12

/**
 * "today", "in 2 days", "6 weeks ago": days up to two weeks, weeks up to ten, months up to two years, then years,
 * each the nearest whole one: beside "152 days" stands "5 months ago".
 */
export function relativeDate(date: LocalDate, today: LocalDate, locale: string): string {
  const format = kept(
    relativeFormats,
    locale,
    () => new Intl.RelativeTimeFormat(dateLocale(locale), { numeric: 'auto' }),
  )
  const days = daysBetween(today, date)
  if (Math.abs(days) < 14) return format.format(days, 'day')
  if (Math.abs(days) < 70) return format.format(Math.round(days / 7), 'week')
  const months = Math.round(days / daysOfMonth)
  return Math.abs(months) < 24
    ? format.format(months, 'month')
    : format.format(Math.round(days / daysOfYear), 'year')
}
