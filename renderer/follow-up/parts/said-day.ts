import { dateOfWords, type DayContext } from '../../../db/domain/natural-date.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { LocalTime } from '../../../db/domain/local-time.ts'

/** Why what was typed is no day here: no such day, a day behind the last one, or an hour that has no place. */
export type DayTrouble = 'unclear' | 'tooLate' | 'noTime'

interface SaidDay {
  readonly day: LocalDate | null
  readonly time: LocalTime | null
  readonly trouble: DayTrouble | null
}

interface DayPlace extends DayContext {
  readonly max?: LocalDate | undefined
  /** Whether there is a place for an hour beside the day. */
  readonly takesTime: boolean
}

/** What was typed in a field for a day: a day, nothing, or why it is neither. */
export function readSaidDay(text: string, { max, takesTime, ...context }: DayPlace): SaidDay {
  const none = { day: null, time: null, trouble: null }
  if (text.trim() === '') return none
  const said = dateOfWords(text, context)
  if (!said) return { ...none, trouble: 'unclear' }
  if (said.time !== null && !takesTime) return { ...none, trouble: 'noTime' }
  if (max !== undefined && said.day > max) return { ...none, trouble: 'tooLate' }
  return { day: said.day, time: said.time, trouble: null }
}
