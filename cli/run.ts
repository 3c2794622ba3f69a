import { translator } from '../db/domain/i18n/all-languages.ts'
import { exitCodes } from './exit-codes.ts'
import { printFailure } from './failure.ts'
import { languageOf } from './language.ts'
import { makeProgram } from './program.ts'
import { refuseSecretArguments } from './secrets.ts'
import type { Surroundings } from './surroundings.ts'
import { Task } from './task.ts'
import { inParsedOrder } from './word-order.ts'

/** Runs one command line (without the program's own name) and returns its exit code. Never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const t = translator(languageOf(argv, surroundings.env))
  const task = new Task(t, surroundings)
  try {
    refuseSecretArguments(argv, t)
    await makeProgram(task).parseAsync(inParsedOrder(argv), { from: 'user' })
    return exitCodes[task.exit]
  } catch (error) {
    const { stderr } = surroundings
    const [json, debug] = [argv.includes('--json'), argv.includes('--debug')]
    return printFailure(t, error, { stderr, json, debug })
  }
}
