import type { Command } from 'commander'
import { matchLocale } from '../../db/domain/i18n/locale.ts'
import { addSample, removeSample } from '../../db/service/sample.ts'
import { changeVault, examples, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'

interface SampleOptions extends SharedOptions {
  readonly remove?: boolean
}

export function addSampleCommand(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'sample', t('help.sample'))
    .option('--remove', t('help.sampleRemove'))
    .addHelpText('after', examples(task, 'sample Try.caucus', 'sample Try.caucus --remove'))
    .action((folder: string, options: SampleOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        if (options.remove === true) {
          const { value, batch } = await removeSample(vault)
          const names = value.contacts.map(terminalText).join(', ')
          return {
            json: () => ({ batch, ...value }),
            plain: () =>
              withNewlines([
                t('cli.sampleRemoved', { count: value.kept }),
                ...(names === '' ? [] : [t('cli.sampleKept', { names })]),
              ]),
          }
        }
        const { batch } = await addSample(vault, matchLocale(t.locale))
        return { json: () => ({ batch }), plain: () => withNewlines([t('cli.sampleAdded')]) }
      }),
    )
  program.addCommand(command)
}
