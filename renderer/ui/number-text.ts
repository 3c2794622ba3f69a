import { numberOfText } from '../../db/domain/written-number.ts'

/** What a field for a number takes. */
export interface NumberRange {
  readonly minValue?: number | undefined
  readonly maxValue?: number | undefined
  /** How many decimals may be typed; none in a field for whole numbers. */
  readonly decimals?: number | undefined
}

/** Why what was typed is not taken; it is never changed into what would be. */
export type NumberFault = 'unclear' | 'whole' | 'decimals' | 'least' | 'most'

interface ReadNumber {
  /** NaN where nothing was typed. */
  readonly number: number
  readonly fault: NumberFault | null
}

export function readTypedNumber(text: string, locale: string, range: NumberRange): ReadNumber {
  if (text.trim() === '') return { number: Number.NaN, fault: null }
  const number = numberOfText(text, locale)
  return number === undefined
    ? { number: Number.NaN, fault: 'unclear' }
    : { number, fault: faultOf(number, range) }
}

function faultOf(number: number, { minValue, maxValue, decimals = 0 }: NumberRange): NumberFault | null {
  if (Number(number.toFixed(decimals)) !== number) return decimals === 0 ? 'whole' : 'decimals'
  if (minValue !== undefined && number < minValue) return 'least'
  return maxValue !== undefined && number > maxValue ? 'most' : null
}

/** As it stands in the field: with the decimal sign of the place, without groups. */
export const numberText = (number: number, locale: string): string =>
  Number.isNaN(number)
    ? ''
    : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15 }).format(number)

/** One step up or down, within the range. */
export function stepped(
  number: number,
  by: number,
  { minValue = -Infinity, maxValue = Infinity }: NumberRange,
) {
  const from = Number.isNaN(number) ? Math.min(maxValue, Math.max(minValue, 0)) - by : number
  return Math.min(maxValue, Math.max(minValue, Number((from + by).toFixed(10))))
}
