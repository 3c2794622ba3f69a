import { useState } from 'react'
import type { RelationshipTypeId } from '../../db/domain/relationship-type.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellChange } from '../app/api/changes.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Stack } from '../ui/layout.tsx'
import type { Option } from '../ui/option.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { useChoices } from './parts/choices.ts'
import { ContactPicker } from './parts/contact-picker.tsx'
import { FormDialog } from './parts/form-dialog.tsx'

export interface RelationshipDialogProps {
  readonly from: ContactDetails
  readonly onClose: () => void
}

const strengths = ['1', '2', '3', '4', '5'] as const

/** A tie from this contact to another. */
export function RelationshipDialog({ from, onClose }: RelationshipDialogProps) {
  const t = useTranslate()
  const { find } = useChoices('relationship_type')
  const [other, setOther] = useState<FoundContact | null>(null)
  const [type, setType] = useState<Option | null>(null)
  const [strength, setStrength] = useState<(typeof strengths)[number] | null>(null)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string>()
  const save = async () => {
    if (!other || !type || other.noun === 'office' || from.noun === 'office') return
    try {
      const change = await ask('relationship', 'create', {
        from: from.id,
        to: other.id,
        type: type.id as RelationshipTypeId,
        strength: strength === null ? null : Number(strength),
        note: note.trim() || null,
      })
      tellChange(t, t('contactScreen.relationshipAdded', { name: other.name }), change.batch)
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={t('contactScreen.addRelationship')}
      onClose={onClose}
      onSubmit={save}
      canSubmit={other !== null && type !== null}
    >
      <Stack>
        {error !== undefined && (
          <Banner tone="danger" isAlert>
            {error}
          </Banner>
        )}
        <ComboBox
          autoFocus
          size="lg"
          label={t('contactForm.tie', { name: from.name })}
          value={type}
          onChange={setType}
          load={find}
        />
        <ContactPicker
          size="lg"
          label={t('contactForm.tieTo')}
          value={other}
          onChange={setOther}
          accepts={({ id, noun }) => id !== from.id && noun !== 'office'}
        />
        <div>
          <p className={text.small}>{t('contactForm.strength')}</p>
          <SegmentedControl
            label={t('contactForm.strength')}
            segments={strengths.map((value) => ({ value, label: value }))}
            value={strength}
            onChange={setStrength}
          />
        </div>
        <TextField size="lg" label={t('contactForm.note')} value={note} onChange={setNote} />
      </Stack>
    </FormDialog>
  )
}
