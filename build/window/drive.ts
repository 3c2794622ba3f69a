import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import type { Api } from '../../electron/contract/contract.ts'
import type { RunningApp } from './launch.ts'

export const passphrase = 'lantern harbor quiet maple orbit'

/** What the next dialogs of the main process answer: the paths a person would have chosen; without any, Cancel. */
export async function answerDialogs(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen.length === 0
    dialog.showOpenDialog = async () => ({ canceled, filePaths: chosen })
    dialog.showSaveDialog = async () => ({ canceled, filePath: chosen[0] ?? '' })
  }, paths as string[])
}

/** Calls the boundary as the window does, and gives the value. For setting a stage, not for what a test shows. */
export async function call<S extends keyof Api, M extends keyof Api[S]>(
  page: Page,
  slice: S,
  method: M,
  input: unknown,
): Promise<never> {
  const result = await page.evaluate(
    async ([s, m, given]) => {
      const { calls } = (
        globalThis as never as { caucus: { calls: Record<string, Record<string, Function>> } }
      ).caucus
      const answer = await calls[s as string]?.[m as string]?.(given, () => undefined)
      return (await (answer.result ?? answer)) as { ok: boolean; value?: unknown; error?: unknown }
    },
    [slice as string, method as string, input] as const,
  )
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value as never
}

/** Goes to a place in the window; what stood before is shown no more, so that nothing of it is found or typed into. */
export async function goTo(page: Page, path: string): Promise<void> {
  const hash = JSON.stringify(`#${path}`)
  await page.evaluate(`new Promise((done) => {
    const before = location.hash
    location.hash = ${hash}
    if (location.hash === before) return done()
    addEventListener('hashchange', () => requestAnimationFrame(done), { once: true })
  }).then(() => true)`)
}

/** Loads the first window anew: what is looked for after this is not found in what stood there before. */
export async function reload(app: ElectronApplication, page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  await loaded
}

/** A new vault without the screens of the first run; the window then shows it. */
export async function makeVault({ app, page, userData }: RunningApp, name = 'Lantern'): Promise<string> {
  const folder = join(userData, `${name}.caucus`)
  await answerDialogs(app, folder)
  const [chosen] = (await call(page, 'file', 'choose', { purpose: 'vault.new' })) as { handle: string }[]
  const vault = { folder: chosen?.handle, passphrase, memberName: 'Ruth Okafor' }
  await call(page, 'vault', 'confirmSheet', await call(page, 'vault', 'create', vault))
  await reload(app, page)
  await page.getByRole('navigation').first().waitFor()
  return folder
}

/** Opens a vault without the screen of unlocking; the window then shows it. */
export async function openVault(
  { app, page }: RunningApp,
  folder: string,
  secret: { passphrase: string } | { recovery: string } = { passphrase },
): Promise<void> {
  await answerDialogs(app, folder)
  const [chosen] = (await call(page, 'file', 'choose', { purpose: 'vault.open' })) as { handle: string }[]
  await call(page, 'vault', 'unlock', { folder: chosen?.handle, secret })
  await reload(app, page)
  await page.getByRole('navigation').first().waitFor()
}
