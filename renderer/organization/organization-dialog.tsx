import { useWatch } from 'react-hook-form'
import { organizationSchema } from '../../db/domain/organization.ts'
import { tellChange } from '../app/api/changes.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { FormText } from '../app/api/form-field.tsx'
import { useSchemaForm } from '../app/api/form.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { OwnFields, useOwnFields } from '../contact/parts/fields/own-fields.tsx'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import grid from '../contact/parts/form-grid.module.css'
import { GuardFields } from '../contact/parts/guard-fields.tsx'
import { MatterFields } from '../contact/parts/matter-fields.tsx'
import { SimilarContacts } from '../contact/parts/similar-contacts.tsx'
import { MoreOrganizationFields, OrganizationFields } from './parts/organization-fields.tsx'
import {
  newOrganizationValues,
  toOrganizationInput,
  type OrganizationValues,
} from './parts/organization-values.ts'

export interface OrganizationDialogProps {
  readonly start: DialogStarts['organization']
  readonly onClose: () => void
}

/** An organization that nobody has entered yet; what is typed is kept until it is saved. */
export function OrganizationDialog({ start, onClose }: OrganizationDialogProps) {
  const t = useTranslate()
  const own = useOwnFields('organization')
  const { form, submit, refusal } = useSchemaForm({
    schema: organizationSchema,
    start: { ...newOrganizationValues, name: start.name ?? '' },
    toInput: toOrganizationInput,
    whole: 'name',
    markBeside: own.mark,
  })
  const { control } = form
  const values = useWatch({ control }) as OrganizationValues
  const draft = useFormDraft({
    form: 'organization new',
    noun: 'organization',
    sensitivity: values.sensitivity,
    values: { values, own: own.changed },
    restore: (typed) => {
      form.reset(typed.values)
      own.restore(typed.own)
    },
  })
  const save = async () => {
    const isSaved = await submit(async (fields) => {
      const input = { fields, contactPoints: [], own: own.entries() }
      const change = await draft.record((ended) => ask('organization', 'createWith', input, ended))
      tellChange(t, t('contactForm.organizationCreated', { name: values.name }), change.batch)
      goTo(contactPath('organization', change.value))
    })
    if (isSaved) onClose()
  }
  return (
    <FormDialog
      title={t('command.organization')}
      size="md"
      onClose={onClose}
      onSubmit={save}
      error={refusal}
      draft={draft}
      submitLabel={t('contactForm.addOrganization')}
    >
      <div className={grid.form}>
        <FormText autoFocus control={control} name="name" label={t('field.name')} />
        <SimilarContacts
          noun="organization"
          name={values.name}
          onOpen={(id) => {
            onClose()
            goTo(contactPath('organization', id))
          }}
        />
        <OrganizationFields control={control} />
        <MoreOrganizationFields control={control} />
        <MatterFields control={control} />
        <OwnFields form={own} />
        <GuardFields control={control} before="internal" />
      </div>
    </FormDialog>
  )
}
