import { useMemo, useState } from 'react'
import { longDate, shortDate, timeOfDay } from '../../../db/domain/date-phrase.ts'
import { collapseSpace } from '../../../db/domain/fold.ts'
import { exceptDays, readQuickAdd, type QuickAdd, type QuickPart } from '../../../db/domain/quick-add.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { MemberId } from '../../../db/domain/member.ts'
import { recurrencePhrase } from '../../../db/domain/recurrence-phrase.ts'
import { useLanguage, type Language } from '../../app/api/language.tsx'
import { useToday } from '../../app/api/today.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Row } from '../../ui/layout.tsx'
import { useMembers } from './members.ts'
import styles from './quick-read.module.css'

export interface QuickRead {
  readonly read: QuickAdd
  /** What is left for the title, while something of the line is taken out of it. */
  readonly titleLeft: string | null
  /** Why it cannot be added as it stands, in words: nothing is left for a title ("friday"), or it is not said whose it is. */
  readonly fault: string | undefined
  /** Says who is meant where a name may be that of several. */
  readonly choose: (member: MemberId) => void
  /** Leaves a part of the line in the title. */
  readonly leave: (part: QuickPart) => void
  readonly reset: () => void
}

const nothing: ReadonlySet<QuickPart> = new Set()
const none: readonly QuickPart[] = []

/** What a line says beside its title: day, recurrence, owner, tags, priority; not what was `said` by other means. */
export function useQuickRead(text: string, said: readonly QuickPart[] = none): QuickRead {
  const { t, locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const [meant, choose] = useState<MemberId>()
  const [except, setExcept] = useState(nothing)
  const read = useMemo(
    () => readQuickAdd(text, { today, locale, members, meant, except: new Set([...except, ...said]) }),
    [text, today, locale, members, meant, except, said],
  )
  const isUntitled = text.trim() !== '' && read.title === ''
  return {
    read,
    titleLeft: isUntitled || read.title === collapseSpace(text) ? null : read.title,
    fault: isUntitled ? t('quickAdd.untitled') : whoIsMeant(t, read),
    choose,
    leave: (part) => setExcept((left) => new Set([...left, part])),
    reset: () => {
      setExcept(nothing)
      choose(undefined)
    },
  }
}

const whoIsMeant = (t: Translate, { unknownOwner, ownersMeant }: QuickAdd): string | undefined =>
  unknownOwner !== null && ownersMeant.length > 0
    ? t('quickAdd.whoIsMeant', { name: unknownOwner })
    : undefined

const exceptAnyDay: readonly QuickPart[] = [...exceptDays, 'due']

/** When the words of a next step say that it is due; a day that was chosen counts, not that of the words. */
export const useNextStepRead = (text: string, chosen: LocalDate | null): QuickRead =>
  useQuickRead(text, chosen === null ? exceptDays : exceptAnyDay)

type Chips = Pick<QuickRead, 'read' | 'titleLeft' | 'leave' | 'choose'>

/**
 * What was read, each part to be taken back with its cross, and what is left for the title; said aloud as it changes,
 * but the title, of which every letter would be.
 */
export function QuickReadChips({ read, titleLeft, leave, choose }: Chips) {
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
      {titleLeft !== null && chips.length > 0 && (
        <p aria-live="off" className={styles.title}>
          {t('quickAdd.titleLeft', { title: titleLeft })}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {read.ownersMeant.length > 0 && (
        <Row gap={2} wrap>
          {read.ownersMeant.map(({ id, name }) => (
            <Button key={id} size="sm" onPress={() => choose(id)}>
              <bdi>{name}</bdi>
            </Button>
          ))}
          <Button size="sm" variant="quiet" onPress={() => leave('owner')}>
            {t('quickAdd.leaveInTitle')}
          </Button>
        </Row>
      )}
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

function notesOf(
  { doubt, dueOn, strangeDay, strangeTime, unknownOwner, ownersMeant }: QuickAdd,
  { t, locale }: Language,
): readonly string[] {
  return [
    ...(doubt === 'past' ? [t('quickAdd.past')] : []),
    ...(doubt === 'ambiguous' && dueOn ? [t('quickAdd.ambiguous', { day: longDate(dueOn, locale) })] : []),
    ...(strangeDay === null ? [] : [t('quickAdd.strangeDay', { words: strangeDay })]),
    ...(strangeTime === null ? [] : [t('quickAdd.strangeTime', { words: strangeTime })]),
    ...(unknownOwner === null ? [] : [ownerNote(t, unknownOwner, ownersMeant)]),
  ]
}

function ownerNote(t: Translate, name: string, meant: QuickAdd['ownersMeant']): string {
  const [first] = meant
  if (first === undefined) return t('quickAdd.unknownOwner', { name })
  const example = `@${first.name.replaceAll(' ', '.')}`
  return t('quickAdd.severalOwners', {
    name,
    names: meant.map((one) => t.apart(one.name)).join(', '),
    example,
  })
}
