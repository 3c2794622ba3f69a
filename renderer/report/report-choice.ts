import { useState } from 'react'
import { matchLocale } from '../../db/domain/i18n/locale.ts'
import type { MemberId } from '../../db/domain/member.ts'
import {
  reportColumns,
  usualColumns,
  type ReportAudience,
  type ReportColumnKey,
} from '../../db/domain/report-column.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { ReportChoice } from '../../electron/contract/report.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { presetPeriod, type Period, type PeriodPreset } from './report-period.ts'

/** What was chosen in the form; a custom period may be half typed. */
interface ReportFields {
  readonly preset: PeriodPreset
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  readonly owner: MemberId | null
  readonly chamber: string | null
  readonly audience: ReportAudience
  /** What the rows show. */
  readonly columns: readonly ReportColumnKey[]
}

export interface ReportForm {
  readonly fields: ReportFields
  readonly change: (fields: Partial<ReportFields>) => void
  /** Undefined while there is no whole period, or no column. */
  readonly choice: ReportChoice | undefined
  readonly period: Period | undefined
}

const start: ReportFields = {
  preset: 'thisQuarter',
  from: null,
  to: null,
  owner: null,
  chamber: null,
  audience: 'internal',
  columns: usualColumns.internal,
}

export function useReportForm(): ReportForm {
  const today = useToday()
  const { locale } = useLanguage()
  const [fields, setFields] = useState(start)
  const period = periodOf(fields, today)
  const change = (changes: Partial<ReportFields>) =>
    setFields((before) => {
      const next = { ...before, ...changes }
      const isNowCustom = next.preset === 'custom' && before.preset !== 'custom'
      return isNowCustom ? { ...next, ...periodOf(before, today) } : next
    })
  const { owner, chamber } = fields
  const columns = reportColumns.filter((key) => fields.columns.includes(key))
  const choice = period &&
    columns.length > 0 && {
      ...period,
      columns,
      audience: fields.audience,
      language: matchLocale(locale),
      ...(owner !== null && { owner }),
      ...(chamber !== null && { chamber }),
    }
  return { fields, change, choice: choice || undefined, period }
}

function periodOf({ preset, from, to }: ReportFields, today: LocalDate): Period | undefined {
  if (preset !== 'custom') return presetPeriod(preset, today)
  return from !== null && to !== null && from <= to ? { from, to } : undefined
}
