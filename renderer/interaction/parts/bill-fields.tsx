import type { LogValues } from '../../../db/domain/log-draft.ts'
import { lobbyingKinds } from '../../../db/domain/meeting.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { BillsField } from '../../bill/parts/bills-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './log-fields.module.css'

export interface BillFieldsProps {
  readonly values: LogValues
  readonly set: (change: Partial<LogValues>) => void
  readonly autoFocus: boolean
}

/** What it was about and what disclosure of lobbying asks. */
export function BillFields({ values, set, autoFocus }: BillFieldsProps) {
  const t = useTranslate()
  const number = (typed: number) => (Number.isNaN(typed) ? null : typed)
  return (
    <div className={styles.grid}>
      <BillsField size="lg" value={values.bills} onChange={(bills) => set({ bills })} autoFocus={autoFocus} />
      <Select
        label={t('field.lobbying')}
        size="lg"
        options={lobbyingKinds.map((id) => ({ id, label: t(`lobbying.${id}`) }))}
        value={values.lobbying}
        onChange={(lobbying) => set({ lobbying })}
        placeholder={t('lobbying.none')}
      />
      {values.lobbying !== null && values.lobbying !== 'none' && (
        <div className={styles.pair}>
          <NumberField
            label={t('field.lobbyingMinutes')}
            size="lg"
            minValue={0}
            step={5}
            value={values.lobbyingMinutes ?? Number.NaN}
            onChange={(minutes) => set({ lobbyingMinutes: number(minutes) })}
          />
          <NumberField
            label={t('field.lobbyingCost')}
            size="lg"
            minValue={0}
            decimals={2}
            value={values.lobbyingCost === null ? Number.NaN : values.lobbyingCost / 100}
            onChange={(cost) => set({ lobbyingCost: Number.isNaN(cost) ? null : Math.round(cost * 100) })}
          />
        </div>
      )}
    </div>
  )
}
