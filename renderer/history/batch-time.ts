const formats = new Map<string, Intl.DateTimeFormat>()

/** The time of day of a moment, where the person is, as the place writes it. */
export function batchTime(at: string, locale: string): string {
  const format = formats.get(locale) ?? new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  formats.set(locale, format)
  return format.format(new Date(at))
}
