import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { expect, onTestFinished, test, vi } from 'vitest'
import { confinePrint } from '../../electron/main/security.ts'

vi.mock('electron', () => ({ app: {}, protocol: {} }))

type Serve = (request: Request) => Promise<Response>

/** How the pages of a folder are answered. */
function serving(): { readonly pages: string; readonly serve: (path: string) => Promise<Response> } {
  const pages = mkdtempSync(join(tmpdir(), 'caucus-pages-'))
  onTestFinished(() => rmSync(pages, { recursive: true }))
  const handle = vi.fn<(scheme: string, serve: Serve) => void>()
  const ignore = () => undefined
  confinePrint(
    {
      setPermissionRequestHandler: ignore,
      setPermissionCheckHandler: ignore,
      setDevicePermissionHandler: ignore,
      webRequest: { onBeforeRequest: ignore },
      on: ignore,
      protocol: { handle },
    } as unknown as Session,
    pages,
    '',
  )
  const [scheme, serve] = handle.mock.calls[0] ?? []
  if (serve === undefined) throw new Error('nobody serves')
  return { pages, serve: (path) => serve(new Request(`${scheme}://caucus/${path}`)) }
}

test('a page that is not there is told as that, and one that cannot be read is not', async () => {
  const { pages, serve } = serving()
  writeFileSync(join(pages, 'there.css'), 'p {}')
  mkdirSync(join(pages, 'folder.css'))
  expect(await (await serve('there.css')).text()).toBe('p {}')
  expect((await serve('missing.css')).status).toBe(404)
  await expect(serve('folder.css')).rejects.toMatchObject({ code: 'EISDIR' })
})
