import type { LogValues } from '../../../db/domain/log-draft.ts'
import type { VocabularyWord } from '../../../db/domain/row/reference.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { failureText } from '../../app/api/failures.ts'
import { issuesOf, issueText } from '../../app/api/form.ts'
import { placeFaults } from '../../app/api/form-faults.ts'

/** Why it was not logged, said by the field that it is about; without one, above the form. */
export interface LogRefusal {
  readonly field?: 'participants' | 'on' | 'nextTitle'
  readonly words: string
}

/** What has to be filled in anew before a refusal of a field is worth no more. */
export const mendedBy: Readonly<Record<NonNullable<LogRefusal['field']>, readonly (keyof LogValues)[]>> = {
  participants: ['participants'],
  on: ['on'],
  nextTitle: ['nextTitle', 'nextOn'],
}

interface LogAttempt {
  readonly values: LogValues
  readonly type: VocabularyWord<'interaction_type'> | undefined
  /** Who asked not to be contacted, as long as nobody said that they know. */
  readonly refusing: readonly FoundContact[]
}

/** What still has to be said before it can be logged; words that mean no day or time keep the form by themselves. */
export function missingPart(
  t: Translate,
  { values, type, refusing: [first] }: LogAttempt,
): LogRefusal | undefined {
  if (values.participants.length === 0) return { field: 'participants', words: t('logForm.needContact') }
  if (type === undefined) return { words: t('logForm.needType') }
  if (values.on === null) return { field: 'on', words: t('logForm.needDay') }
  if (values.nextOn !== null && values.nextTitle.trim() === '')
    return { field: 'nextTitle', words: t('followUpForm.needNextStep') }
  return first && { words: t('logForm.needConfirm', { name: first.name }) }
}

const dayField = 'occurredOn'

/** What the vault said against it. */
export function refusalOf(t: Translate, error: unknown): LogRefusal {
  const places = { hasField: (name: string) => name === dayField, whole: dayField }
  const { byField, left } = placeFaults(issuesOf(error), places)
  const ofDay = byField.get(dayField)
  return ofDay && left.length === 0
    ? { field: 'on', words: issueText(t, ofDay.key) }
    : { words: failureText(t, error) }
}
