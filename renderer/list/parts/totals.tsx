import type { ReactNode } from 'react'
import { useLanguage } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import type { ListField } from './list-field.ts'
import styles from './record-list.module.css'

interface TotalsOf {
  readonly held: number | null
  readonly shown: readonly { readonly id: string }[]
  readonly fields: readonly ListField[]
  readonly isOn: boolean
  readonly count: number
}

/** Sum and mean of the numbers that are shown, over all rows; nothing while nobody asked for them. */
export function useTotals(of: TotalsOf): Readonly<Record<string, ReactNode>> | undefined {
  const { held, shown, fields, isOn, count } = of
  const { t, locale } = useLanguage()
  const summed = shown
    .filter(({ id }) => fields.some(({ key, field }) => key === id && field.type === 'number' && field.isSum))
    .map(({ id }) => id)
  const { data = {} } = useRead(
    'list',
    'totals',
    { list: held ?? 0, fields: summed },
    { enabled: isOn && held !== null && summed.length > 0, keepPrevious: true },
  )
  if (!isOn) return undefined
  const sums = Object.entries(data).map(([key, { sum, count: given }]) => {
    const mean = meanText(sum, given, locale)
    const words = mean && t('listGrid.mean', { value: mean })
    const total = (
      <span
        title={[t('listGrid.sum', { value: sum }), words].filter(Boolean).join(' · ')}
        className={styles.total}
      >
        {sum.toLocaleString(locale)}
        {words && <span className={styles.mean}>{words}</span>}
      </span>
    )
    return [key, total] as const
  })
  const [first] = shown
  return { ...(first && { [first.id]: t('listScreen.shown', { count }) }), ...Object.fromEntries(sums) }
}

/** Undefined where it says nothing: of no numbers, and where it rounds to none. */
function meanText(sum: number, count: number, locale: string): string | undefined {
  const mean = count === 0 ? 0 : sum / count
  if (Math.abs(mean) < 0.05) return undefined
  return mean.toLocaleString(locale, { maximumFractionDigits: 1 })
}
