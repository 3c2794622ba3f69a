import { useState } from 'react'
import type { RelationshipTypeId } from '../../db/domain/relationship-type.ts'
import type { ContactDetails, RelationshipFacts } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { Stack } from '../ui/layout.tsx'
import type { Option } from '../ui/option.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { useChoices } from './parts/choices.ts'
import { ContactPicker } from './parts/contact-picker.tsx'
import { DateSpan, spanOf } from './parts/date-span.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { useSaving } from './parts/use-saving.ts'

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
  const [other, setOther] = useState<FoundContact | null>(null)
  const [type, setType] = useState<Option | null>(null)
  const [nature, setNature] = useState(() => natureOf(tie))
  const { error, save } = useSaving(onClose)
  const submit = async () => {
    const fields = toFields(nature)
    if (tie) {
      const message = t('contactScreen.relationshipChanged', { name: tie.with.name })
      return save(() => ask('relationship', 'update', { id: tie.id, fields }), message)
    }
    if (!other || !type || other.noun === 'office' || from.noun === 'office') return
    const ends = { from: from.id, to: other.id, type: type.id as RelationshipTypeId }
    const message = t('contactScreen.relationshipAdded', { name: other.name })
    return save(() => ask('relationship', 'create', { ...ends, ...fields }), message)
  }
  return (
    <FormDialog
      title={tie ? t('contactScreen.editRelationship') : t('contactScreen.addRelationship')}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      canSubmit={tie !== undefined || (other !== null && type !== null)}
    >
      <Stack>
        {tie ? (
          <bdi>{tie.with.name}</bdi>
        ) : (
          <EndFields from={from} type={type} onType={setType} other={other} onOther={setOther} />
        )}
        <NatureFields nature={nature} onChange={(change) => setNature({ ...nature, ...change })} />
      </Stack>
    </FormDialog>
  )
}

/** What is said of a tie beside whom it ties, as it is typed. */
interface Nature {
  readonly strength: (typeof strengths)[number] | null
  readonly span: ReturnType<typeof spanOf>
  readonly note: string
}

const natureOf = (tie: RelationshipFacts | undefined): Nature => ({
  strength: strengths.find((one) => Number(one) === tie?.strength) ?? null,
  span: spanOf(tie),
  note: tie?.note ?? '',
})

const toFields = ({ strength, span, note }: Nature) => ({
  ...span,
  strength: strength === null ? null : Number(strength),
  note: note.trim() || null,
})

interface EndFieldsProps {
  readonly from: ContactDetails
  readonly type: Option | null
  readonly onType: (type: Option | null) => void
  readonly other: FoundContact | null
  readonly onOther: (other: FoundContact | null) => void
}

/** What a new tie is, and to whom. */
function EndFields({ from, type, onType, other, onOther }: EndFieldsProps) {
  const t = useTranslate()
  const { find } = useChoices('relationship_type')
  return (
    <>
      <ComboBox
        autoFocus
        size="lg"
        label={t('contactForm.tie', { name: from.name })}
        value={type}
        onChange={onType}
        load={find}
      />
      <ContactPicker
        size="lg"
        label={t('contactForm.tieTo')}
        value={other}
        onChange={onOther}
        accepts={({ id, noun }) => id !== from.id && noun !== 'office'}
      />
    </>
  )
}

interface NatureFieldsProps {
  readonly nature: Nature
  readonly onChange: (change: Partial<Nature>) => void
}

function NatureFields({ nature: { strength, span, note }, onChange }: NatureFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <div>
        <p className={text.small}>{t('contactForm.strength')}</p>
        <SegmentedControl
          label={t('contactForm.strength')}
          segments={strengths.map((value) => ({ value, label: value }))}
          value={strength}
          onChange={(chosen) => onChange({ strength: chosen })}
        />
      </div>
      <DateSpan value={span} onChange={(chosen) => onChange({ span: chosen })} />
      <TextField
        size="lg"
        label={t('contactForm.note')}
        value={note}
        onChange={(typed) => onChange({ note: typed })}
      />
    </>
  )
}
