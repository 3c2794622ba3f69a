import { useTranslate } from '../../app/api/language.tsx'
import { NumberField } from '../../ui/number-field.tsx'

interface Days {
  readonly idealDays: number
  readonly maxDays: number
}

interface SilenceDaysProps {
  readonly days: Days
  readonly onChange: (change: Partial<Days>) => void
}

/** An emptied field counts as one day. */
const counted = (days: number): number => (Number.isNaN(days) ? 1 : days)

const range = { minValue: 1, maxValue: 3650, size: 'lg' } as const

/** After how many days somebody should be reached, and at the latest. */
export function SilenceDays({ days: { idealDays, maxDays }, onChange }: SilenceDaysProps) {
  const t = useTranslate()
  return (
    <>
      <NumberField
        {...range}
        label={t('cadence.ideal')}
        value={idealDays}
        onChange={(days) => onChange({ idealDays: counted(days) })}
      />
      <NumberField
        {...range}
        label={t('cadence.max')}
        value={maxDays}
        onChange={(days) => onChange({ maxDays: counted(days) })}
        {...(maxDays < idealDays && { error: t('cadence.order') })}
      />
    </>
  )
}
