import type { Command } from 'commander'
import { dumpVault } from '../../db/service/dump.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import type { SharedOptions, Task } from '../task.ts'

export function addDump(program: Command, task: Task): void {
  const dump = vaultCommand(task, 'dump', task.t('help.dump'))
    .addHelpText('after', examples(task, 'dump Coalition.caucus | sha256sum'))
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, (vault) => ({
        json: () => undefined,
        jsonPieces: () => untilInterrupted(task, dumpVault(vault)),
        plain: () => untilInterrupted(task, dumpVault(vault)),
      })),
    )
  program.addCommand(dump)
}

function* untilInterrupted(task: Task, pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) {
    task.stopIfInterrupted()
    yield piece
  }
}
