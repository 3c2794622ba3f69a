import type { ReadingProblem } from '../../reading-problem.ts'

/** A row that is left out, with its cells, so that a file of such rows can be written and put right. */
export interface RowProblem extends ReadingProblem {
  readonly cells: readonly string[]
}
