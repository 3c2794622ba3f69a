import { dateWithYear } from '../date-phrase.ts'
import { isLocalDate } from '../local-date.ts'
import { formatPhone, usualRegion } from '../phone.ts'
import type { Translate } from '../i18n/translator.ts'
import type { Evidence } from './evidence.ts'

/** Why two records may be the same, or may not: a field, how it agrees, and what was compared. */
export interface MatchReason {
  readonly field: string
  readonly level: string
  readonly one: string
  readonly other: string
  /** Above 0 speaks for a match, below against; 1 bit doubles or halves the odds. */
  readonly bits: number
}

const nameFields = new Set([
  'given',
  'forenames',
  'family',
  'order',
  'suffix',
  'name',
  'region',
  'city',
  'organization',
])

/** Whether it says more than a name does, which many share, and the place or the organization that goes with it. */
export const corroborates = ({ field, bits }: Pick<MatchReason, 'field' | 'bits'>): boolean =>
  bits > 1 && !nameFields.has(field)

/** A piece of evidence with what it weighs. */
export interface Weighed {
  readonly evidence: Evidence
  readonly bits: number
}

/** What is worth telling, the weightiest first. */
export const reasonsOf = (weighed: readonly Weighed[]): MatchReason[] =>
  weighed
    .filter(({ bits }) => Math.abs(bits) >= least)
    .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits))
    .map(({ evidence: { field, level, one, other, written }, bits }) => {
      const [here, there] = written?.() ?? [one, other]
      return { field, level, one: here, other: there, bits: Math.round(bits * 10) / 10 }
    })

/** In bits: what says less is not worth reading. */
const least = 0.3

/** "E-mail: the same (ana@example.org)". */
export function reasonText(t: Translate, { field, level, one, other }: MatchReason): string {
  const values = { one: valueText(t, field, one), other: valueText(t, field, other) }
  return `${t.find(`matchField.${field}`)}: ${t.find(`matchLevel.${level}`, values)}`
}

/** Days and numbers are compared in forms that nobody writes. */
function valueText({ locale }: Translate, field: string, value: string): string {
  if (field === 'phone') return formatPhone(value, usualRegion)
  return field === 'born' ? dayText(value, locale) : value
}

function dayText(digits: string, locale: string): string {
  const day = digits.replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3')
  return isLocalDate(day) ? dateWithYear(day, locale) : digits
}
