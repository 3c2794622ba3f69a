import type { Command } from 'commander'
import type { Vocabulary } from '../../../db/domain/word.ts'
import { vocabularies, wordName, reverseName } from '../../../db/domain/word.ts'
import { listWords, wordUses, type Word } from '../../../db/service/word.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { inVault, oneOf, vaultCommand } from '../../command.ts'
import { withNewlines } from '../../print/facts.ts'
import { tableLines } from '../../print/table.ts'
import type { SharedOptions, Task } from '../../task.ts'
import { vocabularyByWord, type VocabularyWord } from './word-options.ts'

interface ListOptions extends SharedOptions {
  readonly of?: VocabularyWord
}

export function addWordList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.wordList'))
    .usage('<vault> list [options]')
    .addOption(oneOf(task, '--of <vocabulary>', t('help.wordOf'), Object.keys(vocabularyByWord)))
    .action((folder: string, options: ListOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const wanted = options.of === undefined ? vocabularies : [vocabularyByWord[options.of]]
        const rows = (await Promise.all(wanted.map((of) => countedWords(task, vault, of)))).flat()
        const heads = ['words.name', 'field.reverseLabel', 'field.kind', 'field.records', 'field.id']
        const cells = rows.map((word) => [
          word.retired ? `${word.name} (${t('ownField.retired')})` : word.name,
          word.back ?? '',
          t.find(`noun.${word.of}`, { count: 1 }),
          String(word.uses),
          word.id,
        ])
        return {
          json: () => ({ total: rows.length, rows }),
          plain: () =>
            withNewlines(
              tableLines(
                heads.map((head) => ({ label: t.find(head) })),
                cells,
              ),
            ),
        }
      }),
    )
  group.addCommand(command)
}

type CountedWord = Word & { readonly name: string; readonly back: string | null; readonly uses: number }

async function countedWords({ t }: Task, vault: Vault, of: Vocabulary): Promise<CountedWord[]> {
  const uses = await wordUses(vault, of)
  return (await listWords(vault, of)).map((word) => ({
    ...word,
    name: wordName(t, of, word),
    back: of === 'relationship_type' ? reverseName(t, word) : null,
    uses: uses[word.id] ?? 0,
  }))
}
