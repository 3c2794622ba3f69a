/**
 * `1979-04-02`, `--04-02` where the year is not known, or the words of the card ("circa 1800"). The time of day that some
 * programs add is none of a birthday's. Apple writes a year that nobody knows as 1604.
 */
export function toDateText(text: string, omittedYear: string): string {
  const full = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/u.exec(text)
  if (full) return `${full[1] === omittedYear ? '-' : full[1]}-${full[2]}-${full[3]}`
  const yearless = /^--(\d{2})-?(\d{2})(?:$|[T ])/u.exec(text)
  return yearless ? `--${yearless[1]}-${yearless[2]}` : text
}
