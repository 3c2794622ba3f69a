import { Command } from 'commander'
import { addCadenceAdd } from './cadence/add.ts'
import { addCadenceList } from './cadence/list.ts'
import { addCadenceRemove } from './cadence/remove.ts'
import { addCadenceSet } from './cadence/set.ts'
import type { Task } from '../task.ts'

export function addCadence(program: Command, task: Task): void {
  const cadence = new Command('cadence').description(task.t('help.cadence'))
  cadence.usage('<vault> list|add|set|remove …')
  for (const add of [addCadenceList, addCadenceAdd, addCadenceSet, addCadenceRemove]) add(cadence, task)
  program.addCommand(cadence)
}
