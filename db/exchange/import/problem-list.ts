import { quote, type ReadingProblem, type ReadingProblemCode } from './reading-problem.ts'

/** Nobody reads more, and a file of noise has one on each line. */
const mostListed = 1000

/** What a reader has found wrong with one file; beyond the first thousand they are only counted. */
export class ProblemList {
  readonly #listed: ReadingProblem[] = []
  #unlisted = 0

  report(code: ReadingProblemCode, line: number, detail: string, file?: string): void {
    if (this.#listed.length < mostListed)
      this.#listed.push({ code, line, detail: quote(detail), ...(file !== undefined && { file }) })
    else this.#unlisted += 1
  }

  reportAll(problems: readonly ReadingProblem[]): void {
    for (const { code, line, detail } of problems) this.report(code, line, detail)
  }

  /** By line. */
  get problems(): ReadingProblem[] {
    const sorted = this.#listed.toSorted((a, b) => a.line - b.line)
    if (this.#unlisted === 0) return sorted
    const last = sorted.at(-1)?.line ?? 1
    return [...sorted, { code: 'problems.more', line: last, detail: String(this.#unlisted) }]
  }
}
