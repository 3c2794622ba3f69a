import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { ContactPointFacts } from '../../db/domain/row/contact-facts.ts'
import { contactPointKinds, type ContactPointKind } from '../../db/domain/contact-point-value.ts'
import type { Change } from '../../electron/contract/change.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Stack } from '../ui/layout.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { OpenedWithContact } from './parts/opened-afresh.tsx'
import { useSaving } from './parts/use-saving.ts'

export interface ContactPointDialogProps {
  readonly contact: ContactDetails
  /** Null to add one. */
  readonly point: ContactPointFacts | null
  readonly onClose: () => void
}

/** Names the drafts of the ways to reach a contact. */
export const pointDraftsOf = (contact: ContactId): string => `contactPoint ${contact} `

/** Names the draft of a way to reach a contact: of a new one, or of one that is there. */
export const pointDraftOf = (contact: ContactId, point: ContactPointFacts['id'] | null): string =>
  `${pointDraftsOf(contact)}${point ?? 'new'}`

/** One way to reach a contact. */
export function ContactPointDialog({ point, ...props }: ContactPointDialogProps) {
  const t = useTranslate()
  if (!point) return <ContactPointForm {...props} point={null} />
  return (
    <OpenedWithContact {...props} title={t('contactScreen.editPoint')}>
      {({ contactPoints }) => (
        <ContactPointForm {...props} point={contactPoints.find(({ id }) => id === point.id) ?? point} />
      )}
    </OpenedWithContact>
  )
}

function ContactPointForm({ contact, point, onClose }: ContactPointDialogProps) {
  const t = useTranslate()
  const [kind, setKind] = useState<ContactPointKind>(point?.kind ?? 'email')
  const [value, setValue] = useState(point?.value ?? '')
  const [label, setLabel] = useState(point?.label ?? '')
  const draft = useFormDraft({
    form: pointDraftOf(contact.id, point?.id ?? null),
    noun: 'contact_point',
    record: contact.id,
    sensitivity: contact.sensitivity,
    values: { kind, value, label },
    restore: (typed) => {
      setKind(typed.kind)
      setValue(typed.value)
      setLabel(typed.label)
    },
  })
  const { error, save } = useSaving(onClose, draft)
  const submit = () => {
    const fields = { value: value.trim(), label: label.trim() || null }
    return save(
      (ended): Promise<Change<unknown>> =>
        point
          ? ask('contactPoint', 'update', { id: point.id, fields }, ended)
          : ask('contactPoint', 'create', { contact: contact.id, fields: { kind, ...fields } }, ended),
      t('contactScreen.pointChanged', { value: fields.value }),
    )
  }
  return (
    <FormDialog
      title={t(point ? 'contactScreen.editPoint' : 'contactScreen.addPoint')}
      onClose={onClose}
      onSubmit={submit}
      draft={draft}
      canSubmit={value.trim() !== ''}
    >
      <Stack>
        {!point && (
          <Select
            size="lg"
            label={t('contactForm.kind')}
            placeholder=""
            value={kind}
            onChange={setKind}
            options={contactPointKinds.map((id) => ({ id, label: t(`contactPointKind.${id}`) }))}
          />
        )}
        <TextField
          autoFocus
          size="lg"
          label={t(`contactPointKind.${kind}`)}
          value={value}
          onChange={setValue}
          {...(error !== undefined && { error })}
        />
        <TextField
          size="lg"
          label={t('contactForm.pointLabel')}
          hint={t('contactForm.pointLabelHint')}
          value={label}
          onChange={setLabel}
        />
      </Stack>
    </FormDialog>
  )
}
