import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { shortDate } from '../../../db/domain/date-phrase.ts'
import { Failure } from '../../app/api/caucus.ts'
import { failureText } from '../../app/api/failures.ts'
import { useFormDraft } from '../../app/api/form-draft.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { usePreferences } from '../../app/api/preferences.tsx'
import { shortcutKeys } from '../../app/api/shortcut.ts'
import { useSaveKey } from '../../app/api/save-key.ts'
import { useToday } from '../../app/api/today.ts'
import { RestoredDraft } from '../../contact/parts/restored-draft.tsx'
import { OutcomeChoice } from '../../interaction/parts/outcome-choice.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ChipButton } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Row } from '../../ui/layout.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './complete-form.module.css'
import { contactsOf, emptyCompletion, missingIn, type CompletionValues, type Missing } from './completion.ts'
import { dayChoices } from './day-choices.ts'
import { DayField } from './day-field.tsx'
import { useIsUnderNotices } from './notice-room.ts'
import { QuickReadChips, useNextStepRead, type QuickRead } from './quick-read.tsx'
import { useCompletion } from './use-completion.ts'

export interface CompleteFormProps {
  readonly followUp: FollowUpRow
  /** The promise itself, above the form, with the way to say that it is not done after all. */
  readonly line?: (onCancel: () => void) => ReactNode
  /** In a card: without the place that a line leaves for its box. */
  readonly isFlush?: boolean
  /** Taken away without an answer, it leaves the promise as it is, as a dialog does; else whoever goes on is done. */
  readonly isDialog?: boolean
  /** It is done, with or without what was asked here, or is not done after all. */
  readonly onClose: () => void
}

/**
 * Beneath a promise that was kept: what came of it, and what is promised next. Enter is done with it, whatever was said,
 * which may be nothing; Escape leaves the promise open. What is typed is kept until it is recorded.
 */
export function CompleteForm({
  followUp,
  line,
  isFlush = false,
  isDialog = false,
  onClose,
}: CompleteFormProps) {
  const [values, setValues] = useState(emptyCompletion)
  const [problem, setProblem] = useState<unknown>()
  const [isMissingTold, setMissingTold] = useState(false)
  const [isDayUnclear, setDayUnclear] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isUnderNotices = useIsUnderNotices(form)
  const draft = useFormDraft({
    form: `complete ${followUp.id}`,
    noun: 'follow_up',
    record: followUp.id,
    sensitivity: followUp.sensitivity,
    values,
    restore: setValues,
  })
  const next = useNextStepRead(values.nextTitle, values.nextOn)
  const missing = missingIn(values)
  const isWhole = missing === undefined && !isDayUnclear
  const ending = { values, isWhole, read: next.read, draft, isDialog, onClose, onProblem: setProblem }
  const { save, cancel } = useCompletion(followUp, ending)
  const submit = () => {
    setMissingTold(missing !== undefined)
    if (missing === undefined) void save(values)
    else if (form.current) focusMissing(form.current, missing)
  }
  const told = isMissingTold ? missing : undefined
  const set = (change: Partial<CompletionValues>) => setValues((current) => ({ ...current, ...change }))
  const hasLine = line !== undefined
  useEffect(() => {
    if (form.current) showForm(form.current, hasLine)
  }, [hasLine])
  useSaveKey(() => form.current?.requestSubmit())
  const press = (event: KeyboardEvent) => {
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!isInside || !(event.key === 'Escape' || isEnterOnChoice(event))) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') cancel()
    else form.current?.requestSubmit()
  }
  return (
    <>
      {line?.(cancel)}
      <form
        ref={form}
        data-under-notices={(!isDialog && isUnderNotices) || undefined}
        className={classNames(styles.form, isFlush && styles.flush)}
        onKeyDownCapture={press}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {draft.isRestored && (
          <div className={styles.wide}>
            <RestoredDraft draft={draft} />
          </div>
        )}
        {contactsOf(followUp).length > 0 && (
          <Outcome values={values} set={set} isMissing={told === 'outcome'} />
        )}
        <NextStep
          values={values}
          set={set}
          next={next}
          isMissing={told === 'nextTitle'}
          onUnclearDay={setDayUnclear}
        />
        {problem !== undefined && (
          <Problem problem={problem} onConfirm={() => void save({ ...values, confirmDoNotContact: true })} />
        )}
        <Foot staysDone={!isDialog} onSkip={() => void save(emptyCompletion)} />
      </form>
    </>
  )
}

/** Puts the focus into the form, and as much in sight as has room: the field first, then the line, then all of it. */
function showForm(form: HTMLFormElement, hasLine: boolean): void {
  const field = form.querySelector<HTMLElement>('button, input')
  field?.focus({ preventScroll: true })
  const least = [form.previousElementSibling, field?.closest('label') ?? field]
  const all = hasLine ? [form.parentElement, form, ...least] : [form, field]
  for (const part of all) part?.scrollIntoView({ block: 'nearest' })
}

/** How it ended is said by a choice, of which the first can be chosen at once. */
function focusMissing(form: HTMLFormElement, missing: Missing): void {
  form.querySelector<HTMLElement>(missing === 'outcome' ? '[role=radio]' : 'input[name=next-step]')?.focus()
}

/** Space chooses how it went; Enter is done, as in the fields of text. */
const isEnterOnChoice = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && target instanceof Element && target.closest('[role=radio]') !== null

interface PartProps {
  readonly values: CompletionValues
  readonly set: (change: Partial<CompletionValues>) => void
  /** What it says has no sense without it. */
  readonly isMissing: boolean
}

function Outcome({ values, set, isMissing }: PartProps) {
  const t = useTranslate()
  return (
    <div className={styles.column}>
      <span className={styles.label} aria-hidden="true">
        {t('followUpForm.whatHappened')}
      </span>
      <div>
        <OutcomeChoice
          label={t('followUpForm.whatHappened')}
          value={values.outcome}
          onChange={(outcome) => set({ outcome })}
        />
      </div>
      <TextField
        label={t('followUpForm.notes')}
        labelHidden
        placeholder={t('followUpForm.outcomeNotes')}
        value={values.notes}
        onChange={(notes) => set({ notes })}
        {...(isMissing && { error: t('followUpForm.needOutcome') })}
      />
    </div>
  )
}

interface NextStepProps extends PartProps {
  readonly next: QuickRead
  readonly onUnclearDay: (isUnclear: boolean) => void
}

function NextStep({ values, set, next, isMissing, onUnclearDay }: NextStepProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  return (
    <div className={styles.column}>
      <TextField
        label={t('followUpForm.nextStep')}
        placeholder={t('followUpForm.nextStepWords')}
        value={values.nextTitle}
        name="next-step"
        onChange={(nextTitle) => set({ nextTitle })}
        {...(isMissing && { error: t('followUpForm.needNextStep') })}
      />
      <QuickReadChips {...next} />
      <DayField
        label={t('followUpForm.dueOn')}
        labelHidden
        toward="future"
        value={values.nextOn}
        onChange={(nextOn) => set({ nextOn })}
        onUnclear={onUnclearDay}
      />
      <Row gap={2} wrap>
        {dayChoices(t, today).map(({ id, label, day }) => (
          <ChipButton key={id} isSelected={values.nextOn === day} onPress={() => set({ nextOn: day })}>
            {values.nextOn === day ? shortDate(day, today, locale) : label}
          </ChipButton>
        ))}
      </Row>
    </div>
  )
}

interface FootProps {
  /** Without an answer too, when one goes on with something else. */
  readonly staysDone: boolean
  readonly onSkip: () => void
}

function Foot({ staysDone, onSkip }: FootProps) {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  return (
    <div className={styles.foot}>
      <span className={styles.hints}>
        <span className={styles.hint}>
          <Kbd keys={['Enter']} /> {t('todayScreen.doneHint')}
        </span>
        <span className={styles.hint}>
          <Kbd keys={['Esc']} /> {t('followUpForm.notDone')}
        </span>
        {staysDone && <span className={styles.stays}>{t('followUpForm.doneAlready')}</span>}
      </span>
      <Button variant="quiet" onPress={onSkip}>
        {t('followUpForm.skip')}
      </Button>
      <Button variant="primary" type="submit" keys={shortcutKeys('mod+enter', isMac)}>
        {t('followUpForm.saveBoth')}
      </Button>
    </div>
  )
}

function Problem({ problem, onConfirm }: { readonly problem: unknown; readonly onConfirm: () => void }) {
  const t = useTranslate()
  const isRefusal = problem instanceof Failure && problem.data.code === 'contact.doNotContact'
  return (
    <div className={styles.wide}>
      <Banner
        tone="danger"
        isAlert
        {...(isRefusal && { action: <Button onPress={onConfirm}>{t('logForm.logAnyway')}</Button> })}
      >
        {failureText(t, problem)}
      </Banner>
    </div>
  )
}
