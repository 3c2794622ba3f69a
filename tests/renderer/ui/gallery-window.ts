import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, normalize, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContextOptions, type Page, type Route } from 'playwright-core'
import { build } from 'vite'
import { vi } from 'vitest'
import { findChromium } from '../../harness/chromium/find-chromium.ts'

const root = resolve(import.meta.dirname, '../../../renderer')

/** The policy of the product’s window: a part that injects a style or a script does not work here either. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const axeSource = readFileSync(resolve(root, '../node_modules/axe-core/axe.min.js'), 'utf8')

export interface Violation {
  readonly rule: string
  readonly nodes: readonly string[]
}

export interface GalleryWindow {
  readonly page: Page
  /** What the console said and what was refused; empty when all is well. */
  readonly complaints: readonly string[]
  /** Accessibility rules broken, best practices included. `except` names rules with a reason not to be kept. */
  readonly violations: (...except: readonly string[]) => Promise<readonly Violation[]>
}

export interface Gallery {
  /** Opens the gallery; `query` is `theme=dark&language=es`. */
  readonly open: (query: string, look?: BrowserContextOptions) => Promise<GalleryWindow>
  readonly close: () => Promise<void>
}

/** Builds the gallery as the product is built, and opens it from disk in a real browser. */
export async function openGallery(): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-gallery-'))
  // The test runner says "test", and the development version of React would be built.
  vi.stubEnv('NODE_ENV', 'production')
  await buildInto(folder).finally(() => vi.unstubAllEnvs())
  const browser = await launch()
  return {
    open: (query, look = {}) => openWindow(browser, folder, { query, look }),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function buildInto(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root,
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: resolve(root, 'gallery/index.html') },
    },
  })
}

async function launch(): Promise<Browser> {
  const found = await findChromium(false)
  if (!found) throw new Error('No Chromium to drive')
  return chromium.launch({
    executablePath: found.executable,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  })
}

interface Opening {
  readonly query: string
  readonly look: BrowserContextOptions
}

async function openWindow(
  browser: Browser,
  folder: string,
  { query, look }: Opening,
): Promise<GalleryWindow> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...look })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.route('**/*', (route) => answer(route, folder))
  await page.goto(`http://gallery.test/gallery/index.html?${query}`)
  await page.getByRole('grid', { name: 'Legislators' }).locator('[data-index="3"]').waitFor()
  return { page, complaints, violations: (...except) => violationsOf(page, except) }
}

/** The built files and nothing else. */
async function answer(route: Route, folder: string): Promise<void> {
  const path = normalize(new URL(route.request().url()).pathname)
  const contentType = types[extname(path)]
  if (!contentType) return route.fulfill({ status: 404 })
  const headers = { 'content-security-policy': policy }
  return route.fulfill({ body: readFileSync(join(folder, path)), contentType, headers })
}

/** What fades in is there: a colour on its way is none that anybody reads. */
const arrived = `Promise.allSettled(document.getAnimations()
  .filter((one) => one instanceof CSSTransition).map((one) => one.finished))`

/** Runs axe in a world of its own, which the page’s policy does not bind. */
async function violationsOf(page: Page, except: readonly string[]): Promise<readonly Violation[]> {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const world = { frameId: frameTree.frame.id, worldName: 'axe' }
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world)
  await session.send('Runtime.evaluate', { expression: axeSource, contextId })
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]))
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    expression: `${arrived}.then(() => axe.run(document, ${JSON.stringify({ rules, resultTypes: ['violations'] })})).then(({ violations }) =>
      JSON.stringify(violations.map(({ id, nodes }) => ({ rule: id, nodes: nodes.map(({ html }) => html.slice(0, 200)) }))))`,
  })
  return JSON.parse(result.value as string) as readonly Violation[]
}

/** Keeps a picture of the whole page in the folder that CAUCUS_SCREENSHOTS names; without it, none. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['CAUCUS_SCREENSHOTS']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ fullPage: true, path: join(folder, `${name}.png`) })
}
