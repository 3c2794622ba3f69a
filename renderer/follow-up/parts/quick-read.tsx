import { useMemo, useState } from 'react'
import { longDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import type { FollowUpInput } from '../../../db/domain/follow-up.ts'
import { readQuickAdd, type QuickAdd, type QuickPart } from '../../../db/domain/quick-add.ts'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { useLanguage, type Language } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Chip } from '../../ui/chip.tsx'
import { Row } from '../../ui/layout.tsx'
import { useMembers } from './members.ts'
import styles from './quick-read.module.css'

interface QuickRead {
  readonly read: QuickAdd
  /** Whether nothing that was typed is left for a title: "friday". */
  readonly isUntitled: boolean
  /** Leaves a part of the line in the title. */
  readonly leave: (part: QuickPart) => void
  readonly reset: () => void
}

const nothing: ReadonlySet<QuickPart> = new Set()

/** What a line says beside its title: day, recurrence, owner, tags, priority. */
export function useQuickRead(text: string): QuickRead {
  const { locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const [except, setExcept] = useState(nothing)
  const read = useMemo(
    () => readQuickAdd(text, { today, locale, members, except }),
    [text, today, locale, members, except],
  )
  return {
    read,
    isUntitled: text.trim() !== '' && read.title === '',
    leave: (part) => setExcept((left) => new Set([...left, part])),
    reset: () => setExcept(nothing),
  }
}

/** The line as the store takes it; what it does not say is left out. */
export const quickInput = (read: QuickAdd): FollowUpInput => ({
  title: read.title,
  ...(read.dueOn && { dueOn: read.dueOn, dueTime: read.dueTime }),
  ...(read.recurrence !== null && { recurrence: read.recurrence }),
  ...(read.owner && { owner: read.owner }),
  ...(read.priority && { priority: read.priority }),
  ...(read.tags.length > 0 && { tags: [...read.tags] }),
})

/** What was read, each part to be taken back with its cross; said aloud as it changes. */
export function QuickReadChips({ read, leave }: Pick<QuickRead, 'read' | 'leave'>) {
  const language = useLanguage()
  const { t } = language
  const today = useToday()
  const members = useMembers()
  const { dueOn, recurrence, owner, tags, priority } = read
  const chips: readonly (readonly [QuickPart, string, string?])[] = [
    ...(dueOn ? [['due', dueText(read, today, language), longDate(dueOn, language.locale)] as const] : []),
    ...(recurrence === null ? [] : [['recurrence', recurrencePhrase(t, recurrence, today)] as const]),
    ...members.filter(({ id }) => id === owner).map(({ name }) => ['owner', name] as const),
    ...(tags.length > 0 ? [['tags', tags.map((tag) => `#${tag}`).join(' ')] as const] : []),
    ...(priority ? [['priority', t('followUpForm.highPriority')] as const] : []),
  ]
  const notes = notesOf(read, language)
  return (
    <div role="status" aria-label={t('quickAdd.read')} className={styles.read}>
      {chips.length > 0 && (
        <Row gap={2} wrap>
          {chips.map(([part, text, title]) => (
            <span key={part} title={title}>
              <Chip isOn remove={{ name: text, onPress: () => leave(part) }}>
                {text}
              </Chip>
            </span>
          ))}
        </Row>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  )
}

function dueText(
  { dueOn, dueTime }: QuickAdd,
  today: QuickAdd['dueOn'] & string,
  { t, locale }: Language,
): string {
  const day = dueOn ? shortDate(dueOn, today, locale) : ''
  return t('followUpForm.dueDay', { day: dueTime ? `${day}, ${timeOfDay(dueTime, locale)}` : day })
}

function notesOf({ doubt, dueOn, unknownOwner }: QuickAdd, { t, locale }: Language): readonly string[] {
  return [
    ...(doubt === 'past' ? [t('quickAdd.past')] : []),
    ...(doubt === 'ambiguous' && dueOn ? [t('quickAdd.ambiguous', { day: longDate(dueOn, locale) })] : []),
    ...(unknownOwner === null ? [] : [t('quickAdd.unknownOwner', { name: unknownOwner })]),
  ]
}
