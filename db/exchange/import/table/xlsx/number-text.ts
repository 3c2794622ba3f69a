import type { NumberFormat } from './number-format.ts'

/** The number of a cell as the text that a person reads in the sheet, without losing a digit. */
export function numberText(raw: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  if (format.kind === 'moment') return momentText(number, from1904) ?? plainText(raw, number)
  if (format.kind === 'duration') return durationText(number)
  const text = plainText(raw, number)
  return format.kind === 'digits' && /^\d+$/.test(text) ? fillPattern(text, format.pattern) : text
}

/** Digits are kept as they are written; "1.0" and "1.5E+3" become what they mean. */
function plainText(raw: string, number: number): string {
  if (/^-?\d+$/.test(raw)) return raw
  return Number.isInteger(number) && Math.abs(number) >= 1e21 ? BigInt(number).toString() : String(number)
}

/** Puts digits into a pattern from its end: 2903 in 00000 is 02903. More digits than places stand before it. */
function fillPattern(digits: string, pattern: string): string {
  const places = pattern.match(/[0#]/g)?.length ?? 0
  let rest = digits
  let text = ''
  for (const place of pattern.split('').toReversed()) {
    if (!/[0#]/.test(place)) text = place + text
    else if (rest !== '' || place === '0') {
      text = (rest.at(-1) ?? '0') + text
      rest = rest.slice(0, -1)
    }
  }
  return digits.length > places ? digits : text
}

const daySeconds = 86_400

/** Undefined for what Excel shows as ####: before the first day or after the year 9999. */
function momentText(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * daySeconds)
  const day = Math.floor(seconds / daySeconds)
  if (seconds < 0 || day > 2_958_465) return undefined
  const time = seconds % daySeconds
  if (day === 0 && !from1904) return clockText(time)
  const date = dateText(day, from1904)
  return time === 0 ? date : `${date} ${clockText(time)}`
}

/** Day 60 of 1900 is 29 February, which never was: Excel kept this slip of an older program. */
function dateText(day: number, from1904: boolean): string {
  if (from1904) return isoDay(Date.UTC(1904, 0, 1 + day))
  return day === 60 ? '1900-02-29' : isoDay(Date.UTC(1899, 11, day < 60 ? 31 + day : 30 + day))
}

const isoDay = (epochMs: number): string => new Date(epochMs).toISOString().slice(0, 10)

const two = (number: number): string => String(number).padStart(2, '0')

const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`

function durationText(serial: number): string {
  const seconds = Math.round(Math.abs(serial) * daySeconds)
  return `${serial < 0 ? '-' : ''}${clockText(seconds)}`
}

/** A date written as a date (`2021-01-01T00:00:00`) in the form that other cells have. */
export const isoText = (raw: string): string =>
  raw
    .trim()
    .replace('T', ' ')
    .replace(/ 00:00(?::00(?:\.0+)?)?Z?$/, '')
