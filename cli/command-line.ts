import { systemClock } from '../db/domain/clock.ts'
import { isBrokenPipe } from './answer.ts'
import { exitCodes } from './exit-codes.ts'
import { run } from './run.ts'

const { stdin, stdout, stderr, env, argv } = process
const interruption = new AbortController()

// The first Ctrl-C ends the work in an orderly way; a second one ends the process, which loses nothing saved.
process.once('SIGINT', () => interruption.abort())
for (const output of [stdout, stderr])
  output.on('error', (error: Error) => {
    if (!isBrokenPipe(error)) process.exit(exitCodes.unexpected)
  })

const { signal } = interruption
process.exitCode = await run(argv.slice(2), { stdin, stdout, stderr, env, clock: systemClock, signal })
