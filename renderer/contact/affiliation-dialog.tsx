import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import { isCurrent, type AffiliationId } from '../../db/domain/affiliation.ts'
import type { AffiliationFacts, ContactDetails } from '../../electron/contract/contact-details.ts'
import type { Change } from '../../electron/contract/change.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ContactPicker } from './parts/contact-picker.tsx'
import { changedDays, DateSpan, spanOf } from './parts/date-span.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { OpenedWithContact } from './parts/opened-afresh.tsx'
import { useSaving } from './parts/use-saving.ts'

export interface AffiliationDialogProps {
  readonly contact: ContactDetails
  /** Null to add one. */
  readonly affiliation: (AffiliationFacts & { readonly other: { readonly name: string } }) | null
  readonly onClose: () => void
}

/** Somebody's role in an organization or office, with its dates. */
export function AffiliationDialog({ affiliation, ...props }: AffiliationDialogProps) {
  if (!affiliation) return <AffiliationForm {...props} affiliation={null} />
  return (
    <OpenedWithContact {...props} title={affiliation.other.name}>
      {(details) => (
        <AffiliationForm {...props} affiliation={{ ...affiliation, ...factsOf(details, affiliation) }} />
      )}
    </OpenedWithContact>
  )
}

function factsOf({ affiliations }: ContactDetails, { id }: AffiliationFacts): AffiliationFacts | undefined {
  const all: readonly AffiliationFacts[] = affiliations
  return all.find((one) => one.id === id)
}

function AffiliationForm({ contact, affiliation, onClose }: AffiliationDialogProps) {
  const t = useTranslate()
  const today = useToday()
  const isPerson = contact.noun === 'person'
  const [other, setOther] = useState<FoundContact | null>(null)
  const [title, setTitle] = useState(affiliation?.title ?? '')
  const [department, setDepartment] = useState(affiliation?.department ?? '')
  const [isPrimary, setPrimary] = useState(affiliation?.isPrimary ?? false)
  const [span, setSpan] = useState(spanOf(affiliation))
  const draft = useFormDraft({
    form: affiliationDraftOf(contact.id, affiliation?.id ?? null),
    noun: 'affiliation',
    record: contact.id,
    sensitivity: contact.sensitivity,
    values: { other, title, department, isPrimary, span },
    restore: (typed) => {
      setOther(typed.other)
      setTitle(typed.title)
      setDepartment(typed.department)
      setPrimary(typed.isPrimary)
      setSpan(typed.span)
    },
  })
  const { error, save } = useSaving(onClose, draft)
  const fields = {
    title: title.trim() || null,
    department: department.trim() || null,
    ...changedDays(span, affiliation),
    isPrimary: isPrimary && isCurrent(span, today),
  }
  const submit = () => {
    const name = affiliation?.other.name ?? other?.name ?? ''
    return save(
      (ended): Promise<Change<unknown>> =>
        affiliation
          ? ask('affiliation', 'update', { id: affiliation.id, fields }, ended)
          : ask('affiliation', 'create', { ...endsOf(contact, other), ...fields }, ended),
      t('contactScreen.affiliationChanged', { name }),
    )
  }
  return (
    <FormDialog
      title={affiliation ? affiliation.other.name : t('contactScreen.addAffiliation')}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      draft={draft}
      canSubmit={affiliation !== null || other !== null}
    >
      <Stack>
        {!affiliation && (
          <ContactPicker
            autoFocus
            size="lg"
            label={t(isPerson ? 'contactForm.organization' : 'contactForm.person')}
            value={other}
            onChange={setOther}
            canCreate={!isPerson}
            accepts={({ noun }) => (noun === 'person') !== isPerson}
          />
        )}
        <TextField size="lg" label={t('contactForm.role')} value={title} onChange={setTitle} />
        <TextField size="lg" label={t('field.department')} value={department} onChange={setDepartment} />
        <DateSpan value={span} onChange={setSpan} />
        <Checkbox isSelected={isPrimary} onChange={setPrimary}>
          {t('contactForm.primary')}
        </Checkbox>
      </Stack>
    </FormDialog>
  )
}

/** Names the draft of a role: of a contact's new one, or of one that is there. */
export const affiliationDraftOf = (contact: ContactId, affiliation: AffiliationId | null): string =>
  `affiliation ${contact} ${affiliation ?? 'new'}`

/** Which end is the person, and which the organization. */
function endsOf(contact: ContactDetails, other: FoundContact | null) {
  if (contact.noun === 'person') {
    if (other === null || other.noun === 'person') throw new Error('A person belongs to an organization')
    return { person: contact.id, organization: other.id }
  }
  if (other?.noun !== 'person') throw new Error('A person belongs to an organization')
  return { person: other.id, organization: contact.id }
}
