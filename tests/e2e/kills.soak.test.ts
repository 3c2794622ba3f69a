import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerDialogs, call, passphrase } from '../../build/window/drive.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { openStage } from './stage.ts'
import { vaultProcess } from './vault-process.ts'

const rounds = process.env['CAUCUS_SOAK'] === '1' ? 25 : 1

let userData: string

beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'caucus-kills-'))
})

afterEach(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }))

/** Saves one person after another and notes what was acknowledged, until the application is gone. */
async function saveUntilGone(
  page: Page,
  acknowledged: string[],
  enough: number,
  kill: () => void,
): Promise<void> {
  for (let index = 0; ; index++) {
    const name = `Person ${index}`
    const saved = call(page, 'person', 'create', { givenName: name })
    if (acknowledged.length === enough) kill()
    try {
      await saved
    } catch {
      return // the answer never came, so nothing was promised
    }
    acknowledged.push(name)
  }
}

async function unlock(running: RunningApp, folder: string): Promise<void> {
  await answerDialogs(running.app, folder)
  const [chosen] = (await call(running.page, 'file', 'choose', { purpose: 'vault.open' })) as {
    handle: string
  }[]
  await call(running.page, 'vault', 'unlock', { folder: chosen?.handle, secret: { passphrase } })
}

async function givenNames(page: Page): Promise<Set<string>> {
  const opened: { list: number; total: number } = await call(page, 'list', 'open', {
    noun: 'person',
    filter: {},
    sort: [],
  })
  const names = new Set<string>()
  for (let offset = 0; offset < opened.total; offset += 500) {
    const rows: { name: string }[] = await call(page, 'list', 'page', {
      list: opened.list,
      offset,
      limit: 500,
    })
    for (const { name } of rows) names.add(name)
  }
  return names
}

const missing = (acknowledged: readonly string[], kept: ReadonlySet<string>): string[] =>
  acknowledged.filter((name) => !kept.has(name))

describe('what was acknowledged is there after', () => {
  it(`main is killed, ${rounds} times`, async () => {
    let folder: string | undefined
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const running = await launch({ userData })
      if (folder === undefined) folder = await openStage(running)
      else await unlock(running, folder)
      const process = running.app.process()
      const gone = new Promise((resolve) => process.once('exit', resolve))
      await saveUntilGone(running.page, acknowledged, acknowledged.length + 20, () => process.kill('SIGKILL'))
      await gone
    }
    await using running = await launch({ userData })
    await unlock(running, folder ?? '')
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)
    expect(missing(acknowledged, await givenNames(running.page))).toEqual([])
  })

  it(`the vault process is killed, ${rounds} times: the vault locks, and opens again`, async () => {
    await using running = await launch({ userData })
    const folder = await openStage(running)
    const acknowledged: string[] = []
    for (let round = 0; round < rounds; round++) {
      const [page] = running.app.windows()
      if (!page) throw new Error('no window')
      const pid = await vaultProcess(running)
      const renewed = running.app.waitForEvent('window')
      await saveUntilGone(page, acknowledged, acknowledged.length + 20, () => process.kill(pid, 'SIGKILL'))
      await renewed
      await expect.poll(() => running.app.windows().length).toBe(1)
      const [fresh] = running.app.windows()
      if (!fresh) throw new Error('no window')
      await fresh.waitForURL(/index\.html/)
      await unlock({ ...running, page: fresh }, folder)
      expect(missing(acknowledged, await givenNames(fresh))).toEqual([])
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(20)
  })
})
