import { useState } from 'react'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { AffiliationFacts, ContactDetails } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellChange } from '../app/api/changes.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DatePicker } from '../ui/date-picker.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ContactPicker } from './parts/contact-picker.tsx'
import { FormDialog } from './parts/form-dialog.tsx'

export interface AffiliationDialogProps {
  readonly contact: ContactDetails
  /** Null to add one. */
  readonly affiliation: (AffiliationFacts & { readonly other: { readonly name: string } }) | null
  readonly onClose: () => void
}

/** Somebody's role in an organization or office, with its dates. */
export function AffiliationDialog({ contact, affiliation, onClose }: AffiliationDialogProps) {
  const t = useTranslate()
  const isPerson = contact.noun === 'person'
  const [other, setOther] = useState<FoundContact | null>(null)
  const [title, setTitle] = useState(affiliation?.title ?? '')
  const [department, setDepartment] = useState(affiliation?.department ?? '')
  const [isPrimary, setPrimary] = useState(affiliation?.isPrimary ?? false)
  const [startOn, setStartOn] = useState<LocalDate | null>(affiliation?.startOn ?? null)
  const [endOn, setEndOn] = useState<LocalDate | null>(affiliation?.endOn ?? null)
  const [error, setError] = useState<string>()
  const fields = {
    title: title.trim() || null,
    department: department.trim() || null,
    startOn,
    endOn,
    isPrimary: isPrimary && endOn === null,
  }
  const save = async () => {
    try {
      const change = affiliation
        ? await ask('affiliation', 'update', { id: affiliation.id, fields })
        : await ask('affiliation', 'create', { ...endsOf(contact, other), ...fields })
      const name = affiliation?.other.name ?? other?.name ?? ''
      tellChange(t, t('contactScreen.affiliationChanged', { name }), change.batch)
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={affiliation ? affiliation.other.name : t('contactScreen.addAffiliation')}
      onClose={onClose}
      onSubmit={save}
      canSubmit={affiliation !== null || other !== null}
    >
      <Stack>
        {error !== undefined && (
          <Banner tone="danger" isAlert>
            {error}
          </Banner>
        )}
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
        <Row align="start">
          <DatePicker
            size="lg"
            label={t('contactForm.from')}
            value={startOn}
            onChange={setStartOn}
            isClearable
          />
          <DatePicker
            size="lg"
            label={t('contactForm.until')}
            value={endOn}
            onChange={setEndOn}
            isClearable
          />
        </Row>
        <Checkbox isSelected={isPrimary} onChange={setPrimary}>
          {t('contactForm.primary')}
        </Checkbox>
      </Stack>
    </FormDialog>
  )
}

/** Which end is the person, and which the organization. */
function endsOf(contact: ContactDetails, other: FoundContact | null) {
  if (contact.noun === 'person') {
    if (other === null || other.noun === 'person') throw new Error('A person belongs to an organization')
    return { person: contact.id, organization: other.id }
  }
  if (other?.noun !== 'person') throw new Error('A person belongs to an organization')
  return { person: other.id, organization: contact.id }
}
