import type { Command } from 'commander'
import type { UndoConflict } from '../../db/domain/errors.ts'
import { conflictingField, saidConflicts } from '../../db/domain/i18n/column-name.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { undo } from '../../db/service/history.ts'
import { changeVault, examples, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'

interface UndoOptions extends SharedOptions {
  readonly skipConflicts?: boolean
}

export function addUndo(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'undo', t('help.undo'))
    .argument('[batch]', t('help.batch'), uid(task))
    .option('--skip-conflicts', t('help.skipConflicts'))
    .addHelpText('after', examples(task, 'undo Coalition.caucus', 'undo Coalition.caucus --skip-conflicts'))
    .action((folder: string, id: Uid | undefined, options: UndoOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { undone, batch, value } = await undo(vault, {
          ...(id !== undefined && { batch: id }),
          onConflict: options.skipConflicts === true ? 'skip' : 'refuse',
        })
        const { reverted, skipped } = value
        return {
          json: () => ({ undone, batch, reverted, skipped }),
          plain: () =>
            withNewlines([
              t('cli.undone', { count: reverted }),
              ...(skipped.length > 0 ? [t('cli.skipped', { count: skipped.length })] : []),
              ...saidConflicts(skipped).map((conflict) => `  ${conflictText(task, conflict)}`),
            ]),
        }
      }),
    )
  program.addCommand(command)
}

function conflictText({ t }: Task, conflict: UndoConflict): string {
  const { noun, id, reason } = conflict
  const field = conflictingField(t, conflict)
  return [
    t.has(`noun.${noun}`) ? t.find(`noun.${noun}`, { count: 1 }) : noun,
    id,
    field === undefined ? null : `(${terminalText(field)})`,
    t(`conflict.${reason}`),
  ]
    .filter((part) => part !== null)
    .join(' ')
}
