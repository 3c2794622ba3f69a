import type { MatchVerdict } from '../../db/domain/matching/verdict.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { DuplicateGroup } from '../../electron/contract/duplicates.ts'
import type { Tone } from '../ui/tone.ts'

/** "99.8 %": a whole hundred is never said of what is only found. */
export const sureText = (t: Translate, probability: number): string =>
  new Intl.NumberFormat(t.locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.min(probability, 0.999),
  )

/** "Ana Velde (2)", "Bill Harrow, William Harrow": the names, each once. */
export function namesText({ contacts }: Pick<DuplicateGroup, 'contacts'>): string {
  const names = [...new Set(contacts.map(({ name }) => name))]
  const [only] = names
  return names.length === 1 && only !== undefined ? `${only} (${contacts.length})` : names.join(', ')
}

/** The same on two lines at most: whoever is first, and below the others. */
export function nameLines(group: Pick<DuplicateGroup, 'contacts'>): string[] {
  const [first = '', ...others] = new Set(group.contacts.map(({ name }) => name))
  return others.length === 0 ? [namesText(group)] : [first, others.join(', ')]
}

/** Of the surest pair, the two that weigh most for it. */
export function briefReason(t: Translate, { pairs }: Pick<DuplicateGroup, 'pairs'>): string {
  const speaking = (pairs[0]?.reasons ?? []).filter(({ bits }) => bits > 0).slice(0, 2)
  return speaking.map(({ field }) => t.find(`matchField.${field}`)).join(', ')
}

export const verdictTone: Readonly<Record<MatchVerdict, Tone>> = {
  same: 'ok',
  likely: 'accent',
  maybe: 'warn',
  different: 'neutral',
}
