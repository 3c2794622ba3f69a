import type { Command } from 'commander'
import { listNouns, openList, type HeldList, type ListNoun } from '../../db/service/list.ts'
import type { Answer } from '../answer.ts'
import { safeJson } from '../answer.ts'
import { choice, examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { readFilter, readSort } from '../filter.ts'
import { columnsOf } from '../list-columns.ts'
import { cellText, fieldLabel } from '../print/cell.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'

export interface ListOptions extends SharedOptions {
  readonly filter?: string
  readonly sort?: string
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
        'list Coalition.caucus membership --filter "unresolved=yes" --limit 0 --json',
      ),
    )
    .action((folder: string, noun: ListNoun, options: ListOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const asked = await readFilter(task, noun, { text: options.filter ?? '', vault })
        const list = openList(vault, noun, {
          ...asked,
          sort: readSort(task, noun, { text: options.sort ?? '', vault }),
        })
        return listAnswer(task, { noun, list, page: options })
      }),
    )
  program.addCommand(command)
}

interface ShownList {
  readonly noun: ListNoun
  readonly list: HeldList<object>
  readonly page: { readonly limit: number; readonly offset: number }
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

async function* pagesOf(
  task: Task,
  { list, page: { limit, offset } }: ShownList,
): AsyncGenerator<readonly object[]> {
  const end = limit === 0 ? list.total : Math.min(list.total, offset + limit)
  for (let at = offset; at < end; at += pageSize) {
    task.stopIfInterrupted()
    yield await list.page(at, Math.min(pageSize, end - at))
  }
}

async function* jsonPieces(task: Task, shown: ShownList): AsyncGenerator<string> {
  yield `{"total":${shown.list.total},"rows":[`
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
  const { noun, list } = shown
  if (list.total === 0) return yield `${task.t('cli.nothing')}\n`
  const keys = columnsOf[noun]
  const columns = keys.map((key) => ({ label: fieldLabel(task, key) }))
  let rows = 0
  for await (const page of pagesOf(task, shown)) {
    const cells = page.map((row) =>
      keys.map((key) => cellText(task, { key, noun: nounOf(row) }, (row as Record<string, unknown>)[key])),
    )
    rows += page.length
    yield `${tableLines(columns, cells).join('\n')}\n`
  }
  yield `${task.t('cli.shown', { shown: rows, total: list.total })}\n`
}

const nounOf = (row: object): string => ('noun' in row && typeof row.noun === 'string' ? row.noun : '')
