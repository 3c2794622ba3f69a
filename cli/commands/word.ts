import type { Command } from 'commander'
import { addGroup } from '../group.ts'
import type { Task } from '../task.ts'
import { addWordAdd } from './word/add.ts'
import { addWordList } from './word/list.ts'
import { addWordRemove } from './word/remove.ts'
import { addWordSet } from './word/set.ts'

export const addWord = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'word',
    about: task.t('help.wordGroup'),
    verbs: [addWordList, addWordAdd, addWordSet, addWordRemove],
  })
