import type { Command } from 'commander'
import { wordName } from '../../../db/domain/word.ts'
import { changeWord, orderWords, listWords, resolveWord, type Word } from '../../../db/service/word.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { changeVault, examples, vaultCommand, wholeNumber } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { terminalText } from '../../print/terminal-text.ts'
import type { Task } from '../../task.ts'
import { partsOf, vocabularyByWord, withParts, withVocabulary, type WordOptions } from './word-options.ts'

interface SetOptions extends WordOptions {
  readonly name?: string
  readonly retire?: boolean
  readonly bringBack?: boolean
  readonly place?: number
}

export function addWordSet(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'set', t('help.wordSet'))
    .usage('<vault> set <word> --of <vocabulary> [options]')
    .argument('<word>', t('help.wordNamed'))
    .option('--name <name>', t('help.wordRename'))
  withParts(withVocabulary(command, task), task)
    .option('--retire', t('help.wordRetire'))
    .option('--bring-back', t('help.fieldBringBack'))
    .option('--place <number>', t('help.wordPlace'), wholeNumber(task))
    .addHelpText('after', examples(task, 'word Coalition.caucus set labour --of sector --name "Unions"'))
    .action((folder: string, named: string, options: SetOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const word = await resolveWord(vault, vocabularyByWord[options.of], named)
        const moved = options.place === undefined ? null : await move(vault, word, options.place)
        const { batch } = await changeWord(vault, word.id, patchOf(task, options))
        const name = terminalText(options.name || wordName(t, word.of, word))
        return {
          json: () => ({ id: word.id, batch: batch ?? moved }),
          plain: () => withNewlines([t('words.changed', { name })]),
        }
      }),
    )
  group.addCommand(command)
}

function patchOf(task: Task, options: SetOptions) {
  const { name, retire, bringBack } = options
  return {
    ...partsOf(task, options),
    ...(name !== undefined && { label: name === '' ? null : name }),
    ...((retire === true || bringBack === true) && { retired: retire === true }),
  }
}

/** To a place among the others, counted from 1. */
async function move(vault: Vault, { id, of }: Word, place: number) {
  const others = (await listWords(vault, of)).map((word) => word.id).filter((one) => one !== id)
  return (await orderWords(vault, of, others.toSpliced(Math.max(place - 1, 0), 0, id))).batch
}
