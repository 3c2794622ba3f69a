import type { Command } from 'commander'
import { addFollowUpAdd } from './follow-up/add.ts'
import { addChange } from './follow-up/change.ts'
import { addFollowUpList } from './follow-up/list.ts'
import { addDone, addDrop, addReopen, addSnooze, addWait } from './follow-up/move.ts'
import { addReschedule } from './follow-up/reschedule.ts'
import type { Task } from '../task.ts'
import { addGroup } from '../group.ts'

export const addFollowUp = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'follow-up',
    about: task.t('help.followUp'),
    verbs: [
      addFollowUpAdd,
      addFollowUpList,
      addChange,
      addDone,
      addReschedule,
      addSnooze,
      addDrop,
      addWait,
      addReopen,
    ],
  })
