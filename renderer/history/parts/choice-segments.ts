import { undoChoices } from '../../../db/domain/undo-conflict.ts'
import { useTranslate } from '../../app/api/language.tsx'

/** What can become of a conflict, as it is chosen from. */
export function useChoiceSegments() {
  const t = useTranslate()
  return undoChoices.map((value) => ({ value, label: t(`undoing.${value}`) }))
}
