import { join } from 'node:path'
import { expect, it } from 'vitest'
import { exitCodes } from '../../cli/exit-codes.ts'
import { caucus, caucusWith, temporaryFolder } from './command-line.ts'

const helpOf = async (command: readonly string[]) => (await caucus(...command, '--help')).stdout

/** What stands below "Commands:", the first word of each. */
const commandsIn = (help: string): string[] =>
  [...(/^Commands:\n([\s\S]*?)(?:\n\n|$(?![\s\S]))/mu.exec(help)?.[1] ?? '').matchAll(/^ {2}([a-z-]+)/gmu)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help')

const examplesIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}caucus (.+)$/gmu)].map(([, example = '']) => example)

async function examplesUnder(command: readonly string[]): Promise<string[]> {
  const help = await helpOf(command)
  const under = await Promise.all(commandsIn(help).map((name) => examplesUnder([...command, name])))
  return [...examplesIn(help), ...under.flat()]
}

/** The words as a shell hands them on; what comes after a pipe is another program's. */
const wordsOf = (example: string): string[] =>
  [...(example.split(' | ')[0] ?? '').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )

it('every example of the help is a command that is understood', async () => {
  const folder = temporaryFolder()
  const inFolder = (word: string) => (word.endsWith('.caucus') ? join(folder, word) : word)
  const examples = (await examplesUnder([])).filter((example) => !example.startsWith('create '))
  expect(examples.length).toBeGreaterThan(80)
  const env = { CAUCUS_RECOVERY: 'what stands on the sheet' }
  const refused: string[] = []
  for (const example of examples) {
    const { code, stderr } = await caucusWith({ env }, ...wordsOf(example).map(inFolder))
    if (code === exitCodes.usage || code === exitCodes.unexpected) refused.push(`${example}: ${stderr}`)
  }
  expect(refused).toEqual([])
})
