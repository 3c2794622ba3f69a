import { useState } from 'react'
import type { CadenceId, CadenceInput } from '../../db/domain/cadence.ts'
import type { Tier } from '../../db/domain/contact.ts'
import type { CadenceRow } from '../../electron/contract/cadence.ts'
import type { Change } from '../../electron/contract/change.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import { OpenedAfresh } from '../contact/parts/opened-afresh.tsx'
import { SilenceDays } from '../contact/parts/silence-days.tsx'
import { TagsField } from '../contact/parts/tags-field.tsx'
import { useSaving } from '../contact/parts/use-saving.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

const fresh: CadenceInput = { name: '', idealDays: 21, maxDays: 45, tier: null, tags: [], pausedUntil: null }

interface CadenceDialogProps {
  /** Null to make one. */
  readonly cadence: CadenceRow | null
  readonly onClose: () => void
}

/** Names the draft of a cadence, or of a new one. */
export const cadenceDraftOf = (cadence: CadenceId | null): string => `cadence ${cadence ?? 'new'}`

/** How often some contacts should be reached, and which. */
export function CadenceDialog({ cadence, onClose }: CadenceDialogProps) {
  const t = useTranslate()
  const cadences = useReadAfresh('cadence', 'list', {}, { enabled: cadence !== null })
  if (!cadence) return <CadenceForm cadence={null} onClose={onClose} />
  return (
    <OpenedAfresh title={t('cadence.edit')} now={cadences} onClose={onClose}>
      {(now) => (
        <CadenceForm cadence={now.find(({ id }) => id === cadence.id) ?? cadence} onClose={onClose} />
      )}
    </OpenedAfresh>
  )
}

function CadenceForm({ cadence, onClose }: CadenceDialogProps) {
  const t = useTranslate()
  const [values, setValues] = useState<CadenceInput>(() => (cadence ? inputOf(cadence) : fresh))
  const set = (change: Partial<CadenceInput>) => setValues((before) => ({ ...before, ...change }))
  const draft = useFormDraft({
    form: cadenceDraftOf(cadence?.id ?? null),
    noun: 'cadence',
    record: cadence?.id,
    values,
    restore: setValues,
  })
  const { error, save } = useSaving(onClose, draft)
  const submit = () => {
    const name = values.name.trim()
    const fields = { ...values, name }
    return save(
      (ended): Promise<Change<unknown>> =>
        cadence
          ? ask('cadence', 'update', { id: cadence.id, fields }, ended)
          : ask('cadence', 'create', fields, ended),
      cadence ? t('cadence.changed', { name }) : t('cadence.created', { name }),
    )
  }
  return (
    <FormDialog
      title={t(cadence ? 'cadence.edit' : 'cadence.add')}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      draft={draft}
      canSubmit={values.name.trim() !== '' && values.maxDays >= values.idealDays}
    >
      <TextField
        label={t('cadence.name')}
        placeholder={t('cadence.nameWords')}
        value={values.name}
        onChange={(name) => set({ name })}
        size="lg"
        isRequired
        autoFocus
      />
      <SilenceDays days={values} onChange={set} />
      <Select
        label={t('cadence.tier')}
        options={[
          { id: 'none', label: t('cadence.noTier') },
          ...[1, 2, 3].map((tier) => ({ id: String(tier), label: t('cadence.tierNumber', { tier }) })),
        ]}
        value={values.tier === null ? 'none' : String(values.tier)}
        placeholder={t('cadence.noTier')}
        onChange={(tier) => set({ tier: tier === 'none' ? null : (Number(tier) as Tier) })}
        size="lg"
      />
      <TagsField
        label={t('cadence.tags')}
        hint={t('cadence.tagsHint')}
        value={values.tags}
        onChange={(tags) => set({ tags })}
      />
      <DayField
        label={t('cadence.pausedUntil')}
        hint={t('cadence.pausedHint')}
        toward="future"
        size="lg"
        value={values.pausedUntil}
        onChange={(pausedUntil) => set({ pausedUntil })}
      />
    </FormDialog>
  )
}

const inputOf = ({ name, idealDays, maxDays, tier, tags, pausedUntil }: CadenceRow): CadenceInput => ({
  name,
  idealDays,
  maxDays,
  tier,
  tags: [...tags],
  pausedUntil,
})
