import { collapseSpace } from '../../../../domain/fold.ts'
import type { DraftInProgress } from '../draft/draft-builder.ts'
import { keepNote } from '../draft/keep-note.ts'
import { isFillerName } from './filler-name.ts'
import type { MappedCell } from './mapped-cell.ts'

/** Why a cell has no place, by the code of the issue that says it. */
type LeftOutAs = 'issue.saidTwice' | 'issue.standsForNone' | 'issue.notUnderstood'

export function remark(
  { remarks }: DraftInProgress,
  { header, text }: Pick<MappedCell, 'header' | 'text'>,
  why: LeftOutAs,
): void {
  remarks.push(`${remarkOn(header, text)} (${why})`)
}

/** It goes in as it stands. */
export function doubt(
  { doubts }: DraftInProgress,
  { header, text }: Pick<MappedCell, 'header' | 'text'>,
): void {
  doubts.push({ code: 'doubtful', text: remarkOn(header, text) })
}

/** What stands in a column, to be looked at by a person. */
export const remarkOn = (column: string, text: string): string => `${column}: ${collapseSpace(text)}`

/** "See assistant" is no number to call and "2020, lapsed once" no day, and still something to know. */
export function keepWords(draft: DraftInProgress, { header, text }: MappedCell): void {
  if (isFillerName(text.trim())) return remark(draft, { header, text }, 'issue.standsForNone')
  keepNote(draft, remarkOn(header, text))
}
