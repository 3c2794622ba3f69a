import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { addDays, weekday, type LocalDate } from '../../../db/domain/local-date.ts'

interface DayChoice {
  readonly id: 'tomorrow' | 'nextWeek' | 'twoWeeks'
  readonly label: string
  readonly day: LocalDate
}

/** Days that promises are mostly put off to. Next week begins on Monday: on a Sunday that is tomorrow. */
export function dayChoices(t: Translate, today: LocalDate): readonly DayChoice[] {
  const choices: readonly DayChoice[] = [
    { id: 'tomorrow', label: t('followUpForm.tomorrow'), day: addDays(today, 1) },
    { id: 'nextWeek', label: t('followUpForm.nextWeek'), day: addDays(today, 8 - weekday(today)) },
    { id: 'twoWeeks', label: t('followUpForm.twoWeeks'), day: addDays(today, 14) },
  ]
  const days = choices.map(({ day }) => day)
  return choices.filter(({ day }, index) => days.indexOf(day) === index)
}
