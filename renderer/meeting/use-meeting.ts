import { useEffect, useMemo, useRef, useState } from 'react'
import { actionItems, type ActionItem } from '../../db/domain/action-item.ts'
import { systemClock } from '../../db/domain/clock.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { InteractionId, InteractionInput } from '../../db/domain/interaction.ts'
import { defaultSensitivity, highestSensitivity, type Sensitivity } from '../../db/domain/sensitivity.ts'
import {
  followUpsOf,
  meetingOf,
  statusOf,
  type MeetingContext,
  type MeetingValues,
} from '../../db/domain/meeting-draft.ts'
import { contactsMentioned } from '../../db/domain/rich-text.ts'
import { plainText } from '../../db/domain/rich-text-words.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { tellWrite } from '../app/api/changes.ts'
import { DraftKeeper, type Typed } from '../app/api/draft-keeper.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { goingOn } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import type { MeetingStart } from './meeting-start.ts'

export type SetMeeting = (change: Partial<MeetingValues>) => void

export interface OpenMeeting {
  readonly values: MeetingValues
  readonly set: SetMeeting
  /** What stands in the field for the time and is none. */
  readonly unclearTime: string | null
  readonly setUnclearTime: (words: string | null) => void
  /** As guarded as what it touches, or as said. */
  readonly level: Sensitivity
  /** When it was saved last, on this page; null for not yet. */
  readonly savedAt: number | null
  readonly isChanged: boolean
  readonly problem: string | undefined
  readonly isSaving: boolean
  /** Who takes part and asked not to be contacted. */
  readonly refusing: readonly FoundContact[]
  readonly isConfirmed: boolean
  readonly confirm: (isConfirmed: boolean) => void
  /** As it stands in the vault, since it was opened here or recorded here. */
  readonly recordedAt: string | null
  /** Writes it into history, with its promises; asks before, where some in the notes were not looked at. */
  readonly finish: () => Promise<void>
  readonly finishWithout: () => Promise<void>
  /** Promises in the notes of which nobody has said what becomes of them. */
  readonly unreviewed: number
  /** It was to be finished, and they are asked about. */
  readonly isAsking: boolean
  /** Whom the notes mention, of a meeting at which nobody is named: it was to be finished, and they are asked about. */
  readonly mentioned: readonly FoundContact[] | null
  /** They were there, and it is finished so. */
  readonly addMentioned: () => void
  readonly answer: () => void
  /** Lets go of what was typed since. */
  readonly discard: () => Promise<void>
}

const isWorthKeeping = ({ title, place, body, agenda, decisions, participants }: MeetingValues): boolean =>
  [title, place, plainText(body), ...decisions].some((words) => words.trim() !== '') ||
  agenda.length + participants.length > 0

/** A meeting while it is written: what is typed is kept as a draft, and recorded once when it is finished. */
export function useMeeting(start: MeetingStart): OpenMeeting {
  const t = useTranslate()
  const [values, setValues] = useState(start.values)
  const [unclearTime, setUnclearTime] = useState<string | null>(null)
  const [isConfirmed, setConfirmed] = useState(false)
  const [savedAt, setSavedAt] = useState<number | null>(null)
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const level =
    values.sensitivity ??
    highestSensitivity(defaultSensitivity, ...contacts.map(({ sensitivity }) => sensitivity))
  const [recorded, setRecorded] = useState<Recorded>(() => recordedOf(start))
  const base = values.interaction === null ? undefined : recorded.stored
  const keeper = useKeeper({ values, sensitivity: level, base }, start.draft, () => setSavedAt(Date.now()))
  const set = useMemo<SetMeeting>(() => (change) => setValues((current) => ({ ...current, ...change })), [])
  // Whoever was in it before has been confirmed then.
  const isRefusing = ({ id, doNotContact }: FoundContact) => doNotContact && !recorded.contacts.has(id)
  const refusing = contacts.filter(isRefusing)
  const goOn = async (id: InteractionId, written: MeetingValues) => {
    const { updatedAt } = await ask('interaction', 'get', { id })
    // Its promises are follow-ups now: recorded once more they would be there twice.
    const next = { ...written, added: [] }
    keeper.begin(next)
    setSavedAt(null)
    setRecorded(recordedOf({ values: next, draft: undefined, stored: next, updatedAt }))
    setValues((now) => (now === written ? next : { ...now, added: without(now.added, written.added) }))
  }
  const write = async (written: MeetingValues, context: MeetingContext) => {
    const { interaction } = written
    const goTo = goingOn()
    const fields = meetingOf(written, context)
    const writing = keeper.record(async (draft) => {
      const followUps = followUpsOf(written, await namesOf(fields))
      return ask('meeting', 'finish', { id: interaction, fields, followUps }, draft)
    })
    const name = written.title.trim() || t('meetingScreen.untitled')
    const isPlan = fields.status === 'planned'
    const message = t(isPlan ? 'meetingScreen.planKept' : 'meetingScreen.finished', { name })
    const change = await tellWrite(t, writing, message)
    if (interaction === null) goTo(`/meetings/${change.value}`, { replace: true })
    else await goOn(interaction, written)
  }
  const discard = async () => {
    const goTo = goingOn()
    await keeper.remove()
    goTo('/meetings', { replace: true })
  }
  const unreviewed = useUnreviewed(values)
  const unnamed = useUnnamed(values, recorded.stored)
  const lackOf = (written: MeetingValues, there: readonly FoundContact[]) =>
    unclearTime === null
      ? missingPart(t, written, isConfirmed ? [] : there.filter(isRefusing))
      : t('logForm.needTime', { words: unclearTime })
  const finishing = useFinish({
    values,
    setValues,
    contacts,
    unreviewed,
    unnamed,
    lackOf,
    isConfirmed,
    write,
  })
  const isChanged = values !== recorded.values
  return {
    values,
    set,
    unclearTime,
    setUnclearTime,
    level,
    savedAt,
    isChanged,
    refusing,
    isConfirmed,
    confirm: setConfirmed,
    recordedAt: recorded.at,
    discard,
    unreviewed,
    ...finishing,
  }
}

/** What is only planned has not promised anything yet. */
function useUnreviewed(values: MeetingValues): number {
  const { locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const { body, added } = values
  const isPlan = statusOf(values, today) === 'planned'
  return useMemo(() => {
    const isWaiting = ({ key, review, isDone }: ActionItem) =>
      review === null && !isDone && !added.some((one) => one.key === key)
    return isPlan ? 0 : actionItems(body, { today, locale, members }).filter(isWaiting).length
  }, [body, added, isPlan, today, locale, members])
}

/** Whom the notes mention, where nobody is said to have been there; nobody twice of whom it was recorded so. */
function useUnnamed(values: MeetingValues, stored: MeetingValues | undefined): readonly FoundContact[] {
  const today = useToday()
  const { interaction, participants, body } = values
  const isAsked = participants.length === 0 && !isCounted(values) && statusOf(values, today) === 'happened'
  const isKnown = interaction !== null && stored !== undefined && statusOf(stored, today) === 'happened'
  const before = isKnown ? contactsMentioned(stored.body) : []
  return useContacts(isAsked ? contactsMentioned(body).filter((id) => !before.includes(id)) : [])
}

/** What the vault knows of the meeting; of one that is a draft yet, nothing. */
interface Recorded {
  readonly values: MeetingValues | null
  /** As it stands there; undefined for one that is not there. */
  readonly stored: MeetingValues | undefined
  readonly at: string | null
  readonly contacts: ReadonlySet<ContactId>
}

function recordedOf({ values, draft, stored, updatedAt }: MeetingStart): Recorded {
  const { participants } = stored ?? values
  return {
    values: draft === undefined ? values : null,
    stored,
    at: updatedAt ?? null,
    contacts: new Set(values.interaction === null ? [] : participants.map(({ contact }) => contact)),
  }
}

/** Asked for anew: whoever was entered last may not be shown yet. */
const namesOf = ({ participants }: InteractionInput): Promise<readonly FoundContact[]> | readonly [] =>
  participants.length === 0 ? [] : ask('contact', 'get', { ids: participants.map(({ contact }) => contact) })

const without = <One>(all: readonly One[], some: readonly One[]): One[] =>
  all.filter((one) => !some.includes(one))

interface Finishing {
  readonly values: MeetingValues
  readonly setValues: (values: MeetingValues) => void
  /** Who takes part. */
  readonly contacts: readonly FoundContact[]
  readonly unreviewed: number
  readonly unnamed: readonly FoundContact[]
  /** What a meeting lacks at which these were, in words. */
  readonly lackOf: (written: MeetingValues, there: readonly FoundContact[]) => string | undefined
  readonly isConfirmed: boolean
  readonly write: (written: MeetingValues, context: MeetingContext) => Promise<void>
}

/** Writes it down where nothing is missing; what went wrong is said above it, and all that was typed stays. */
function useFinish({ values, setValues, contacts, unreviewed, unnamed, ...props }: Finishing) {
  const { lackOf, isConfirmed, write } = props
  const t = useTranslate()
  const today = useToday()
  const [problem, setProblem] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const [asking, setAsking] = useState<'promises' | 'people' | null>(null)
  const answer = () => setAsking(null)
  const record = async (written: MeetingValues, there: readonly FoundContact[]) => {
    answer()
    const { type, on } = written
    const lacking = lackOf(written, there)
    setProblem(lacking)
    if (lacking !== undefined || type === null || on === null || isSaving) return
    setSaving(true)
    try {
      await write(written, { type, on, today, zone: systemClock.zone, confirmDoNotContact: isConfirmed })
    } catch (error) {
      setProblem(failureText(t, error))
    } finally {
      setSaving(false)
    }
  }
  const isReady = lackOf(values, contacts) === undefined
  const finishWithout = async () => {
    if (isReady && unnamed.length > 0 && asking !== 'people') setAsking('people')
    else await record(values, contacts)
  }
  const finish = async () => {
    if (isReady && unreviewed > 0) setAsking('promises')
    else await finishWithout()
  }
  const addMentioned = () => {
    const named = { ...values, participants: unnamed.map(({ id }) => ({ contact: id })) }
    setValues(named)
    void record(named, unnamed)
  }
  return {
    problem,
    isSaving,
    isAsking: asking === 'promises',
    mentioned: asking === 'people' ? unnamed : null,
    addMentioned,
    answer,
    finish,
    finishWithout,
  }
}

const isCounted = ({ headcount }: MeetingValues): boolean =>
  headcount.some(({ people }) => people !== null && people > 0)

function missingPart(
  t: Translate,
  values: MeetingValues,
  [refusing]: readonly FoundContact[],
): string | undefined {
  const { type, on, participants, members } = values
  if (type === null) return t('logForm.chooseType')
  if (on === null) return t('meetingScreen.noDay')
  if (participants.length + members.length === 0 && !isCounted(values)) return t('meetingScreen.nobody')
  return refusing && t('logForm.needConfirm', { name: refusing.name })
}

function useKeeper(typed: Typed<MeetingValues>, id: number | undefined, onSaved: () => void) {
  const { values, sensitivity, base } = typed
  const held = useRef<DraftKeeper<MeetingValues>>(null)
  held.current ??= new DraftKeeper({
    form: 'meeting',
    noun: 'interaction',
    start: typed,
    id,
    isWorthKeeping,
    onSaved,
    // A meeting that is in the vault is found by itself; the page of a new one begins another.
    ...(values.interaction === null && { pageOf: (draft) => `/meetings/draft/${draft}` }),
  })
  const keeper = held.current
  useEffect(() => keeper.type({ values, sensitivity, base }), [keeper, values, sensitivity, base])
  useEffect(() => () => keeper.leave(), [keeper])
  return keeper
}
