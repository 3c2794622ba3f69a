import type { Command } from 'commander'
import type { Uid } from '../../db/domain/uid.ts'
import { undo } from '../../db/service/history.ts'
import type { Answer } from '../answer.ts'
import { changeVault, examples, vaultCommand } from '../command.ts'
import { conflictChoices, withConflictChoices, type ConflictOptions } from '../conflict-choices.ts'
import { conflictLines } from '../print/conflicts.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'
import { uid } from '../uid.ts'

type UndoOptions = SharedOptions & ConflictOptions

export function addUndo(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'undo', t('help.undo')).argument('[batch]', t('help.batch'), uid(task))
  withConflictChoices(task, command)
    .addHelpText(
      'after',
      examples(
        task,
        'undo Coalition.caucus',
        'undo Coalition.caucus --keep-later',
        'undo Coalition.caucus --keep 3f2a91bc04de --older 81c05d7ea932',
      ),
    )
    .action((folder: string, id: Uid | undefined, options: UndoOptions) =>
      changeVault(task, { folder, options }, async (vault) =>
        undoAnswer(
          task,
          await undo(vault, { ...(id !== undefined && { batch: id }), ...conflictChoices(task, options) }),
        ),
      ),
    )
  program.addCommand(command)
}

type Undone = Awaited<ReturnType<typeof undo>>

/** What was taken back, and what became of what was changed later. */
export function undoAnswer({ t }: Task, { undone, batch, value }: Undone): Answer {
  const { reverted, kept, restored } = value
  return {
    json: () => ({ undone, batch, reverted, kept, restored }),
    plain: () =>
      withNewlines([
        t('cli.undone', { count: reverted }),
        ...(kept.length > 0 ? [t('cli.keptLater', { count: kept.length }), ...conflictLines(t, kept)] : []),
        ...(restored.length > 0
          ? [t('cli.tookOlder', { count: restored.length }), ...conflictLines(t, restored)]
          : []),
      ]),
  }
}
