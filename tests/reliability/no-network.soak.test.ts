import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeState } from '../service/make-legislature.ts'
import { createProgramVault, startCaucus } from './caucus.ts'
import { startScript, type RunningScript } from './child-script.ts'
import { hasStrace } from './needs.ts'
import { isSoak } from './rounds.ts'
import { temporaryFolder } from './temporary-folder.ts'
import type { VaultSessionOptions } from './vault-session-child.ts'

describe.skipIf(!hasStrace)('seen from the system', () => {
  it('a session opens no network socket', async () => {
    expect(await traceSession(false)).toEqual([])
  })

  it('control: a session that fetches something is seen', async () => {
    expect(await traceSession(true)).not.toEqual([])
  })

  it('the program opens none either', async () => {
    using scratch = temporaryFolder()
    const vault = join(scratch.path, 'Coalition.caucus')
    await createProgramVault(vault)
    const dataset = makeState([{ number: 1 }, { number: 2 }])
    const commands = [
      ['import', vault, dataset, '--kind', 'openstates'],
      ['list', vault, 'legislator'],
      ...(isSoak
        ? [
            ['search', vault, 'Given1'],
            ['backup', vault],
            ['verify', vault],
            ['dump', vault],
          ]
        : []),
    ]
    for (const command of commands) {
      const calls = await networkCalls(scratch.path, (under) => startCaucus(command, { under }))
      expect({ command, calls }).toEqual({ command, calls: [] })
    }
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

async function traceSession(alsoFetch: boolean): Promise<string[]> {
  using scratch = temporaryFolder()
  const options: VaultSessionOptions = { folder: join(scratch.path, 'Coalition.caucus'), alsoFetch }
  return await networkCalls(scratch.path, (under) =>
    startScript('vault-session-child.ts', options, { under }),
  )
}

/** The calls of a program and its threads that have to do with internet sockets, as strace writes them. */
async function networkCalls(scratch: string, start: (under: string[]) => RunningScript): Promise<string[]> {
  const log = join(scratch, 'calls')
  const { code } = await start(['strace', '-f', '-qq', '-e', 'trace=socket,connect', '-o', log]).ended
  if (code !== 0) throw new Error(`the program ended with ${code}`)
  const calls = readFileSync(log, 'utf8').split('\n')
  return calls.filter((call) => /AF_INET|AF_PACKET/.test(call))
}

async function guardedSession(alsoFetch: boolean): Promise<{ code: number | null; output: string }> {
  using scratch = temporaryFolder()
  const options: VaultSessionOptions = { folder: join(scratch.path, 'Coalition.caucus'), alsoFetch }
  const environment = { NODE_OPTIONS: `--import=${new URL('network-guard.ts', import.meta.url).href}` }
  const { code, output } = await startScript('vault-session-child.ts', options, { environment }).ended
  return { code, output }
}
