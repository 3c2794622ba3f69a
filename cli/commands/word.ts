import { Command } from 'commander'
import type { Task } from '../task.ts'
import { addWordAdd } from './word/add.ts'
import { addWordList } from './word/list.ts'
import { addWordRemove } from './word/remove.ts'
import { addWordSet } from './word/set.ts'

export function addWord(program: Command, task: Task): void {
  const word = new Command('word').description(task.t('help.wordGroup'))
  word.usage('<vault> list|add|set|remove …')
  for (const add of [addWordList, addWordAdd, addWordSet, addWordRemove]) add(word, task)
  program.addCommand(word)
}
