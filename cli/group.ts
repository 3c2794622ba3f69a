import { Command } from 'commander'
import type { Task } from './task.ts'

type AddCommand = (parent: Command, task: Task) => void

interface Group {
  readonly name: string
  readonly about: string
  readonly verbs: readonly AddCommand[]
}

/** A command that has commands of its own, which people write after the vault: `tag VAULT add …` (word-order.ts). */
export function addGroup(program: Command, task: Task, { name, about, verbs }: Group): void {
  const group = new Command(name).description(about)
  for (const add of verbs) add(group, task)
  group.usage(`<vault> ${group.commands.map((verb) => verb.name()).join('|')} …`)
  program.addCommand(group)
}
