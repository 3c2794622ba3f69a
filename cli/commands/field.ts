import { Command } from 'commander'
import type { Task } from '../task.ts'
import { addFieldAdd } from './field/add.ts'
import { addFieldList } from './field/list.ts'
import { addFieldRemove } from './field/remove.ts'
import { addFieldSet } from './field/set.ts'

export function addField(program: Command, task: Task): void {
  const field = new Command('field').description(task.t('help.fieldGroup'))
  field.usage('<vault> list|add|set|remove …')
  for (const add of [addFieldList, addFieldAdd, addFieldSet, addFieldRemove]) add(field, task)
  program.addCommand(field)
}
