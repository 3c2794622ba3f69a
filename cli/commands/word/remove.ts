import type { Command } from 'commander'
import { wordName } from '../../../db/domain/word.ts'
import { removeWord, resolveWord } from '../../../db/service/word.ts'
import { changeVault, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { Task } from '../../task.ts'
import { vocabularyByWord, withVocabulary, type WordOptions } from './word-options.ts'

export function addWordRemove(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'remove', t('help.wordRemove'))
    .usage('<vault> remove <word> --of <vocabulary>')
    .argument('<word>', t('help.wordNamed'))
  withVocabulary(command, task).action((folder: string, named: string, options: WordOptions) =>
    changeVault(task, { folder, options }, async (vault) => {
      const word = await resolveWord(vault, vocabularyByWord[options.of], named)
      const { batch } = await removeWord(vault, word.id)
      const name = terminalText(wordName(t, word.of, word))
      return {
        json: () => ({ id: word.id, batch }),
        plain: () => withNewlines([t('words.removed', { name })]),
      }
    }),
  )
  group.addCommand(command)
}
