import { resolve } from 'node:path'
import type { TextEncoding } from '../../../db/domain/text-encoding.ts'
import { importReasonText } from '../../../db/domain/import-reason.ts'
import { failedRows, writeFailedRows } from '../../../db/service/failed-rows.ts'
import {
  importFiles,
  type FileImportRequest,
  type FileImportResult,
  type FileProblem,
} from '../../../db/service/file-import.ts'
import { readMappingFile } from '../../../db/service/mapping-file.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Answer } from '../../answer.ts'
import { fieldLabel } from '../../print/cell.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import { terminalText } from '../../print/terminal-text.ts'
import { progressOn } from '../../progress.ts'
import type { Task } from '../../task.ts'

interface FileOptions {
  readonly kind: FileImportRequest['kind']
  readonly paths: readonly string[]
  readonly mapping?: string
  readonly encoding?: TextEncoding
  readonly mode?: FileImportRequest['mode']
  readonly allOrNone?: boolean
  readonly failedRows?: string
  readonly dryRun?: boolean
}

export async function importFromFiles(task: Task, vault: Vault, options: FileOptions): Promise<Answer> {
  const { kind, paths, mapping, encoding, mode, allOrNone = false, dryRun = false } = options
  const progress = progressOn(task.surroundings)
  const given = mapping === undefined ? undefined : readMappingFile(resolve(mapping))
  try {
    const result = await importFiles(vault, {
      kind,
      paths: paths.map((path) => resolve(path)),
      options: { ...(given && { mapping: given }), ...(encoding && { encoding }) },
      ...(mode && { mode }),
      allOrNone,
      dryRun,
      signal: task.surroundings.signal,
      onProgress: ({ phase, done, total }) => progress.show(task.t(`cli.${phase}`), done, total),
    })
    await keepFailedRows(task, result, options)
    return answer(task, result, { dryRun, allOrNone, isSeveral: paths.length > 1 })
  } finally {
    progress.end()
  }
}

async function keepFailedRows(
  task: Task,
  { source, plan }: FileImportResult,
  { failedRows: path }: FileOptions,
): Promise<void> {
  const failed = failedRows(source, plan)
  if (path === undefined || failed.length === 0) return
  await writeFailedRows(failed, { path: resolve(path), t: task.t })
  task.warn(task.t('cli.failedRows', { count: failed.length, path }))
}

const counts = ['created', 'updated', 'unchanged', 'skipped', 'ambiguous'] as const

interface Shown {
  readonly dryRun: boolean
  readonly allOrNone: boolean
  readonly isSeveral: boolean
}

function answer(task: Task, result: FileImportResult, shown: Shown): Answer {
  const { layout, rows, created, updated, unchanged, skipped, ambiguous, errors, refused } = result
  const toError = ({ file, line, column, value, ...problem }: FileProblem) => ({
    line,
    ...(column !== undefined && { column, value }),
    reason: importReasonText(task.t, problem),
    ...(shown.isSeveral && { file }),
  })
  const isWithheld = shown.allOrNone && errors.length + ambiguous > 0
  const isUnread = errors.length > 0 && created + updated + unchanged + skipped + ambiguous === 0
  return {
    json: () => ({
      layout,
      rows,
      created,
      updated,
      unchanged,
      skipped,
      ambiguous,
      errors: [...errors, ...refused].map(toError),
      skippedRows: result.skippedRows.map(({ name, ...row }) => ({ ...toError(row), name })),
    }),
    plain: () => withNewlines(lines(task, result, shown)),
    ...(isUnread && { exit: 'file' as const }),
    ...(isWithheld && { exit: 'invalid' as const }),
  }
}

function lines(task: Task, result: FileImportResult, { dryRun }: Shown): string[] {
  const { t } = task
  const { layout, rows, errors, refused, skippedRows, notes, batch } = result
  const columns = [
    { label: '' },
    ...counts.map((key) => ({ label: fieldLabel(task, key), alignRight: true })),
  ]
  return [
    ...(dryRun ? [t('cli.dryRun')] : []),
    t('cli.recognised', { layout: layout ?? t('cli.noLayout'), count: rows }),
    ...encodingLines(task, result),
    ...tableLines(columns, [['', ...counts.map((key) => String(result[key]))]]),
    ...(batch === null && !dryRun ? [t('cli.importedNothing')] : []),
    ...problemLines(task, 'cli.problems', [...errors, ...refused]),
    ...problemLines(task, 'cli.skippedRows', skippedRows),
    ...problemLines(task, 'cli.notes', notes),
  ]
}

/** A guess that may be wrong. */
function encodingLines({ t }: Task, { source }: FileImportResult): string[] {
  const read = source.parts.flatMap(({ name, table }) => {
    const encoding = table?.file.text?.encoding
    return encoding && !encoding.isGiven && !encoding.value.startsWith('utf-')
      ? [{ name, encoding: encoding.value }]
      : []
  })
  return read.map(({ name, encoding }) =>
    terminalText(t('cli.readAs', { file: name, encoding, letters: t(`textEncoding.${encoding}`) })),
  )
}

const mostOfAKind = 5
/** Who was left out has to be seen. */
const mostSkipped = 50

type Problems = 'cli.problems' | 'cli.skippedRows' | 'cli.notes'

/** Kind by kind, a few of each. */
function problemLines(task: Task, title: Problems, problems: readonly ShownProblem[]): string[] {
  if (problems.length === 0) return []
  const most = title === 'cli.skippedRows' ? mostSkipped : mostOfAKind
  const kinds = [...Map.groupBy(problems, ({ code }) => code).values()]
  return [
    task.t(title, { count: problems.length }),
    ...kinds.flatMap((kind) => [
      ...kind.slice(0, most).map((problem) => `  ${lineOf(task, problem)}`),
      ...(kind.length > most ? [`  ${task.t('cli.furtherProblems', { count: kind.length - most })}`] : []),
    ]),
  ]
}

interface ShownProblem extends FileProblem {
  readonly name?: string
}

const lineOf = (task: Task, { file, line, name, ...problem }: ShownProblem): string =>
  terminalText([`${file}:${line}`, name, importReasonText(task.t, problem)].filter(Boolean).join(': '))
