import { useEffect, useMemo, useRef, useState } from 'react'
import { systemClock } from '../../db/domain/clock.ts'
import { defaultSensitivity, highestSensitivity, type Sensitivity } from '../../db/domain/sensitivity.ts'
import {
  followUpsOf,
  meetingOf,
  type MeetingContext,
  type MeetingValues,
} from '../../db/domain/meeting-draft.ts'
import { plainText } from '../../db/domain/rich-text-words.ts'
import { tellChange } from '../app/api/changes.ts'
import { DraftKeeper } from '../app/api/draft-keeper.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import type { MeetingStart } from './meeting-start.ts'

export type SetMeeting = (change: Partial<MeetingValues>) => void

export interface OpenMeeting {
  readonly values: MeetingValues
  readonly set: SetMeeting
  /** As guarded as what it touches, or as said. */
  readonly level: Sensitivity
  /** When it was saved last, on this page; null for not yet. */
  readonly savedAt: number | null
  readonly isChanged: boolean
  readonly problem: string | undefined
  readonly isSaving: boolean
  /** Writes it into history, with its promises. */
  readonly finish: () => Promise<void>
  /** Lets go of what was typed since. */
  readonly discard: () => Promise<void>
}

const isWorthKeeping = ({ title, place, body, agenda, decisions, participants }: MeetingValues): boolean =>
  [title, place, plainText(body), ...decisions].some((words) => words.trim() !== '') ||
  agenda.length + participants.length > 0

/** A meeting while it is written: what is typed is kept as a draft, and recorded once when it is finished. */
export function useMeeting({ values: first, draft }: MeetingStart): OpenMeeting {
  const t = useTranslate()
  const today = useToday()
  const [values, setValues] = useState(first)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const [problem, setProblem] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const level =
    values.sensitivity ??
    highestSensitivity(defaultSensitivity, ...contacts.map(({ sensitivity }) => sensitivity))
  const keeper = useKeeper({ values, level }, draft, () => setSavedAt(Date.now()))
  const set = useMemo<SetMeeting>(() => (change) => setValues((current) => ({ ...current, ...change })), [])
  const missing = (): string | undefined => {
    if (values.type === null) return t('logForm.chooseType')
    if (values.on === null) return t('meetingScreen.noDay')
    const counted = values.headcount.some(({ people }) => people !== null && people > 0)
    return values.participants.length === 0 && !counted ? t('meetingScreen.nobody') : undefined
  }
  const finish = async () => {
    const lacking = missing()
    setProblem(lacking)
    if (lacking !== undefined || values.type === null || values.on === null) return
    setSaving(true)
    try {
      await write({ type: values.type, on: values.on, today, zone: systemClock.zone })
    } catch (error) {
      setProblem(failureText(t, error))
    } finally {
      setSaving(false)
    }
  }
  const write = async (context: MeetingContext) => {
    const { value, batch } = await ask('meeting', 'finish', {
      id: values.interaction,
      fields: meetingOf(values, context),
      followUps: followUpsOf(values),
    })
    await keeper.remove()
    tellChange(
      t,
      t('meetingScreen.finished', { name: values.title.trim() || t('meetingScreen.untitled') }),
      batch,
    )
    goTo(`/meetings/${value}`, { replace: true })
  }
  const discard = async () => {
    await keeper.remove()
    goTo('/meetings', { replace: true })
  }
  const isChanged = values !== first || draft !== undefined
  return { values, set, level, savedAt, isChanged, problem, isSaving, finish, discard }
}

interface TypedMeeting {
  readonly values: MeetingValues
  readonly level: Sensitivity
}

function useKeeper(
  { values, level: sensitivity }: TypedMeeting,
  id: number | undefined,
  onSaved: () => void,
) {
  const held = useRef<DraftKeeper<MeetingValues>>(null)
  const start = { values, sensitivity }
  held.current ??= new DraftKeeper({ noun: 'interaction', start, id, isWorthKeeping, onSaved })
  const keeper = held.current
  useEffect(() => keeper.type({ values, sensitivity }), [keeper, values, sensitivity])
  useEffect(() => () => void keeper.keep(), [keeper])
  return keeper
}
