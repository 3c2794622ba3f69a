import { useState } from 'react'
import { usualCadence, type CadenceId, type Watch } from '../../db/domain/cadence.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Stack } from '../ui/layout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import styles from './cadence-section.module.css'
import { FormDialog } from './parts/form-dialog.tsx'
import { OpenedWithContact } from './parts/opened-afresh.tsx'
import { SilenceDays } from './parts/silence-days.tsx'
import { useSaving } from './parts/use-saving.ts'

interface CadenceDialogProps {
  readonly details: ContactDetails
  readonly onClose: () => void
}

const ways = ['rules', 'cadence', 'days', 'nothing'] as const

interface Values {
  readonly by: Watch['by']
  readonly cadence: CadenceId | null
  readonly idealDays: number
  readonly maxDays: number
  readonly pausedUntil: LocalDate | null
}

/** Names the draft of how a contact is watched. */
export const watchDraftOf = (contact: ContactId): string => `watch ${contact}`

/** By what a contact is watched: its tags and tier, a cadence, days of its own, or nothing. */
export function CadenceDialog({ details, onClose }: CadenceDialogProps) {
  const t = useTranslate()
  return (
    <OpenedWithContact contact={details} title={t('cadence.choose')} onClose={onClose}>
      {(now) => <CadenceForm details={now} onClose={onClose} />}
    </OpenedWithContact>
  )
}

function CadenceForm({ details, onClose }: CadenceDialogProps) {
  const t = useTranslate()
  const [values, setValues] = useState(() => valuesOf(details))
  const [isUnclear, setUnclear] = useState(false)
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }))
  const watch = watchOf(values)
  const draft = useFormDraft({
    form: watchDraftOf(details.id),
    noun: details.noun,
    record: details.id,
    sensitivity: details.sensitivity,
    values,
    restore: setValues,
  })
  const { error, save } = useSaving(onClose, draft)
  const submit = async () => {
    if (!watch) return
    const fields = { watch, pausedUntil: values.pausedUntil }
    await save(
      (ended) => ask('cadence', 'set', { contacts: [details.id as never], fields }, ended),
      t('cadence.saidOf', { name: details.name }),
    )
  }
  return (
    <FormDialog
      title={t('cadence.choose')}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      draft={draft}
      canSubmit={watch !== null && !isUnclear}
    >
      <Stack gap={4}>
        <RadioGroup
          label={t('cadence.by')}
          value={values.by}
          onChange={(by) => set({ by })}
          options={ways.map((by) => ({
            value: by,
            label: t(`cadence.way.${by}`),
            description: t(`cadence.wayHint.${by}`),
          }))}
        />
        {values.by === 'cadence' && <CadenceSelect values={values} set={set} />}
        {values.by === 'days' && (
          <div className={styles.days}>
            <SilenceDays days={values} onChange={set} />
          </div>
        )}
        {values.by !== 'nothing' && (
          <DayField
            label={t('cadence.pausedUntil')}
            hint={t('cadence.pausedOneHint')}
            toward="future"
            size="lg"
            value={values.pausedUntil}
            onChange={(pausedUntil) => set({ pausedUntil })}
            onUnclear={setUnclear}
          />
        )}
      </Stack>
    </FormDialog>
  )
}

interface CadenceSelectProps {
  readonly values: Values
  readonly set: (change: Partial<Values>) => void
}

function CadenceSelect({ values, set }: CadenceSelectProps) {
  const t = useTranslate()
  const { data: cadences = [] } = useRead('cadence', 'list', {})
  return (
    <Select
      label={t('cadence.which')}
      size="lg"
      placeholder={t(cadences.length === 0 ? 'cadence.none' : 'cadence.whichWords')}
      options={cadences.map(({ id, name, idealDays: ideal, maxDays: max }) => ({
        id,
        label: name,
        description: t('cadence.days', { ideal, max }),
      }))}
      value={values.cadence}
      onChange={(cadence) => set({ cadence })}
    />
  )
}

function valuesOf({ rhythm: { watch, pausedUntil }, silence }: ContactDetails): Values {
  const usual = { idealDays: silence?.ideal ?? usualCadence.ideal, maxDays: silence?.max ?? usualCadence.max }
  const { idealDays, maxDays } = watch.by === 'days' ? watch : usual
  const cadence = watch.by === 'cadence' ? watch.cadence : null
  return { by: watch.by, cadence, idealDays, maxDays, pausedUntil }
}

/** Null while something is missing. */
function watchOf({ by, cadence, idealDays, maxDays }: Values): Watch | null {
  if (by === 'cadence') return cadence && { by, cadence }
  if (by === 'days') return idealDays >= 1 && maxDays >= idealDays ? { by, idealDays, maxDays } : null
  return { by }
}
