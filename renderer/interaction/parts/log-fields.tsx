import { useState } from 'react'
import { outcomeOf, type LogValues } from '../../../db/domain/log-draft.ts'
import { sensitivities } from '../../../db/domain/sensitivity.ts'
import type { InteractionId } from '../../../db/domain/interaction.ts'
import type { Id } from '../../../db/domain/uid.ts'
import { isOffered } from '../../../db/domain/word.ts'
import type { Word } from '../../../electron/contract/word.ts'
import { closeDialog } from '../../app/api/dialogs.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { DayField } from '../../follow-up/parts/day-field.tsx'
import { useMembers } from '../../follow-up/parts/members.ts'
import { QuickReadChips, type QuickRead } from '../../follow-up/parts/quick-read.tsx'
import { TimeField } from '../../follow-up/parts/time-field.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { typeIcon, typeName } from './interaction-words.ts'
import styles from './log-fields.module.css'
import { BillFields } from './bill-fields.tsx'
import type { LogRefusal } from './log-refusal.ts'
import { OutcomeChoice } from './outcome-choice.tsx'

/** What has the focus first. */
export type LogBeginning = 'participants' | 'type' | 'words'

export interface LogFieldsProps {
  readonly values: LogValues
  readonly set: (change: Partial<LogValues>) => void
  readonly types: readonly Word<'interaction_type'>[]
  /** The words of the next step. */
  readonly next: QuickRead
  readonly beginsAt: LogBeginning
  /** Why it was not logged. */
  readonly problem: LogRefusal | undefined
}

/** What took place, or is to: kind, day, how it ended. */
export function LogFields(props: LogFieldsProps) {
  return (
    <>
      <div className={styles.grid}>
        <KindFields {...props} />
        <DayFields {...props} />
      </div>
      {!props.values.isPlanned && <OutcomeFields {...props} />}
      <WordFields {...props} />
      <NextStepFields {...props} />
      <MoreFields {...props} />
    </>
  )
}

const errorOf = (problem: LogRefusal | undefined, field: NonNullable<LogRefusal['field']>) =>
  problem?.field === field ? { error: problem.words } : {}

function KindFields({ values, set, types, beginsAt }: LogFieldsProps) {
  const t = useTranslate()
  const words = types.filter(isOffered(values.type)).map((type) => ({
    id: type.id as string,
    label: typeName(t, type),
    icon: typeIcon(type),
  }))
  return (
    <>
      <Select
        label={t('logForm.type')}
        size="lg"
        autoFocus={beginsAt === 'type'}
        options={words}
        value={values.type}
        onChange={(type) => set({ type: type as Id<'interaction_type'>, outcome: null })}
        placeholder={t('logForm.chooseType')}
      />
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">
          {t('logForm.status')}
        </span>
        <SegmentedControl
          label={t('logForm.status')}
          size="lg"
          segments={[
            { value: 'happened', label: t('logForm.happened') },
            { value: 'planned', label: t('logForm.planned') },
          ]}
          value={values.isPlanned ? 'planned' : 'happened'}
          onChange={(status) => set({ isPlanned: status === 'planned' })}
        />
      </div>
    </>
  )
}

function DayFields({ values, set, problem }: LogFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <DayField
        key={String(values.isPlanned)}
        label={t('logForm.day')}
        size="lg"
        toward={values.isPlanned ? 'future' : 'past'}
        value={values.on}
        onChange={(on) => set({ on })}
        onTime={(time) => set({ time })}
        {...errorOf(problem, 'on')}
      />
      <div className={styles.pair}>
        <TimeField
          label={t('logForm.time')}
          size="lg"
          value={values.time}
          onChange={(time) => set({ time })}
        />
        <NumberField
          label={t('logForm.minutes')}
          size="lg"
          minValue={0}
          step={5}
          value={values.minutes ?? Number.NaN}
          onChange={(minutes) => set({ minutes: Number.isNaN(minutes) ? null : minutes })}
        />
      </div>
    </>
  )
}

function OutcomeFields({ values, set, types }: LogFieldsProps) {
  const t = useTranslate()
  const key = types.find(({ id }) => id === values.type)?.key ?? null
  return (
    <div className={styles.wrap}>
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">
          {t('logForm.outcome')}
        </span>
        <OutcomeChoice
          label={t('logForm.outcome')}
          size="lg"
          value={outcomeOf(values, key)}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      <div className={styles.field}>
        <span className={styles.label} aria-hidden="true">
          {t('logForm.direction')}
        </span>
        <SegmentedControl
          label={t('logForm.direction')}
          size="lg"
          segments={[
            { value: 'outbound', label: t('logForm.outbound') },
            { value: 'inbound', label: t('logForm.inbound') },
          ]}
          value={values.direction}
          onChange={(direction) => set({ direction })}
        />
      </div>
    </div>
  )
}

function WordFields({ values, set, beginsAt }: LogFieldsProps) {
  const t = useTranslate()
  return (
    <>
      <TextField
        label={t('logForm.subject')}
        size="lg"
        autoFocus={beginsAt === 'words'}
        placeholder={t('logForm.subjectWords')}
        value={values.subject}
        onChange={(subject) => set({ subject })}
      />
      {values.hasRichNotes && values.interaction !== null ? (
        <KeptNotes notes={values.notes} meeting={values.interaction} />
      ) : (
        <TextArea
          label={t('logForm.notes')}
          size="lg"
          placeholder={t('logForm.notesWords')}
          rows={4}
          value={values.notes}
          onChange={(notes) => set({ notes })}
        />
      )}
    </>
  )
}

interface KeptNotesProps {
  readonly notes: string
  readonly meeting: InteractionId
}

/** Notes with headings and lists stay as they are; they are written on the page of the meeting. */
function KeptNotes({ notes, meeting }: KeptNotesProps) {
  const t = useTranslate()
  const open = () => {
    closeDialog()
    goTo(`/meetings/${meeting}`)
  }
  return (
    <div className={styles.field}>
      <span className={styles.label}>{t('logForm.notes')}</span>
      <p className={styles.kept}>{notes}</p>
      <Button size="lg" icon="edit" onPress={open}>
        {t('logForm.openMeeting')}
      </Button>
    </div>
  )
}

function NextStepFields({ values, set, next, problem }: LogFieldsProps) {
  const t = useTranslate()
  return (
    <div className={styles.next}>
      <TextField
        label={t('logForm.nextStep')}
        size="lg"
        placeholder={t('logForm.nextStepWords')}
        value={values.nextTitle}
        onChange={(nextTitle) => set({ nextTitle })}
        {...errorOf(problem, 'nextTitle')}
      />
      <DayField
        label={t('logForm.nextOn')}
        size="lg"
        toward="future"
        value={values.nextOn}
        onChange={(nextOn) => set({ nextOn })}
      />
      <QuickReadChips {...next} />
    </div>
  )
}

function MoreFields({ values, set }: LogFieldsProps) {
  const t = useTranslate()
  const members = useMembers()
  const [hadBills] = useState(values.bills.length > 0 || values.lobbying !== null)
  const [hasBills, setBills] = useState(hadBills)
  const levels = sensitivities.map((level) => ({ id: level as string, label: t(`sensitivity.${level}`) }))
  return (
    <>
      {hasBills && <BillFields values={values} set={set} autoFocus={!hadBills} />}
      <div className={styles.grid}>
        {members.length > 0 && (
          <CheckboxGroup
            label={t('logForm.members')}
            value={[...values.members]}
            onChange={(members) => set({ members: members as typeof values.members })}
          >
            {members.map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        )}
        <Select
          label={t('logForm.sensitivity')}
          size="lg"
          options={[{ id: 'touched', label: t('logForm.asTouched') }, ...levels]}
          value={values.sensitivity ?? 'touched'}
          onChange={(level) => set({ sensitivity: sensitivities.find((one) => one === level) ?? null })}
          placeholder={t('logForm.asTouched')}
        />
        {!hasBills && (
          <div className={styles.more}>
            <Button size="lg" variant="quiet" isFlush icon="gavel" onPress={() => setBills(true)}>
              {t('billScreen.more')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
