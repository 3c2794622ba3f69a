import type { Command } from 'commander'
import { createWord } from '../../../db/service/word.ts'
import { changeVault, examples, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { Task } from '../../task.ts'
import { partsOf, vocabularyByWord, withParts, withVocabulary, type WordOptions } from './word-options.ts'

export function addWordAdd(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add', t('help.wordAdd'))
    .usage('<vault> add <name> --of <vocabulary> [options]')
    .argument('<name>', t('help.wordName'))
  withParts(withVocabulary(command, task), task)
    .addHelpText('after', examples(task, 'word Coalition.caucus add "Home visit" --of interaction-type'))
    .action((folder: string, label: string, options: WordOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const word = { of: vocabularyByWord[options.of], label, ...partsOf(task, options) }
        const { value: id, batch } = await createWord(vault, word)
        return {
          json: () => ({ id, batch }),
          plain: () => withNewlines([t('words.added', { name: terminalText(label) }), id]),
        }
      }),
    )
  group.addCommand(command)
}
