import { relative } from 'node:path'
import type { LegislatorImportResult } from '../db/service/legislator-import.ts'
import { terminalText } from './print/terminal-text.ts'
import type { Task } from './task.ts'

type Problem = LegislatorImportResult['errors'][number]

const mostOfAKind = 5

/** The problems kind by kind, a few of each: what happens a thousand times is said once. */
export function problemLines(task: Task, problems: readonly Problem[]): string[] {
  const kinds = Map.groupBy(problems, ({ code }) => code)
  return [...kinds.values()].flatMap((kind) => {
    const left = kind.length - mostOfAKind
    return [
      ...kind.slice(0, mostOfAKind).map((problem) => `  ${problemText(task, problem)}`),
      ...(left > 0 ? [`  ${task.t('cli.furtherProblems', { count: left })}`] : []),
    ]
  })
}

/** For programs: each problem with what a person would read of it. */
export const withMessages = (task: Task, problems: readonly Problem[]) =>
  problems.map((problem) => ({ ...problem, message: problemMessage(task, problem) }))

function problemText(task: Task, problem: Problem): string {
  const { file, line } = problem
  const path = pathFromHere(file)
  const place = line === null ? path : `${path}:${line}`
  return terminalText(`${place}: ${problemMessage(task, problem)}`)
}

/** Relative while that is shorter: not of what lies elsewhere. */
function pathFromHere(file: string): string {
  const path = relative(process.cwd(), file)
  return path === '' || path.startsWith('..') ? file : path
}

function problemMessage({ t }: Task, { code, params }: Problem): string {
  const key = `problem.${code}`
  return t.has(key) ? t.find(key, params as Readonly<Record<string, string | number>>) : code
}
