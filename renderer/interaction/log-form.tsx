import { useEffect, useRef, useState } from 'react'
import type { VocabularyWord } from '../../db/domain/row/reference.ts'
import { systemClock } from '../../db/domain/clock.ts'
import { isWorthKeeping, type LogValues } from '../../db/domain/log-draft.ts'
import type { QuickAdd } from '../../db/domain/quick-add.ts'
import { defaultSensitivity, highestSensitivity } from '../../db/domain/sensitivity.ts'
import { typedDraftBody, type TypedDraft } from '../../db/domain/typed-draft.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { Word } from '../../electron/contract/word.ts'
import { tellChange } from '../app/api/changes.ts'
import { useSaveKey } from '../app/api/save-key.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { showFailure } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { usePreferences } from '../app/api/preferences.tsx'
import { ask, useRead } from '../app/api/queries.ts'
import { shortcutKeys } from '../app/api/shortcut.ts'
import { Banner } from '../ui/banner.tsx'
import { Stack } from '../ui/layout.tsx'
import { showRefusal } from '../ui/refused-form.ts'
import { showToast } from '../ui/toast-queue.ts'
import { useNextStepRead } from '../follow-up/parts/quick-read.tsx'
import { DoNotContact } from './parts/do-not-contact.tsx'
import { LogFields, type LogBeginning } from './parts/log-fields.tsx'
import { mendedBy, missingPart, refusalOf, type LogRefusal } from './parts/log-refusal.ts'
import { ParticipantsField, useContacts } from './parts/participants-field.tsx'
import { saveLog } from './parts/save-log.ts'
import { useLogDraft, type LogDraft } from './parts/use-log-draft.ts'

/** What the frame around the form needs of it. */
export interface LogFormState {
  readonly isPlanned: boolean
  readonly isSaving: boolean
  readonly saveKeys: readonly string[]
  /** Leaves it; what was typed stays as a draft. */
  readonly close: () => void
  readonly discard: () => void
}

export interface LogFormProps {
  readonly formId: string
  readonly start: LogValues
  readonly beginsAt: LogBeginning
  /** The draft that was opened again. */
  readonly draft: number | undefined
  /** What the vault holds of the planned one that it is of. */
  readonly stored: LogValues | undefined
  readonly onState: (state: LogFormState) => void
  readonly onClose: () => void
}

const none: readonly Word<'interaction_type'>[] = []

export function LogForm({ formId, start, beginsAt, draft: draftId, stored, onState, onClose }: LogFormProps) {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  const types = useRead('interactionType', 'list', {}).data ?? none
  const [values, setValues] = useState(start)
  const [isConfirmed, setConfirmed] = useState(false)
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const next = useNextStepRead(values.nextTitle, values.nextOn)
  const draft = useLogDraft({ values, sensitivity: draftLevel(values, contacts) }, { draft: draftId, stored })
  const refusing = values.direction === 'outbound' ? contacts.filter((one) => one.doNotContact) : []
  const { problem, isSaving, save, amend } = useSave({ t, draft, onClose })
  const set = (change: Partial<LogValues>) => {
    setValues((current) => ({ ...current, ...change }))
    amend(change)
  }
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem && form.current) showRefusal(form.current)
  }, [problem])
  const submit = () => {
    const type = types.find(({ id }) => id === values.type)
    const missing = missingPart(t, { values, type, refusing: isConfirmed ? [] : refusing })
    void save({ values, next: next.read, type, missing, isConfirmed, name: contacts[0]?.name ?? '' })
  }
  useEffect(
    () =>
      onState({
        isPlanned: values.isPlanned,
        isSaving,
        saveKeys: shortcutKeys('mod+enter', isMac),
        close: () => void leave({ t, draft, onClose }),
        discard: () =>
          void discard({ t, draft, onClose }, { values, base: stored }, draftLevel(values, contacts)),
      }),
    [values, isSaving, isMac, t],
  )
  useSaveKey(() => form.current?.requestSubmit())
  return (
    <form
      ref={form}
      id={formId}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap={4}>
        {problem && problem.field === undefined && (
          <Banner tone="danger" isAlert>
            {problem.words}
          </Banner>
        )}
        <ParticipantsField
          value={values.participants}
          onChange={(participants) => set({ participants: [...participants] })}
          on={values.on}
          autoFocus={beginsAt === 'participants'}
          {...(problem?.field === 'participants' && { error: problem.words })}
        />
        {refusing.map((contact) => (
          <DoNotContact
            key={contact.id}
            contact={contact}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
          />
        ))}
        <LogFields
          values={values}
          set={set}
          types={types}
          next={next}
          beginsAt={beginsAt}
          problem={problem}
        />
      </Stack>
    </form>
  )
}

const draftLevel = ({ sensitivity }: LogValues, contacts: readonly FoundContact[]) =>
  sensitivity ?? highestSensitivity(defaultSensitivity, ...contacts.map((one) => one.sensitivity))

interface Ending {
  readonly t: Translate
  readonly draft: LogDraft
  readonly onClose: () => void
}

async function leave({ t, draft, onClose }: Ending): Promise<void> {
  try {
    if (await draft.keep()) showToast({ message: t('logForm.draftKept'), icon: 'note' })
    onClose()
  } catch (error) {
    showFailure(t, error)
  }
}

async function discard(
  { t, draft, onClose }: Ending,
  typed: TypedDraft<LogValues>,
  sensitivity: ReturnType<typeof draftLevel>,
): Promise<void> {
  try {
    await draft.remove()
    onClose()
  } catch (error) {
    return showFailure(t, error)
  }
  if (isWorthKeeping(typed.values))
    showToast({ message: t('logForm.discarded'), onUndo: () => void reopen(t, typed, sensitivity) })
}

async function reopen(
  t: Translate,
  typed: TypedDraft<LogValues>,
  sensitivity: ReturnType<typeof draftLevel>,
): Promise<void> {
  try {
    const { id } = await ask('draft', 'save', {
      noun: 'interaction',
      sensitivity,
      body: typedDraftBody(typed) as never,
    })
    openDialog('log', { draft: id })
  } catch (error) {
    showFailure(t, error)
  }
}

interface Saving {
  readonly values: LogValues
  readonly next: QuickAdd
  readonly type: VocabularyWord<'interaction_type'> | undefined
  readonly missing: LogRefusal | undefined
  readonly isConfirmed: boolean
  /** Of the first who took part, for the notice. */
  readonly name: string
}

/** What went wrong stays in the form, with all that was typed. */
function useSave(ending: Ending) {
  const { t, draft, onClose } = ending
  const [problem, setProblem] = useState<LogRefusal>()
  const [isSaving, setSaving] = useState(false)
  const save = async ({ values, next, type, missing, isConfirmed, name }: Saving) => {
    setProblem(missing)
    if (missing !== undefined || !type || values.on === null || isSaving) return
    setSaving(true)
    try {
      const { on } = values
      const context = { type, on, next, zone: systemClock.zone, confirmDoNotContact: isConfirmed }
      const change = await draft.record((id) => saveLog(values, context, id))
      onClose()
      tellChange(t, t(values.isPlanned ? 'logForm.savedPlanned' : 'logForm.saved', { name }), change.batch)
    } catch (error) {
      setProblem(refusalOf(t, error))
      setSaving(false)
    }
  }
  /** What was wrong with a field that is filled in anew is so no more. */
  const amend = (change: Partial<LogValues>) =>
    setProblem((now) =>
      now?.field !== undefined && mendedBy[now.field].some((field) => field in change) ? undefined : now,
    )
  return { problem, isSaving, save, amend }
}
