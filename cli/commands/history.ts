import type { Command } from 'commander'
import { nounOfLink } from '../../db/domain/noun-of-link.ts'
import { recordName } from '../../db/domain/word.ts'
import { batchTitle, fieldsText, type ToldBatch } from '../../db/domain/told-batch.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { listBatches, recordHistory, type HistoryEntry } from '../../db/service/history.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { momentCell, wordOf } from '../phrases.ts'
import { cellText, fieldLabel } from '../print/cell.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'

interface HistoryOptions extends SharedOptions {
  readonly record?: Uid
  readonly limit: number
  readonly offset: number
}

export function addHistory(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'history', t('help.history'))
    .option('--record <id>', t('help.record'), uid(task))
    .option('--limit <number>', t('help.limit'), wholeNumber(task), 20)
    .option('--offset <number>', t('help.offset'), wholeNumber(task), 0)
    .addHelpText('after', examples(task, 'history Coalition.caucus --limit 5'))
    .action((folder: string, options: HistoryOptions) =>
      inVault(task, { folder, options }, (vault) =>
        options.record === undefined
          ? batchesAnswer(task, vault, options)
          : recordAnswer(task, vault, { ...options, record: options.record }),
      ),
    )
  program.addCommand(command)
}

/** In a query, no limit is the greatest there is. */
const limitOf = ({ limit }: HistoryOptions): number => (limit === 0 ? Number.MAX_SAFE_INTEGER : limit)

async function batchesAnswer(task: Task, vault: Vault, options: HistoryOptions): Promise<Answer> {
  const { t } = task
  const page = await listBatches(vault, { limit: limitOf(options), offset: options.offset })
  const columns = ['at', 'change', 'member', 'changes', 'undone', 'id'].map((key) => ({
    label: fieldLabel(task, key),
    alignRight: key === 'changes',
    whole: key === 'change',
  }))
  const cells = page.rows.map((batch) => [
    momentCell(task, batch.at),
    whatHappened(task, batch),
    batch.member ?? '',
    cellText(task, { key: 'changes', noun: '' }, batch.changes),
    batch.undone ? t('value.yes') : '',
    batch.id,
  ])
  const shown = t('cli.shown', { shown: page.rows.length, total: page.total })
  return { json: () => page, plain: () => withNewlines([...tableLines(columns, cells), shown]) }
}

/** "Person changed: Ana Ruiz (Pronouns)". */
function whatHappened({ t }: Task, batch: ToldBatch): string {
  const fields = fieldsText(t, batch)
  return fields === '' ? batchTitle(t, batch) : `${batchTitle(t, batch)} (${fields})`
}

async function recordAnswer(
  task: Task,
  vault: Vault,
  options: HistoryOptions & { readonly record: Uid },
): Promise<Answer> {
  const { t } = task
  const entries = await recordHistory(vault, options.record)
  const rows = entries.slice(options.offset, options.offset + limitOf(options))
  const columns = ['at', 'change', 'member', 'noun', 'field', 'old', 'new', 'id'].map((key) => ({
    label: fieldLabel(task, key),
  }))
  const cells = rows.map((entry) => [
    momentCell(task, entry.at),
    wordOf(task, 'batch', entry.kind),
    entry.member ?? '',
    nounCell(task, entry),
    entry.about ?? (entry.field === null ? '' : fieldLabel(task, entry.field)),
    valueText(task, entry, entry.old),
    valueText(task, entry, entry.new),
    entry.op === 'update' ? String(entry.id) : '',
  ])
  const shown = t('cli.shown', { shown: rows.length, total: entries.length })
  return {
    json: () => ({ total: entries.length, rows }),
    plain: () => withNewlines([...tableLines(columns, cells), shown]),
  }
}

function nounCell({ t }: Task, { table }: HistoryEntry): string {
  const noun = nounOfLink[table] ?? table
  return t.has(`noun.${noun}`) ? t.find(`noun.${noun}`, { count: 1 }) : table
}

/** A number is shown as it was written: it may be a year. A record without a name by its id. */
export function valueText(
  task: Task,
  { table, field }: Pick<HistoryEntry, 'table' | 'field'>,
  value: HistoryEntry['old'],
): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object' && value !== null)
    return value.name === '' ? value.id : recordName(task.t, value.noun, value.name)
  return cellText(task, { key: field ?? '', noun: table }, value)
}
