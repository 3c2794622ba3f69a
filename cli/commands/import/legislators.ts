import { resolve } from 'node:path'
import {
  importLegislators,
  type LegislatorImportKind,
  type LegislatorImportResult,
} from '../../../db/service/legislator-import.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Answer } from '../../answer.ts'
import { problemLines, withMessages } from '../../import-problems.ts'
import { fieldLabel } from '../../print/cell.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import { progressOn } from '../../progress.ts'
import type { Task } from '../../task.ts'

/** Who is taken besides the legislators. */
export const branches = ['executive', 'municipal', 'retired'] as const
export type Branch = (typeof branches)[number]

interface LegislatorOptions {
  readonly kind: LegislatorImportKind
  readonly paths: readonly string[]
  readonly dryRun?: boolean
  readonly include?: readonly Branch[]
}

export async function importLegislation(
  task: Task,
  vault: Vault,
  { kind, paths, dryRun = false, include }: LegislatorOptions,
): Promise<Answer> {
  const progress = progressOn(task.surroundings)
  try {
    const result = await importLegislators(vault, {
      kind,
      paths: paths.map((path) => resolve(path)),
      dryRun,
      ...(include && { include }),
      signal: task.surroundings.signal,
      onProgress: ({ phase, done, total }) => progress.show(task.t(`cli.${phase}`), done, total),
    })
    return answer(task, result, dryRun)
  } finally {
    progress.end()
  }
}

const counts = ['created', 'updated', 'unchanged', 'ended', 'missing', 'held'] as const

function answer(task: Task, result: LegislatorImportResult, dryRun: boolean): Answer {
  return {
    json: () => ({
      dryRun,
      ...result,
      errors: withMessages(task, result.errors),
      notes: withMessages(task, result.notes),
    }),
    plain: () => withNewlines(lines(task, result, dryRun)),
  }
}

function lines(task: Task, result: LegislatorImportResult, dryRun: boolean): string[] {
  const { t } = task
  const { errors, notes } = result
  const columns = [
    { label: '' },
    ...counts.map((key) => ({ label: fieldLabel(task, key), alignRight: true })),
  ]
  const rows = [
    row(t('cli.people'), result),
    ...(['offices', 'committees', 'memberships'] as const).map((key) =>
      row(fieldLabel(task, key), result[key]),
    ),
  ]
  return [
    ...(dryRun ? [t('cli.dryRun')] : []),
    ...tableLines(columns, rows),
    ...(result.batch === null && !dryRun ? [t('cli.importedNothing')] : []),
    ...(errors.length > 0
      ? [t('cli.problems', { count: errors.length }), ...problemLines(task, errors)]
      : []),
    ...problemLines(task, notes),
  ]
}

const row = (label: string, tally: Partial<Record<(typeof counts)[number], number>>): string[] => [
  label,
  ...counts.map((key) => (tally[key] === undefined ? '' : String(tally[key]))),
]
