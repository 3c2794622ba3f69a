import type { Command } from 'commander'
import { timeOfDay } from '../../db/domain/date-phrase.ts'
import { fieldName, valueWords } from '../../db/domain/filter/field-words.ts'
import { isFiltered } from '../../db/domain/filter/field.ts'
import { isLocalTime } from '../../db/domain/local-time.ts'
import { ownFieldLabels } from '../../db/service/custom-field.ts'
import { listNouns, openList, type ListNoun, type OpenList } from '../../db/service/list.ts'
import type { Answer } from '../answer.ts'
import { safeJson } from '../answer.ts'
import { choice, examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { readFilter, readSort } from '../filter.ts'
import { readColumns, type ShownColumn } from '../list-columns.ts'
import { cellText } from '../print/cell.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'

export interface ListOptions extends SharedOptions {
  readonly filter?: string
  readonly sort?: string
  readonly columns?: string
  readonly group?: string
  readonly limit: number
  readonly offset: number
}

export function addList(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.list'))
    .argument('<what>', t('help.listNoun', { nouns: listNouns.join(', ') }), (word) =>
      choice(task, word, listNouns),
    )
    .option('--filter <filter>', t('help.filter'))
    .option('--sort <columns>', t('help.sort'))
    .option('--columns <columns>', t('help.columns'))
    .option('--group <field>', t('help.group'))
    .option('--limit <number>', t('help.limit'), wholeNumber(task), 50)
    .option('--offset <number>', t('help.offset'), wholeNumber(task), 0)
    .addHelpText(
      'after',
      examples(
        task,
        'list Coalition.caucus legislator --filter "jurisdiction=Vermont, party=Democratic" --limit 20',
        'list Coalition.caucus person --filter "garcia" --sort -lastContactOn',
        'list Coalition.caucus follow-up --filter "bucket=overdue|today"',
        'list Coalition.caucus organization --filter "sector=health and (tag=champion or days>45)" --sort -days',
        'list Coalition.caucus organization --columns name,county,trust --group status',
        'list Coalition.caucus membership --filter "unresolved=yes" --limit 0 --json',
      ),
    )
    .action((folder: string, noun: ListNoun, options: ListOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const asked = await readFilter(task, noun, { text: options.filter ?? '', vault })
        const sort = readSort(task, noun, { text: options.sort ?? '', vault })
        const group = options.group ?? null
        const list = openList(vault, noun, { ...asked, sort, group })
        const columns = readColumns(task, noun, { text: options.columns, vault })
        const groupLabel = ownFieldLabels(vault).get(group ?? '')
        return listAnswer(task, { noun, list, page: options, group, groupLabel, columns })
      }),
    )
  program.addCommand(command)
}

interface ShownList {
  readonly noun: ListNoun
  readonly list: OpenList<object>
  readonly page: Pick<ListOptions, 'limit' | 'offset'>
  readonly columns: Columns
  readonly group: string | null
  /** What the group is called that users made a field for. */
  readonly groupLabel?: string | undefined
}

const pageSize = 500

/** The rows of the list, a page in memory at a time. */
export function listAnswer(task: Task, shown: ShownList): Answer {
  return {
    json: () => undefined,
    jsonPieces: () => jsonPieces(task, shown),
    plain: () => plainPieces(task, shown),
  }
}

type Columns = readonly ShownColumn[]

async function* pagesOf(
  task: Task,
  { list, columns, page: { limit, offset } }: ShownList,
): AsyncGenerator<readonly object[]> {
  const end = limit === 0 ? list.total : Math.min(list.total, offset + limit)
  const fields = columns.filter(({ isField }) => isField).map(({ key }) => key)
  for (let at = offset; at < end; at += pageSize) {
    task.stopIfInterrupted()
    yield await list.page(at, Math.min(pageSize, end - at), fields)
  }
}

async function* jsonPieces(task: Task, shown: ShownList): AsyncGenerator<string> {
  const { groups: together, records } = shown.list
  const groups = together === null ? '' : `"records":${records},"groups":${safeJson(together)},`
  yield `{"total":${shown.list.total},${groups}"rows":[`
  let before = '\n'
  for await (const page of pagesOf(task, shown)) {
    for (const row of page) {
      yield before + safeJson(row)
      before = ',\n'
    }
  }
  yield '\n]}\n'
}

/** Each page has its own widths: to know those of all, all would have to be read first. */
async function* plainPieces(task: Task, shown: ShownList): AsyncGenerator<string> {
  const { list, columns, page } = shown
  if (list.total === 0) return yield `${task.t('cli.nothing')}\n`
  const heads = groupHeads(task, shown)
  const labels = columns.map(({ label }) => ({ label }))
  let rows = 0
  for await (const read of pagesOf(task, shown)) {
    for (const part of partsOf(read, page.offset + rows, heads)) {
      if (part.head !== undefined) yield `\n${part.head}\n`
      yield `${tableLines(labels, cellsOf(task, shown.noun, { columns, rows: part.rows })).join('\n')}\n`
    }
    rows += read.length
  }
  yield `${task.t('cli.shown', { shown: rows, total: list.total })}\n`
}

interface ShownRows {
  readonly columns: Columns
  readonly rows: readonly object[]
}

const cellsOf = (task: Task, list: ListNoun, { columns, rows }: ShownRows): string[][] =>
  rows.map((row) =>
    columns.map(({ key, isField }) => {
      const values = row as Record<string, unknown>
      if (!isField)
        return withHour(task, row, { key, text: cellText(task, { key, noun: nounOf(row) }, values[key]) })
      const value = (values['fields'] as Record<string, unknown> | undefined)?.[key]
      const told = Array.isArray(value) ? value : [value]
      return told.map((one: unknown) => fieldText(task, { noun: list, key }, one)).join('; ')
    }),
  )

/** "Tue 3 Mar 15:00": the day something is due, with the hour where it has one. */
const withHour = ({ t }: Task, row: object, { key, text }: { key: string; text: string }): string =>
  key === 'dueOn' && 'dueTime' in row && isLocalTime(row.dueTime)
    ? `${text} ${timeOfDay(row.dueTime, t.locale)}`
    : text

function fieldText(task: Task, { noun, key }: { noun: ListNoun; key: string }, value: unknown): string {
  if (typeof value !== 'string' || !isFiltered(noun)) return cellText(task, { key, noun: '' }, value)
  const words = valueWords(task.t, { noun, key }, value)
  return words === value ? cellText(task, { key, noun: '' }, value) : words
}

interface GroupHead {
  /** Where its first row stands in the list. */
  readonly at: number
  readonly words: string
}

function groupHeads({ t }: Task, { noun, list, group, groupLabel }: ShownList): readonly GroupHead[] {
  if (list.groups === null || group === null || !isFiltered(noun)) return []
  const name = groupLabel ?? fieldName(t, group)
  let at = 0
  return list.groups.map(({ value, count }) => {
    const words = value === null ? '-' : valueWords(t, { noun, key: group }, value)
    const head = { at, words: `${name}: ${words} (${t('cli.rows', { count })})` }
    at += count
    return head
  })
}

/** The rows of a page, divided where another group begins. */
function partsOf(page: readonly object[], offset: number, heads: readonly GroupHead[]) {
  const within = heads.filter(({ at }) => at >= offset && at < offset + page.length)
  const open = heads.findLast(({ at }) => at < offset)
  const starts = within[0]?.at === offset || (open === undefined && heads.length > 0) ? [] : [offset]
  const cuts = [...starts.map((at) => ({ at, words: open?.words })), ...within]
  return cuts.map(({ at, words }, index) => ({
    head: words,
    rows: page.slice(at - offset, (cuts[index + 1]?.at ?? offset + page.length) - offset),
  }))
}

const nounOf = (row: object): string => ('noun' in row && typeof row.noun === 'string' ? row.noun : '')
