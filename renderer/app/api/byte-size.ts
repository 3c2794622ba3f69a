const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "4.2 MB", in the writing of the locale. */
export function byteSize(bytes: number, locale: string): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = units[power]
  // In short, the word for bytes has no plural.
  const unitDisplay = power === 0 ? 'long' : 'short'
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power)
}
