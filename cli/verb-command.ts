import type { Command } from 'commander'
import type { Vault } from '../db/service/vault.ts'
import { changeVault, examples, inVault, vaultCommand } from './command.ts'
import { withNewlines } from './print/facts.ts'
import type { SharedOptions, Task } from './task.ts'

interface Verb {
  readonly name: string
  readonly about: string
  /** What stands after the vault, in its order, each with what it is: `<person>`, `<file...>`. */
  readonly words: readonly (readonly [name: string, about: string])[]
  readonly examples: readonly string[]
  /** It changes nothing. */
  readonly isRead?: boolean
}

/** What was done: for a program, and line by line for a person. A `batch` of null says that nothing changed. */
interface Outcome {
  readonly json: object & { readonly batch?: string | null }
  readonly said: readonly string[]
}

/** A command of a group, which takes words and options. `Words` are what was given for `words`. */
export function verbCommand<Words extends readonly unknown[], O extends SharedOptions = SharedOptions>(
  task: Task,
  verb: Verb,
  work: (vault: Vault, words: Words, options: O) => Promise<Outcome>,
): Command {
  const count = verb.words.length
  const usage = ['<vault>', verb.name, ...verb.words.map(([name]) => name), '[options]'].join(' ')
  const command = vaultCommand(task, verb.name, verb.about).usage(usage)
  for (const [name, about] of verb.words) command.argument(name, about)
  return command
    .addHelpText('after', examples(task, ...verb.examples))
    .action((folder: string, ...given: readonly unknown[]) => {
      const options = given[count] as O
      return (verb.isRead ? inVault : changeVault)(task, { folder, options }, async (vault) => {
        const { json, said } = await work(vault, given.slice(0, count) as never, options)
        const lines = json.batch === null ? [task.t('cli.unchanged')] : said
        return { json: () => json, plain: () => withNewlines(lines) }
      })
    })
}
