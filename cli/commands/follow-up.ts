import { Command } from 'commander'
import { addFollowUpAdd } from './follow-up/add.ts'
import { addFollowUpList } from './follow-up/list.ts'
import { addDone, addDrop, addReopen, addSnooze, addWait } from './follow-up/move.ts'
import type { Task } from '../task.ts'

export function addFollowUp(program: Command, task: Task): void {
  const followUp = new Command('follow-up').description(task.t('help.followUp'))
  followUp.usage('<vault> add|list|done|snooze|drop|wait|reopen …')
  const commands = [addFollowUpAdd, addFollowUpList, addDone, addSnooze, addDrop, addWait, addReopen]
  for (const add of commands) add(followUp, task)
  program.addCommand(followUp)
}
