import { isGuarded, sensitivities } from '../../domain/sensitivity.ts'
import type { ImportPart } from './import-part.ts'
import { isLoss, type ReadingProblem } from './reading-problem.ts'

/** What is told of a list as a whole, whatever its format. */
export const partNotes = (part: ImportPart): ReadingProblem[] => [
  ...part.problems.filter((problem) => !isLoss(problem)),
  ...privateIn(part),
]

/** Nobody would look for it behind the passphrase. The occurrences of a series are one entry of the file. */
function privateIn({ drafts, calendar }: ImportPart): ReadingProblem[] {
  const entries = [...(calendar?.events ?? []), ...(calendar?.todos ?? [])].filter(
    ({ isPrivate }) => isPrivate,
  )
  const contacts = drafts.filter(({ fields }) =>
    isGuarded(sensitivities.find((level) => level === fields['sensitivity'])),
  )
  const [first] = [...contacts, ...entries].toSorted((a, b) => a.line - b.line)
  const count = contacts.length + new Set(entries.map(({ line }) => line)).size
  return first ? [{ code: 'records.private', line: first.line, detail: String(count) }] : []
}
