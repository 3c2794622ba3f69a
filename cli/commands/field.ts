import type { Command } from 'commander'
import type { Task } from '../task.ts'
import { addFieldAdd } from './field/add.ts'
import { addFieldList } from './field/list.ts'
import { addFieldRemove } from './field/remove.ts'
import { addFieldSet } from './field/set.ts'
import { addGroup } from '../group.ts'

export const addField = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'field',
    about: task.t('help.fieldGroup'),
    verbs: [addFieldList, addFieldAdd, addFieldSet, addFieldRemove],
  })
