import { useWatch, type UseFormReturn } from 'react-hook-form'
import { organizationSchema } from '../../db/domain/organization.ts'
import { personSchema } from '../../db/domain/person.ts'
import { highestSensitivity } from '../../db/domain/sensitivity.ts'
import type { Change } from '../../electron/contract/change.ts'
import type {
  ContactDetails,
  OfficeDetails,
  OrganizationDetails,
  PersonDetails,
} from '../../electron/contract/contact-details.ts'
import { tellChange } from '../app/api/changes.ts'
import { useFormDraft, type FormDraft } from '../app/api/form-draft.ts'
import { FormText } from '../app/api/form-field.tsx'
import { useSchemaForm } from '../app/api/form.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { MoreOrganizationFields, OrganizationFields } from '../organization/parts/organization-fields.tsx'
import { organizationValuesOf, toOrganizationInput } from '../organization/parts/organization-values.ts'
import { MorePersonFields, NameFields } from '../person/parts/person-fields.tsx'
import { nameOf, personValuesOf, toPersonInput } from '../person/parts/person-values.ts'
import { OwnFields, useOwnFields, type OwnFieldsForm } from './parts/fields/own-fields.tsx'
import type { ContactValues } from './parts/contact-values.ts'
import { FormDialog } from './parts/form-dialog.tsx'
import grid from './parts/form-grid.module.css'
import { GuardFields } from './parts/guard-fields.tsx'
import { MatterFields } from './parts/matter-fields.tsx'

interface EditProps<D extends ContactDetails> {
  readonly details: D
  readonly onClose: () => void
}

/** Everything about a contact that is its own: names, what it is, who may see it. */
export function EditContactDialog({ details: { id, name }, onClose }: EditProps<ContactDetails>) {
  const t = useTranslate()
  const details = useReadAfresh('contact', 'details', { id })
  if (details === undefined)
    return (
      <Dialog isOpen onOpenChange={onClose} title={t('contactForm.editTitle', { name })}>
        <div aria-busy="true">
          <Skeleton height="card" />
        </div>
      </Dialog>
    )
  return details.noun === 'person' ? (
    <EditPerson details={details} onClose={onClose} />
  ) : (
    <EditOrganization details={details} onClose={onClose} />
  )
}

function EditPerson({ details, onClose }: EditProps<PersonDetails>) {
  const own = useOwnFields('person', details)
  const { form, submit, refusal } = useSchemaForm({
    schema: personSchema,
    start: personValuesOf(details),
    toInput: toPersonInput,
    whole: 'givenName',
    markBeside: own.mark,
  })
  const { control } = form
  const tell = useTell()
  const draft = useEditDraft(details, form, own)
  const save = async () => {
    const isSaved = await submit(async (fields, values) =>
      tell(
        nameOf(values),
        await draft.record((ended) =>
          ask('person', 'update', { id: details.id, fields, own: own.entries() }, ended),
        ),
      ),
    )
    if (isSaved) onClose()
  }
  return (
    <EditDialog details={details} error={refusal} draft={draft} onClose={onClose} onSubmit={save}>
      <NameFields autoFocus control={control} />
      <MorePersonFields control={control} />
      <MatterFields control={control} />
      <OwnFields form={own} />
      <GuardFields control={control} before={details.sensitivity} />
    </EditDialog>
  )
}

function EditOrganization({ details, onClose }: EditProps<OrganizationDetails | OfficeDetails>) {
  const t = useTranslate()
  const own = useOwnFields(details.noun === 'office' ? null : 'organization', details)
  const { form, submit, refusal } = useSchemaForm({
    schema: organizationSchema,
    start: organizationValuesOf(details),
    toInput: toOrganizationInput,
    whole: 'name',
    markBeside: own.mark,
  })
  const { control } = form
  const tell = useTell()
  const id = details.id as OrganizationDetails['id']
  const draft = useEditDraft(details, form, own)
  const save = async () => {
    const isSaved = await submit(async (fields) =>
      tell(
        fields.name ?? details.name,
        await draft.record((ended) =>
          ask('organization', 'update', { id, fields, own: own.entries() }, ended),
        ),
      ),
    )
    if (isSaved) onClose()
  }
  return (
    <EditDialog details={details} error={refusal} draft={draft} onClose={onClose} onSubmit={save}>
      <FormText autoFocus control={control} name="name" label={t('field.name')} />
      <OrganizationFields control={control} />
      <MoreOrganizationFields control={control} />
      <MatterFields control={control} />
      <OwnFields form={own} />
      <GuardFields control={control} before={details.sensitivity} />
    </EditDialog>
  )
}

/** Names the draft of a contact that is edited. */
export const editDraftOf = (id: ContactDetails['id']): string => `contact ${id}`

/** What is typed over what is known is kept until it is saved. */
function useEditDraft<Values extends ContactValues>(
  { id, noun, sensitivity }: ContactDetails,
  { control, reset, formState }: UseFormReturn<Values>,
  own: OwnFieldsForm,
): FormDraft {
  const values = useWatch({ control }) as Values
  return useFormDraft({
    form: editDraftOf(id),
    noun,
    record: id,
    sensitivity: highestSensitivity(sensitivity, values.sensitivity),
    values: { values, own: own.changed },
    isDirty: formState.isDirty || Object.keys(own.changed).length > 0,
    restore: (typed) => {
      reset(typed.values, { keepDefaultValues: true })
      own.restore(typed.own)
    },
  })
}

interface EditDialogProps extends EditProps<ContactDetails> {
  readonly error: string | undefined
  readonly draft: FormDraft
  readonly onSubmit: () => Promise<void>
  readonly children: React.ReactNode
}

function EditDialog({ details, error, draft, onClose, onSubmit, children }: EditDialogProps) {
  const t = useTranslate()
  return (
    <FormDialog
      title={t('contactForm.editTitle', { name: details.name })}
      size="md"
      onClose={onClose}
      onSubmit={onSubmit}
      error={error}
      draft={draft}
    >
      <div className={grid.form}>{children}</div>
    </FormDialog>
  )
}

/** By the name that it has now. */
function useTell() {
  const t = useTranslate()
  return (name: string, { batch }: Change) => tellChange(t, t('contactForm.changed', { name }), batch)
}
