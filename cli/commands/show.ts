import type { Command } from 'commander'
import { getDetails } from '../../db/service/details.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import { recordMeant } from '../meant.ts'
import { detailLines } from '../print/details.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'

export function addShow(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'show', t('help.show'))
    .argument('<name-or-id>', t('help.nameOrId'))
    .addHelpText('after', examples(task, 'show Coalition.caucus "Ana Ruiz"'))
    .action((folder: string, nameOrId: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const id = await recordMeant(vault, nameOrId)
        const details = await getDetails(vault, id)
        return { json: () => details, plain: () => withNewlines(detailLines(task, details)) }
      }),
    )
  program.addCommand(command)
}
