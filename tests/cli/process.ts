import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { passphrase, type Ran } from './command-line.ts'

const main = resolve(import.meta.dirname, '../../cli/main.ts')

type Child = ChildProcessByStdio<null, Readable, Readable>

/** The real program in a process of its own. */
export function spawnCli(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Child {
  return spawn(process.execPath, [main, ...argv], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'en_US.UTF-8',
      CAUCUS_PASSPHRASE: passphrase,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function startCli(
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawnCli(argv, env)
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)])
  return { code, stdout, stderr }
}

/** -1 when a signal ended it. */
export const exitOf = (child: Child): Promise<number> =>
  new Promise((done) => {
    child.on('close', (code) => done(code ?? -1))
  })
