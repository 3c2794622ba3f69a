import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { ComboBox } from '../ui/combo-box.tsx'
import { Stack } from '../ui/layout.tsx'
import type { Option } from '../ui/option.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { TextField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import { ContactPicker } from './parts/contact-picker.tsx'
import { changedDays, DateSpan, spanOf } from './parts/date-span.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { OpenedWithContact } from './parts/opened-afresh.tsx'
import { useSaving } from './parts/use-saving.ts'
import { tieOption, tiesOf, typeOf, useTieSearch, type ReadTie } from './ties.ts'

export interface RelationshipDialogProps {
  readonly from: ContactDetails
  /** The tie to change, read from this contact to the other; left out, a new one. */
  readonly tie?: ReadTie
  readonly onClose: () => void
}

/** Names the drafts of a contact's ties. */
export const relationshipDraftsOf = (contact: ContactId): string => `relationship ${contact} `

/** Names the draft of a tie: of a new one, or of one that is there. */
export const relationshipDraftOf = (contact: ContactId, tie: Uid | null): string =>
  `${relationshipDraftsOf(contact)}${tie ?? 'new'}`

const strengths = ['1', '2', '3', '4', '5'] as const

/** A tie from this contact to another. */
export function RelationshipDialog({ tie, ...props }: RelationshipDialogProps) {
  const t = useTranslate()
  if (!tie) return <RelationshipForm {...props} />
  return (
    <OpenedWithContact
      contact={props.from}
      title={t('contactScreen.editRelationship')}
      onClose={props.onClose}
    >
      {(details) => (
        <RelationshipForm {...props} tie={tiesOf(details).find(({ id }) => id === tie.id) ?? tie} />
      )}
    </OpenedWithContact>
  )
}

function RelationshipForm({ from, tie, onClose }: RelationshipDialogProps) {
  const t = useTranslate()
  const [other, setOther] = useState<FoundContact | null>(null)
  const [chosen, setChosen] = useState<Option | null>(tie ? tieOption(t, tie) : null)
  const [nature, setNature] = useState(() => natureOf(tie))
  const draft = useFormDraft({
    form: relationshipDraftOf(from.id, tie?.id ?? null),
    noun: 'relationship',
    record: from.id,
    sensitivity: from.sensitivity,
    values: { other, chosen, nature },
    restore: (typed) => {
      setOther(typed.other)
      setChosen(typed.chosen)
      setNature(typed.nature)
    },
  })
  const { error, save } = useSaving(onClose, draft)
  const submit = async () => {
    if (!chosen) return
    const { type, way } = typeOf(chosen)
    const fields = { ...toFields(nature, tie), type }
    if (tie) {
      const message = t('contactScreen.relationshipChanged', { name: tie.with.name })
      return save((ended) => ask('relationship', 'update', { id: tie.id, fields }, ended), message)
    }
    if (!other || other.noun === 'office' || from.noun === 'office') return
    const isThere = way === 'there'
    const ends = isThere ? { from: from.id, to: other.id } : { from: other.id, to: from.id }
    const message = t('contactScreen.relationshipAdded', { name: other.name })
    return save((ended) => ask('relationship', 'create', { ...ends, ...fields }, ended), message)
  }
  return (
    <FormDialog
      title={tie ? t('contactScreen.editRelationship') : t('contactScreen.addRelationship')}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      draft={draft}
      canSubmit={chosen !== null && (tie !== undefined || other !== null)}
    >
      <Stack>
        <TieFields
          from={from}
          tie={tie}
          chosen={chosen}
          onChosen={setChosen}
          other={other}
          onOther={setOther}
        />
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

const natureOf = (tie: ReadTie | undefined): Nature => ({
  strength: strengths.find((one) => Number(one) === tie?.strength) ?? null,
  span: spanOf(tie),
  note: tie?.note ?? '',
})

const toFields = ({ strength, span, note }: Nature, tie: ReadTie | undefined) => ({
  ...changedDays(span, tie),
  strength: strength === null ? null : Number(strength),
  note: note.trim() || null,
})

interface TieFieldsProps {
  readonly from: ContactDetails
  readonly tie: ReadTie | undefined
  readonly chosen: Option | null
  readonly onChosen: (chosen: Option | null) => void
  readonly other: FoundContact | null
  readonly onOther: (other: FoundContact | null) => void
}

/** What the tie is, and to whom; of one that is there the other end stays. */
function TieFields({ from, tie, chosen, onChosen, other, onOther }: TieFieldsProps) {
  const t = useTranslate()
  const find = useTieSearch({ way: tie?.way, type: tie?.type.id })
  return (
    <>
      <ComboBox
        autoFocus
        size="lg"
        label={t('contactForm.tie', { name: from.name })}
        value={chosen}
        onChange={onChosen}
        load={find}
      />
      {tie ? (
        <bdi>{tie.with.name}</bdi>
      ) : (
        <ContactPicker
          size="lg"
          label={t('contactForm.tieTo')}
          value={other}
          onChange={onOther}
          accepts={({ id, noun }) => id !== from.id && noun !== 'office'}
        />
      )}
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
