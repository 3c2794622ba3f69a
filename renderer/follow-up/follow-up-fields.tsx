import type { ReactNode } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import { priorities, type FollowUpInput } from '../../db/domain/follow-up.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { ContactChip } from '../contact/parts/contact-name.tsx'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { toShown } from '../contact/parts/shown-contact.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { ChipButton } from '../ui/chip.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './follow-up-fields.module.css'
import { dayChoices } from './parts/day-choices.ts'
import { DayField } from './parts/day-field.tsx'
import { OwnerSelect } from './parts/owner-select.tsx'
import { RecurrenceField } from './parts/recurrence-field.tsx'
import { TimeField } from './parts/time-field.tsx'

/** What the form holds; priority and notes as the store has them. */
export interface FollowUpValues extends Required<
  Pick<FollowUpInput, 'title' | 'notes' | 'owner' | 'dueOn' | 'dueTime' | 'priority' | 'recurrence'>
> {
  readonly about: readonly ContactId[]
  /** Null is as high as what it is about. */
  readonly sensitivity: Sensitivity | null
}

export interface FollowUpFieldsProps {
  readonly values: FollowUpValues
  readonly set: (change: Partial<FollowUpValues>) => void
  readonly onUnclear: (field: 'day' | 'time' | 'recurrence', isUnclear: boolean) => void
  readonly titleError?: string | undefined
  /** What was read in the title, shown beneath it. */
  readonly read?: ReactNode
}

/** What, about whom, by when, by whom. */
export function FollowUpFields(props: FollowUpFieldsProps) {
  const { values, set, read, titleError, onUnclear } = props
  const t = useTranslate()
  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <TextField
          label={t('followUpForm.what')}
          size="lg"
          autoFocus
          isRequired
          placeholder={t('followUpForm.whatWords')}
          value={values.title}
          error={titleError}
          onChange={(title) => set({ title })}
        />
        {read}
      </Stack>
      <About {...props} />
      <Due {...props} />
      <RecurrenceField
        value={values.recurrence ?? null}
        onChange={(recurrence) => set({ recurrence })}
        onUnclear={(isUnclear) => onUnclear('recurrence', isUnclear)}
      />
      <div className={styles.grid}>
        <OwnerSelect
          label={t('followUpForm.owner')}
          size="lg"
          none={t('followUpForm.nobody')}
          value={values.owner ?? null}
          onChange={(owner) => set({ owner })}
        />
        <div className={styles.field}>
          <span className={styles.label} aria-hidden="true">
            {t('followUpForm.priority')}
          </span>
          <SegmentedControl
            label={t('followUpForm.priority')}
            segments={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
            value={values.priority ?? 'normal'}
            onChange={(priority) => set({ priority })}
          />
        </div>
      </div>
      <TextArea
        label={t('followUpForm.notes')}
        rows={2}
        value={values.notes ?? ''}
        onChange={(notes) => set({ notes: notes === '' ? null : notes })}
      />
      <Level {...props} />
    </Stack>
  )
}

function About({ values: { about }, set }: FollowUpFieldsProps) {
  const t = useTranslate()
  const contacts = useContacts(about)
  return (
    <Stack gap={2}>
      <ContactPicker
        key={about.length}
        label={t('followUpForm.about')}
        placeholder={t('followUpForm.addAbout')}
        size="lg"
        value={null}
        onChange={(contact) =>
          contact && !about.includes(contact.id) && set({ about: [...about, contact.id] })
        }
      />
      {contacts.length > 0 && (
        <Row gap={2} wrap>
          {contacts.map((contact) => (
            <ContactChip
              key={contact.id}
              contact={toShown(contact)}
              onRemove={() => set({ about: about.filter((id) => id !== contact.id) })}
            />
          ))}
        </Row>
      )}
    </Stack>
  )
}

function Due({ values, set, onUnclear }: FollowUpFieldsProps) {
  const t = useTranslate()
  const today = useToday()
  return (
    <Stack gap={2}>
      <div className={styles.due}>
        <DayField
          label={t('followUpForm.dueOn')}
          size="lg"
          toward="future"
          value={values.dueOn ?? null}
          onChange={(dueOn) => set({ dueOn, ...(dueOn === null && { dueTime: null }) })}
          onTime={(dueTime) => set({ dueTime })}
          onUnclear={(isUnclear) => onUnclear('day', isUnclear)}
        />
        <TimeField
          label={t('followUpForm.dueTime')}
          size="lg"
          value={values.dueTime ?? null}
          onChange={(dueTime) => set({ dueTime })}
          onUnclear={(words) => onUnclear('time', words !== null)}
        />
      </div>
      <Row gap={2} wrap>
        {dayChoices(t, today).map(({ id, label, day }) => (
          <ChipButton key={id} isSelected={values.dueOn === day} onPress={() => set({ dueOn: day })}>
            {label}
          </ChipButton>
        ))}
      </Row>
    </Stack>
  )
}

const asTouched = 'touched'

function Level({ values: { sensitivity }, set }: FollowUpFieldsProps) {
  const t = useTranslate()
  const levels = sensitivities.map((level) => ({ id: level as string, label: t(`sensitivity.${level}`) }))
  const touched = { id: asTouched, label: t('followUpForm.asAbout') }
  return (
    <Select
      label={t('logForm.sensitivity')}
      size="lg"
      options={sensitivity === null ? [touched, ...levels] : levels}
      value={sensitivity ?? asTouched}
      onChange={(level) => set({ sensitivity: sensitivities.find((one) => one === level) ?? null })}
      placeholder={touched.label}
    />
  )
}
