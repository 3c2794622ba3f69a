import { useState } from 'react'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { RelationshipTypeId } from '../../db/domain/relationship-type.ts'
import type { ContactDetails, RelationshipFacts } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellChange } from '../app/api/changes.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Banner } from '../ui/banner.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { DatePicker } from '../ui/date-picker.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import type { Option } from '../ui/option.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { useChoices } from './parts/choices.ts'
import { ContactPicker } from './parts/contact-picker.tsx'
import { FormDialog } from './parts/form-dialog.tsx'

export interface RelationshipDialogProps {
  readonly from: ContactDetails
  /** The tie to change, read from this contact to the other; left out, a new one. */
  readonly tie?: RelationshipFacts
  readonly onClose: () => void
}

const strengths = ['1', '2', '3', '4', '5'] as const

/** A tie from this contact to another. */
export function RelationshipDialog({ from, tie, onClose }: RelationshipDialogProps) {
  const t = useTranslate()
  const { find } = useChoices('relationship_type')
  const [other, setOther] = useState<FoundContact | null>(null)
  const [type, setType] = useState<Option | null>(null)
  const [strength, setStrength] = useState<(typeof strengths)[number] | null>(
    strengths.find((one) => Number(one) === tie?.strength) ?? null,
  )
  const [startOn, setStartOn] = useState<LocalDate | null>(tie?.startOn ?? null)
  const [endOn, setEndOn] = useState<LocalDate | null>(tie?.endOn ?? null)
  const [note, setNote] = useState(tie?.note ?? '')
  const [error, setError] = useState<string>()
  const save = async () => {
    const fields = {
      strength: strength === null ? null : Number(strength),
      startOn,
      endOn,
      note: note.trim() || null,
    }
    try {
      if (tie) {
        const change = await ask('relationship', 'update', { id: tie.id, fields })
        tellChange(t, t('contactScreen.relationshipChanged', { name: tie.with.name }), change.batch)
      } else {
        if (!other || !type || other.noun === 'office' || from.noun === 'office') return
        const ends = { from: from.id, to: other.id, type: type.id as RelationshipTypeId }
        const change = await ask('relationship', 'create', { ...ends, ...fields })
        tellChange(t, t('contactScreen.relationshipAdded', { name: other.name }), change.batch)
      }
      onClose()
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  return (
    <FormDialog
      title={tie ? t('contactScreen.editRelationship') : t('contactScreen.addRelationship')}
      onClose={onClose}
      onSubmit={save}
      canSubmit={tie !== undefined || (other !== null && type !== null)}
    >
      <Stack>
        {error !== undefined && (
          <Banner tone="danger" isAlert>
            {error}
          </Banner>
        )}
        {tie ? (
          <bdi>{tie.with.name}</bdi>
        ) : (
          <>
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
          </>
        )}
        <div>
          <p className={text.small}>{t('contactForm.strength')}</p>
          <SegmentedControl
            label={t('contactForm.strength')}
            segments={strengths.map((value) => ({ value, label: value }))}
            value={strength}
            onChange={setStrength}
          />
        </div>
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
        <TextField size="lg" label={t('contactForm.note')} value={note} onChange={setNote} />
      </Stack>
    </FormDialog>
  )
}
