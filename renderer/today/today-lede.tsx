import { timeOfDay } from '../../db/domain/date-phrase.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import type { Today } from '../../electron/contract/today.ts'
import { useLanguage, type Language } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { interactionTitle } from '../interaction/parts/interaction-words.ts'
import { Emphasis } from '../ui/emphasis.tsx'

/** The day in one sentence. */
export function TodayLede({ today }: { readonly today: Today }) {
  const language = useLanguage()
  const { t } = language
  const count = today.overdue.count + today.due.count
  const quiet = today.quiet.count
  const parts = [
    count === 0 ? t('todayScreen.nothingToKeep') : t('todayScreen.toKeep', { count }),
    quiet > 0 && t('todayScreen.goingQuiet', { count: quiet }),
    nextMeeting(today, useToday(), language),
  ].filter((part) => part !== false && part !== undefined)
  return <Emphasis text={`${parts.join(', ')}.`} />
}

function nextMeeting({ meetings }: Today, day: string, { t, locale }: Language): string | undefined {
  const meeting = meetings.rows.find(({ occurredOn }) => occurredOn === day)
  if (!meeting) return undefined
  const title = interactionTitle(t, meeting)
  const time = meeting.occurredTime as LocalTime | null
  if (time === null) return t('todayScreen.meetingToday', { title })
  return t('todayScreen.nextMeeting', { title, time: timeOfDay(time, locale) })
}
