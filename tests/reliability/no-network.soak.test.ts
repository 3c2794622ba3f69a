import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startScript } from './child-script.ts'
import { hasStrace } from './needs.ts'
import { temporaryFolder } from './temporary-folder.ts'
import type { VaultSessionOptions } from './vault-session-child.ts'

describe.skipIf(!hasStrace)('a session seen from the system', () => {
  it('opens no network socket', async () => {
    expect(await traceSession(false)).toEqual([])
  })

  it('control: one that fetches something is seen', async () => {
    expect(await traceSession(true)).not.toEqual([])
  })
})

describe('a session in which Node refuses the network', () => {
  it('works as ever', async () => {
    expect(await guardedSession(false)).toEqual({ code: 0, output: '' })
  })

  it('control: one that fetches something is refused', async () => {
    expect(await guardedSession(true)).toEqual({ code: 0, output: 'ERR_NO_NETWORK\n' })
  })
})

/** The calls of the process and its threads that have to do with internet sockets. */
async function traceSession(alsoFetch: boolean): Promise<string[]> {
  using scratch = temporaryFolder()
  const log = join(scratch.path, 'calls')
  const options: VaultSessionOptions = { folder: join(scratch.path, 'Coalition.caucus'), alsoFetch }
  const under = ['strace', '-f', '-qq', '-e', 'trace=socket,connect', '-o', log]
  const { code } = await startScript('vault-session-child.ts', options, { under }).ended
  if (code !== 0) throw new Error(`the session ended with ${code}`)
  const calls = readFileSync(log, 'utf8').split('\n')
  return calls.filter((call) => /AF_INET|AF_PACKET/.test(call))
}

async function guardedSession(alsoFetch: boolean): Promise<{ code: number | null; output: string }> {
  using scratch = temporaryFolder()
  const options: VaultSessionOptions = { folder: join(scratch.path, 'Coalition.caucus'), alsoFetch }
  const environment = { NODE_OPTIONS: `--import=${join(import.meta.dirname, 'network-guard.ts')}` }
  const { code, output } = await startScript('vault-session-child.ts', options, { environment }).ended
  return { code, output }
}
