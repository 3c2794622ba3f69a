import { useState } from 'react'
import {
  customFieldTypes,
  hasChoices,
  type CustomFieldScope,
  type CustomFieldType,
} from '../../db/domain/custom-field.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import type { Change } from '../../electron/contract/change.ts'
import type { CustomField } from '../../electron/contract/custom-field.ts'
import { tellChange } from '../app/api/changes.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import { OpenedAfresh } from '../contact/parts/opened-afresh.tsx'
import { Stack } from '../ui/layout.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ChoicesEditor, renamedOf, startChoices, wordsOf, type EditedChoice } from './choices-editor.tsx'

export interface FieldDialogProps {
  /** Null to make one. */
  readonly field: CustomField | null
  readonly scope: CustomFieldScope
  readonly onSaved: (field: KeptField) => void
  readonly onClose: () => void
}

/** As much of a field that was saved as one has to know when it is not shown. */
export interface KeptField {
  readonly label: string
  readonly sensitivity: Sensitivity
}

/** Names the draft of a field, or of a new one for contacts of a kind. */
export const fieldDraftOf = (field: CustomField['id'] | CustomFieldScope): string => `customField ${field}`

interface Draft {
  readonly label: string
  readonly type: CustomFieldType
  readonly choices: readonly EditedChoice[]
  readonly sensitivity: Sensitivity
}

/** A field of one's own: what it is called, what is written in it, who may see it. */
export function FieldDialog({ field, ...props }: FieldDialogProps) {
  const t = useTranslate()
  const fields = useReadAfresh('customField', 'list', {}, { enabled: field !== null })
  if (!field) return <FieldForm {...props} field={null} />
  return (
    <OpenedAfresh title={t('ownField.edit', { label: field.label })} now={fields} onClose={props.onClose}>
      {(now) => <FieldForm {...props} field={now.find(({ id }) => id === field.id) ?? field} />}
    </OpenedAfresh>
  )
}

function FieldForm({ field, scope, onSaved, onClose }: FieldDialogProps) {
  const t = useTranslate()
  const [draft, setDraft] = useState<Draft>({
    label: field?.label ?? '',
    type: field?.type ?? 'text',
    choices: startChoices(field?.choices ?? []),
    sensitivity: field?.sensitivity ?? 'internal',
  })
  const [error, setError] = useState<string>()
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const kept = useFormDraft({
    form: fieldDraftOf(field?.id ?? scope),
    noun: 'custom_field',
    record: field?.id,
    sensitivity: draft.sensitivity,
    values: draft,
    restore: setDraft,
  })
  const save = async () => {
    try {
      const change = await kept.record<Change<unknown>>((ended) =>
        field ? changeField(field, draft, ended) : makeField(scope, draft, ended),
      )
      const label = draft.label.trim()
      tellChange(t, field ? t('ownField.changed', { label }) : t('ownField.added', { label }), change.batch)
      onSaved({ label, sensitivity: draft.sensitivity })
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={field ? t('ownField.edit', { label: field.label }) : t(`ownField.add.${scope}`)}
      onClose={onClose}
      onSubmit={save}
      canSubmit={draft.label.trim() !== ''}
      error={error}
      draft={kept}
    >
      <TextField
        autoFocus
        isRequired
        size="lg"
        maxLength={200}
        label={t('ownField.label')}
        value={draft.label}
        onChange={(label) => set({ label })}
      />
      <TypeAndLevel draft={draft} onChange={set} isNew={field === null} />
    </FormDialog>
  )
}

interface TypeAndLevelProps {
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
  readonly isNew: boolean
}

/** What its values are stays as it is: they were written so. */
function TypeAndLevel({ draft, onChange, isNew }: TypeAndLevelProps) {
  const t = useTranslate()
  const { type, choices, sensitivity } = draft
  return (
    <Stack>
      <Select
        size="lg"
        isDisabled={!isNew}
        label={t('ownField.typeLabel')}
        placeholder=""
        value={type}
        onChange={(next) => onChange({ type: next })}
        options={customFieldTypes.map((id) => ({ id, label: t(`ownField.type.${id}`) }))}
      />
      {hasChoices(type) && (
        <ChoicesEditor choices={choices} onChange={(next) => onChange({ choices: next })} />
      )}
      <Select<Sensitivity>
        size="lg"
        label={t('field.sensitivity')}
        hint={t('ownField.sensitivityHint')}
        placeholder=""
        value={sensitivity}
        onChange={(next) => onChange({ sensitivity: next })}
        options={sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) }))}
      />
    </Stack>
  )
}

const makeField = (
  appliesTo: CustomFieldScope,
  { label, type, choices, sensitivity }: Draft,
  ended: number | undefined,
) => {
  const words = hasChoices(type) && { choices: wordsOf(choices) }
  return ask('customField', 'create', { appliesTo, label: label.trim(), type, sensitivity, ...words }, ended)
}

const changeField = (
  field: CustomField,
  { label, choices, sensitivity }: Draft,
  ended: number | undefined,
) => {
  const words = hasChoices(field.type) && { choices: wordsOf(choices), renamed: renamedOf(choices) }
  const fields = { label: label.trim(), sensitivity, ...words }
  return ask('customField', 'update', { id: field.id, fields }, ended)
}
