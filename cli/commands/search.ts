import type { Command } from 'commander'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { isAsking, isExcluding, parseSearchQuery } from '../../db/domain/search-query.ts'
import { search } from '../../db/service/search.ts'
import type { Answer } from '../answer.ts'
import { examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { dayCell } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'

type SearchResult = Awaited<ReturnType<typeof search>>

interface SearchOptions extends SharedOptions {
  readonly limit: number
}

export function addSearch(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'search', t('help.search'))
    .argument('<query>', t('help.query'))
    .option('--limit <number>', t('help.limit'), wholeNumber(task, 1), 20)
    .addHelpText(
      'after',
      examples(
        task,
        'search Coalition.caucus \'"safe housing" leg*\' --limit 5',
        'search Coalition.caucus "type:meeting after:2026-01-01 tag:champion water -budget"',
      ),
    )
    .action((folder: string, text: string, options: SearchOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const found = await search(vault, { text, limit: options.limit, locale: t.locale })
        return isAsking(parseSearchQuery(text)) || !isExcluding({ text })
          ? searchAnswer(task, found)
          : { json: () => found, plain: () => withNewlines([t('searchPage.onlyExcluded')]) }
      }),
    )
  program.addCommand(command)
}

/** What was found, with its number. */
export const searchAnswer = (task: Task, found: SearchResult): Answer => ({
  json: () => found,
  plain: () => withNewlines(lines(task, found)),
})

function lines(task: Task, { total, hits }: SearchResult): string[] {
  const { t } = task
  if (total === 0) return [t('cli.nothing')]
  const columns = [t('field.noun'), t('field.at'), t('field.name'), t('field.snippet'), t('field.id')]
  const rows = hits.map(({ noun, on, title, snippet, id }) => [
    t.find(`noun.${noun}`, { count: 1 }),
    dayCell(task, on as LocalDate | null),
    title,
    snippet === title ? '' : snippet,
    id,
  ])
  return [
    ...tableLines(
      columns.map((label) => ({ label })),
      rows,
    ),
    t('cli.shown', { shown: hits.length, total }),
  ]
}
