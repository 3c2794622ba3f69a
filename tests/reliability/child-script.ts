import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** How a child script of this folder ended, with what it printed. */
export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
  output: string
}

export interface RunningScript {
  child: ChildProcess
  /** Resolves when the output holds the text; rejects when the script ends without it. */
  printed(text: string): Promise<void>
  ended: Promise<Ending>
}

export interface Surroundings {
  environment?: NodeJS.ProcessEnv
  /** A command that runs the script: `strace …`. */
  under?: string[]
}

/** Runs `name` of this folder in a process of its own. */
export function startScript(name: string, options: unknown, surroundings: Surroundings = {}): RunningScript {
  return startProgram([join(import.meta.dirname, name), JSON.stringify(options)], surroundings)
}

/** Runs a file with its arguments under this Node; its errors go to the error output of the test. */
export function startProgram(script: string[], { environment, under = [] }: Surroundings): RunningScript {
  const [command = '', ...words] = [...under, process.execPath, ...script]
  const child = spawn(command, words, {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }) as Ending)
  const printed = async (text: string): Promise<void> => {
    while (!output.includes(text)) {
      const ending = await Promise.race([once(child.stdout, 'data').then(() => null), ended])
      if (ending && !output.includes(text))
        throw new Error(`${script[0]} ended with ${ending.code ?? ending.signal} before it said "${text}"`)
    }
  }
  return { child, printed, ended }
}

/** Kills the script, as `kill -9` does, `milliseconds` after it said "ready". It may have ended before. */
export async function killAfter(script: RunningScript, milliseconds: number): Promise<Ending> {
  await script.printed('ready')
  await delay(milliseconds)
  script.child.kill('SIGKILL')
  return script.ended
}
