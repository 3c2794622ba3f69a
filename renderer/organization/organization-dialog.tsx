import { useEffect, useEffectEvent, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { organizationSchema } from '../../db/domain/organization.ts'
import { tellChange } from '../app/api/changes.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
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
import { useNewContactDraft } from '../contact/parts/new-contact-draft.ts'
import { SimilarContacts } from '../contact/parts/similar-contacts.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
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
  const { form, submit } = useSchemaForm({
    schema: organizationSchema,
    start: { ...newOrganizationValues, name: start.name ?? '' },
    toInput: toOrganizationInput,
  })
  const { control } = form
  const own = useOwnFields('organization')
  const values = useWatch({ control }) as OrganizationValues
  const draft = useRestoredDraft(form, values)
  const [error, setError] = useState<string>()
  const save = async () => {
    try {
      const isSaved = await submit(async (fields) => {
        const change = await ask('organization', 'createWith', {
          fields,
          contactPoints: [],
          own: own.entries(),
        })
        tellChange(t, t('contactForm.organizationCreated', { name: values.name }), change.batch)
        goTo(contactPath('organization', change.value))
      })
      if (!isSaved) return
      await draft.discard()
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={t('command.organization')}
      size="md"
      onClose={onClose}
      onSubmit={save}
      error={error}
      submitLabel={t('contactForm.addOrganization')}
    >
      <div className={grid.form}>
        {draft.isRestored && (
          <Banner
            action={<Button onPress={() => void draft.startAnew()}>{t('contactForm.startAnew')}</Button>}
          >
            {t('contactForm.restored')}
          </Banner>
        )}
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

type Form = ReturnType<typeof useSchemaForm<OrganizationValues, unknown>>['form']

function useRestoredDraft(form: Form, values: OrganizationValues) {
  const { isDirty } = form.formState
  const draft = useNewContactDraft('organization', values, isDirty)
  const restore = useEffectEvent((kept: OrganizationValues) => {
    if (isDirty) return
    for (const [field, value] of Object.entries(kept))
      form.setValue(field as 'name', value as string, { shouldDirty: true })
  })
  useEffect(() => {
    if (draft.found) restore(draft.found)
  }, [draft.found])
  const startAnew = async () => {
    form.reset(newOrganizationValues)
    await draft.discard()
  }
  return { ...draft, startAnew, isRestored: draft.found !== null && isDirty }
}
