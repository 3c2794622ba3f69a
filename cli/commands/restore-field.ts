import type { Command } from 'commander'
import { fold } from '../../db/domain/fold.ts'
import { columnName } from '../../db/domain/i18n/column-name.ts'
import { recordHistory, restoreField, type HistoryEntry } from '../../db/service/history.ts'
import { changeVault, examples, vaultCommand, wholeNumber } from '../command.ts'
import { recordMeant } from '../meant.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { UsageError } from '../usage-error.ts'
import { valueText } from './history.ts'

interface RestoreOptions extends SharedOptions {
  readonly change?: number
}

export function addRestoreField(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'restore-field', t('help.restoreField'))
    .argument('<name-or-id>', t('help.nameOrId'))
    .argument('<field>', t('help.changedField'))
    .option('--change <number>', t('help.changeNumber'), wholeNumber(task, 1))
    .addHelpText('after', examples(task, 'restore-field Coalition.caucus "Ana Ruiz" pronouns'))
    .action((folder: string, said: string, field: string, options: RestoreOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const entries = await recordHistory(vault, await recordMeant(vault, said))
        const { id, old, ...entry } = changeMeant(task, entries, { field, change: options.change })
        const { batch } = await restoreField(vault, id)
        const words = {
          field: entry.about ?? columnName(t, entry.field ?? ''),
          value: terminalText(valueText(task, entry, old)) || t('cli.nothing'),
        }
        return {
          json: () => ({ change: id, batch }),
          plain: () => withNewlines([t(batch === null ? 'cli.unchanged' : 'cli.fieldRestored', words)]),
        }
      }),
    )
  program.addCommand(command)
}

/** The newest change of a field, or that of a number. @throws UsageError that names the fields that were changed. */
function changeMeant(
  task: Task,
  entries: readonly HistoryEntry[],
  { field: said, change }: { readonly field: string; readonly change: number | undefined },
): HistoryEntry {
  const { t } = task
  const isSaid = ({ field, about }: HistoryEntry) =>
    [field ?? '', columnName(t, field ?? ''), about ?? ''].some((name) => plain(name) === plain(said))
  const updates = entries.filter(({ op, field }) => op === 'update' && field !== null)
  const found = updates.find((entry) => isSaid(entry) && (change === undefined || entry.id === change))
  if (found) return found
  const known = [...new Set(updates.map(({ field, about }) => about ?? field ?? ''))].join(', ')
  throw new UsageError(t('usage.choice', { value: [said, change].filter(Boolean).join(' '), known }))
}

/** `family-name`, `familyName` and `Family name` are the same field. */
const plain = (name: string): string => fold(name).replace(/[^\p{L}\d]/gu, '')
