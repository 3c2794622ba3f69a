import { resolve } from 'node:path'
import { AppError } from '../../../db/domain/errors.ts'
import type { TextEncoding } from '../../../db/domain/text-encoding.ts'
import { errorMessage, unreadReason } from '../../../db/domain/i18n/error-message.ts'
import type { DateOrder } from '../../../db/domain/import-mapping.ts'
import { importReasonText } from '../../../db/domain/import-reason.ts'
import { takenWords } from '../../../db/domain/taken-records.ts'
import { failedRows, failedRowsPlace, writeFailedRows } from '../../../db/service/failed-rows.ts'
import {
  namesOrganization,
  type FileImportResult,
  type FileProblem,
} from '../../../db/service/file-import-result.ts'
import { importFiles, linksByName, type FileImportRequest } from '../../../db/service/file-import.ts'
import { readMappingFile } from '../../../db/service/mapping-file.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Answer } from '../../answer.ts'
import { fieldLabel } from '../../print/cell.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import { terminalText } from '../../print/terminal-text.ts'
import { readLinks, type SaidLink } from './organization-links.ts'
import { progressOn } from '../../progress.ts'
import type { Task } from '../../task.ts'

/** What becomes of letters that a program had garbled before. */
export const garbledChoices = ['mend', 'leave'] as const

interface FileOptions {
  readonly kind: FileImportRequest['kind']
  readonly paths: readonly string[]
  readonly mapping?: string
  readonly encoding?: TextEncoding
  readonly garbled?: (typeof garbledChoices)[number]
  readonly dateOrder?: DateOrder
  readonly mode?: FileImportRequest['mode']
  readonly allOrNone?: boolean
  readonly link?: readonly SaidLink[]
  readonly failedRows?: string
  readonly dryRun?: boolean
}

export async function importFromFiles(task: Task, vault: Vault, options: FileOptions): Promise<Answer> {
  const { kind, paths, mapping, mode, allOrNone = false, dryRun = false } = options
  const progress = progressOn(task.surroundings)
  const links = await readLinks(vault, options.link ?? [])
  const given = mapping === undefined ? undefined : readMappingFile(resolve(mapping))
  const read = paths.map((path) => resolve(path))
  const kept =
    options.failedRows === undefined ? null : await failedRowsPlace(resolve(options.failedRows), read)
  try {
    const result = await importFiles(vault, {
      kind,
      paths: read,
      options: {
        ...(given && { mapping: given }),
        ...toldOf(options),
      },
      ...(mode && { mode }),
      links: linksByName(links),
      allOrNone,
      dryRun,
      signal: task.surroundings.signal,
      onProgress: ({ phase, done, total }) => progress.show(task.t(`cli.${phase}`), done, total),
    })
    const isKept = kept === null || (await keepFailedRows(task, result, kept))
    if (given && result.source.parts.every(({ table }) => table === null))
      task.warn(task.t('cli.mappingUnused'))
    for (const { name } of links)
      if (!namesOrganization(result, name)) task.warn(task.t('cli.linkUnused', { name }))
    const said = answer(task, result, { dryRun, allOrNone, isSeveral: paths.length > 1 })
    return isKept ? said : { ...said, exit: 'file' }
  } finally {
    progress.end()
  }
}

function toldOf({ encoding, garbled, dateOrder }: FileOptions): FileImportRequest['options'] {
  return {
    ...(encoding && { encoding }),
    ...(garbled && { mendGarbled: garbled === 'mend' }),
    ...(dateOrder && { dateOrder }),
  }
}

/** False where they could not be written: by then the rest is in the vault, which is said with it. */
async function keepFailedRows(
  task: Task,
  { source, plan, batch }: FileImportResult,
  place: Awaited<ReturnType<typeof failedRowsPlace>>,
): Promise<boolean> {
  const failed = failedRows(source, plan)
  if (failed.length === 0) return true
  const { path } = place
  try {
    await writeFailedRows(failed, { ...place, t: task.t })
    task.warn(task.t('cli.failedRows', { count: failed.length, path }))
    return true
  } catch (error) {
    if (batch === null || !(error instanceof AppError)) throw error
    task.warn(task.t('cli.failedRowsUnwritten', { reason: errorMessage(task.t, error) }))
    return false
  }
}

const counts = ['created', 'updated', 'unchanged', 'skipped', 'ambiguous'] as const

interface Shown {
  readonly dryRun: boolean
  readonly allOrNone: boolean
  readonly isSeveral: boolean
}

function answer(task: Task, result: FileImportResult, shown: Shown): Answer {
  const { layout, rows, taken, created, updated, unchanged, skipped, ambiguous, errors, refused } = result
  const toError = ({ file, line, column, value, ...problem }: FileProblem) => ({
    line,
    ...(column !== undefined && { column, value }),
    reason: importReasonText(task.t, problem),
    ...((shown.isSeveral || file !== onlyFile(result)) && { file }),
  })
  const { unread } = result.source
  const isWithheld = shown.allOrNone && unread.length + errors.length + ambiguous > 0
  const isEmpty = result.notes.some(({ code }) => code === 'file.empty')
  const isUnread =
    (isEmpty || unread.length + errors.length > 0) &&
    created + updated + unchanged + skipped + ambiguous === 0
  return {
    json: () => ({
      layout,
      rows,
      taken,
      created,
      updated,
      unchanged,
      skipped,
      ambiguous,
      errors: [...unread.map(toFileError(task)), ...[...errors, ...refused].map(toError)],
      skippedRows: result.skippedRows.map(({ name, ...row }) => ({ ...toError(row), name })),
      updatedRows: result.updatedRows.map(({ name, contact, ...row }) => ({
        ...toError(row),
        name,
        contact,
      })),
      ambiguousRows: result.ambiguousRows.map(({ name, contacts, organizations, ...row }) => ({
        ...toError(row),
        name,
        contacts,
        ...(organizations.length > 0 && { organizations: organizations.map(toChoice) }),
      })),
      choicesAdded: result.choicesAdded,
      columnsLeft: result.columnsLeft,
      notes: result.notes.map(toError),
      encodings: guessedEncodings(result),
      batch: result.batch,
    }),
    plain: () => withNewlines(lines(task, result, shown)),
    ...(isUnread && { exit: 'file' as const }),
    ...(isWithheld && { exit: 'invalid' as const }),
  }
}

type UnreadFile = FileImportResult['source']['unread'][number]

/** A file that could not be read at all has no line that is to blame. */
const toFileError =
  ({ t }: Task) =>
  ({ name, error }: UnreadFile) => ({ line: null, reason: unreadReason(t, error), file: name })

const unreadLines = ({ t }: Task, { source: { unread } }: FileImportResult): string[] =>
  unread.length === 0
    ? []
    : [
        t('cli.unreadFiles', { count: unread.length }),
        ...unread.map(({ error }) => terminalText(`  ${unreadReason(t, error)}`)),
      ]

/** A name and those that `--link` can say it is. */
const toChoice = ({
  text,
  candidates = [],
}: FileImportResult['ambiguousRows'][number]['organizations'][number]) => ({
  name: text,
  candidates: candidates.map(({ uid, name }) => ({ id: uid, name })),
})

/** Where there is only one file of one list, naming it says nothing. */
const onlyFile = ({ source: { parts } }: FileImportResult): string | undefined =>
  parts.length === 1 ? parts[0]?.name : undefined

function lines(task: Task, result: FileImportResult, { dryRun }: Shown): string[] {
  const { t } = task
  const { layout, rows, errors, refused, skippedRows, updatedRows, ambiguousRows, notes, batch } = result
  const isCalendar = result.source.kind === 'ics'
  const columns = [
    { label: '' },
    ...counts.map((key) => ({ label: fieldLabel(task, key), alignRight: true })),
  ]
  return [
    ...(dryRun ? [t('cli.dryRun')] : []),
    t('cli.recognised', { layout: layout ?? t('cli.noLayout'), count: rows }),
    ...encodingLines(task, result),
    ...tableLines(columns, [['', ...counts.map((key) => String(result[key]))]]),
    ...takenLines(task, result),
    ...(batch === null && !dryRun ? [t(hasAll(result) ? 'cli.importedNothing' : 'cli.importedNone')] : []),
    ...unreadLines(task, result),
    ...problemLines(task, 'cli.problems', [...errors, ...refused]),
    ...problemLines(task, 'cli.skippedRows', skippedRows),
    ...problemLines(task, isCalendar ? 'cli.updatedEntries' : 'cli.updatedRows', updatedRows),
    ...problemLines(task, 'cli.ambiguousRows', ambiguousRows),
    ...problemLines(task, 'cli.notes', notes),
  ]
}

const takenLines = ({ t }: Task, { taken }: FileImportResult): string[] =>
  (['created', 'updated'] as const)
    .map((part) => ({ part, what: takenWords(t, taken, part) }))
    .filter(({ what }) => what !== '')
    .map(({ part, what }) => t(part === 'created' ? 'cli.takenNew' : 'cli.takenChanged', { what }))

const hasAll = ({ unchanged, skipped, ambiguous, errors, source }: FileImportResult): boolean =>
  unchanged + skipped > 0 && ambiguous + errors.length + source.unread.length === 0

const encodingLines = ({ t }: Task, result: FileImportResult): string[] =>
  guessedEncodings(result).map(({ file, encoding }) =>
    terminalText(t('cli.readAs', { file, encoding, letters: t(`textEncoding.${encoding}`) })),
  )

/** Guesses that may be wrong. */
const guessedEncodings = ({ source }: FileImportResult) =>
  source.parts.flatMap(({ name, table }) => {
    const encoding = table?.file.text?.encoding
    return encoding && !encoding.isGiven && !encoding.value.startsWith('utf-')
      ? [{ file: name, encoding: encoding.value }]
      : []
  })

const mostOfAKind = 5
/** Who was left out, or written onto another, has to be seen. */
const mostNamed = 50

type Problems =
  | 'cli.problems'
  | 'cli.skippedRows'
  | 'cli.updatedRows'
  | 'cli.updatedEntries'
  | 'cli.ambiguousRows'
  | 'cli.notes'

/** Kind by kind, a few of each. */
function problemLines(task: Task, title: Problems, problems: readonly ShownProblem[]): string[] {
  if (problems.length === 0) return []
  const isNamed = title !== 'cli.problems' && title !== 'cli.notes'
  const most = isNamed ? mostNamed : mostOfAKind
  const kinds = [...Map.groupBy(problems, ({ code }) => code).values()]
  return [task.t(title, { count: problems.length }), ...kinds.flatMap((kind) => kindLines(task, kind, most))]
}

/** What is the same of many lines is said once, with how many they are. */
function kindLines(task: Task, kind: readonly ShownProblem[], most: number): string[] {
  const alike = [...Map.groupBy(kind, (problem) => wordsOf(task, problem).join('\n')).values()]
  const further = alike.slice(most).flat().length
  return [
    ...alike.slice(0, most).map((same) => `  ${lineOf(task, same)}`),
    ...(further > 0 ? [`  ${task.t('cli.furtherProblems', { count: further })}`] : []),
  ]
}

interface ShownProblem extends FileProblem {
  readonly name?: string
}

/** Whatever is said of a line but its number. */
const wordsOf = ({ t }: Task, { file, line: _line, name = '', ...problem }: ShownProblem) =>
  [file, name, importReasonText(t, problem)] as const

function lineOf(task: Task, [first, ...others]: readonly ShownProblem[]): string {
  if (first === undefined) return ''
  const [file, name, reason] = wordsOf(task, first)
  const alike = others.length === 0 ? '' : ` ${task.t('cli.alikeLines', { count: others.length })}`
  return terminalText([`${file}:${first.line}`, name, reason].filter(Boolean).join(': ') + alike)
}
