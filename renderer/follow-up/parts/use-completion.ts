import { useEffect, useRef } from 'react'
import type { QuickAdd } from '../../../db/domain/quick-add.ts'
import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import { tellWrite } from '../../app/api/changes.ts'
import { showFailure } from '../../app/api/failures.ts'
import type { FormDraft } from '../../app/api/form-draft.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask, useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { showToast } from '../../ui/toast-queue.ts'
import { nextStepInput, outcomeInput, type CompletionValues } from './completion.ts'
import { named } from './follow-up-actions.ts'
import { useSelf } from './members.ts'

interface Ending {
  readonly values: CompletionValues
  /** Nothing has to be said yet before it can be kept as it was meant. */
  readonly isWhole: boolean
  /** The words of the next step. */
  readonly read: QuickAdd
  readonly draft: FormDraft
  readonly isDialog: boolean
  readonly onClose: () => void
  readonly onProblem: (problem: unknown) => void
}

/**
 * Completes once. Whoever leaves the screen while the form is open is done with it: what was typed is recorded. Where
 * something has to be said yet, the promise stays open, with what was typed as a draft: nothing is guessed.
 */
export function useCompletion(followUp: FollowUpRow, ending: Ending) {
  const { values: typed, isWhole, read, draft, isDialog, onClose, onProblem } = ending
  const t = useTranslate()
  const today = useToday()
  const self = useSelf()
  const types = useRead('interactionType', 'list', {}).data ?? []
  const isSettled = useRef(false)
  const { id } = followUp
  const isDone = () => t('followUpForm.done', named([followUp]))
  const complete = (values: CompletionValues) => {
    const outcome = outcomeInput(followUp, values, { today, types, self })
    const nextStep = nextStepInput(followUp, values, read)
    const said = { id, ...(outcome && { outcome }), ...(nextStep && { nextStep }) }
    return draft.record((ended) => ask('followUp', 'complete', said, ended))
  }
  const leave = useRef(() => undefined as unknown)
  leave.current = () =>
    isWhole
      ? tellWrite(t, complete(typed), isDone).catch((error: unknown) => showFailure(t, error))
      : showToast({ message: t('followUpForm.staysOpen', { title: followUp.title }), icon: 'note' })
  useEffect(
    () => () => {
      if (!isSettled.current && !isDialog) void leave.current()
    },
    [isDialog],
  )
  const cancel = () => {
    isSettled.current = true
    onClose()
  }
  const save = async (values: CompletionValues) => {
    if (isSettled.current) return
    isSettled.current = true
    try {
      await tellWrite(t, complete(values), isDone)
      onClose()
    } catch (error) {
      isSettled.current = false
      onProblem(error)
    }
  }
  return { save, cancel }
}
