import type { Command } from 'commander'
import { addCadenceAdd } from './cadence/add.ts'
import { addCadenceList } from './cadence/list.ts'
import { addCadenceRemove } from './cadence/remove.ts'
import { addCadenceSet } from './cadence/set.ts'
import type { Task } from '../task.ts'
import { addGroup } from '../group.ts'

export const addCadence = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'cadence',
    about: task.t('help.cadence'),
    verbs: [addCadenceList, addCadenceAdd, addCadenceSet, addCadenceRemove],
  })
