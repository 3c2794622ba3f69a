import { quote, type ReadingProblem, type ReadingProblemCode } from './reading-problem.ts'

/** Nobody reads more, and a file of noise has one on each line. */
const mostListed = 1000

/** What a reader has found wrong with one file; beyond the first thousand they are only counted. */
export class ProblemList {
  readonly #listed: ReadingProblem[] = []
  #unlisted = 0

  report(code: ReadingProblemCode, line: number, detail: string, file?: string): void {
    this.reportAll([{ code, line, detail: quote(detail), ...(file !== undefined && { file }) }])
  }

  reportAll(problems: readonly ReadingProblem[]): void {
    const room = mostListed - this.#listed.length
    this.#listed.push(...problems.slice(0, room))
    this.#unlisted += Math.max(0, problems.length - room)
  }

  /** By line. */
  get problems(): ReadingProblem[] {
    const sorted = this.#listed.toSorted((a, b) => a.line - b.line)
    if (this.#unlisted === 0) return sorted
    const last = sorted.at(-1)?.line ?? 1
    return [...sorted, { code: 'problems.more', line: last, detail: String(this.#unlisted) }]
  }
}
