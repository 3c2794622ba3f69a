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

function problemText({ t }: Task, { file, line, code, params }: Problem): string {
  const path = relative(process.cwd(), file) || file
  const place = line === null ? path : `${path}:${line}`
  const key = `problem.${code}`
  const text = t.has(key) ? t.find(key, params as Readonly<Record<string, string | number>>) : code
  return terminalText(`${place}: ${text}`)
}
