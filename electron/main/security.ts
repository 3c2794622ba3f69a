import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { app, protocol, type Session, type WebContents } from 'electron'
import { systemCode } from '../../db/domain/errors.ts'
import { matchLocale } from '../../db/domain/i18n/locale.ts'
import { isOwnPage, printedPage, scheme } from './origin.ts'

/** Nothing but our own files: no inline code, no frames, no connection anywhere; DOM sinks take trusted types only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "worker-src 'self'",
  "manifest-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard',
].join('; ')

/** Before the app is ready: our scheme, the sandbox for every page, and switches that keep Chromium off the network. */
export function prepareSecurity(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  app.enableSandbox()
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  app.commandLine.appendSwitch(
    'disable-features',
    'MediaRouter,OptimizationHints,Translate,AutofillServerCommunication',
  )
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/** A page stays where it is: no other page, no window, no embedded view. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Milliseconds: for a page to have left. */
const leavingMs = 12

/**
 * A session that keeps nothing on disk, asks for no permission and loads only our own files. What a page may ask for is
 * made answerable when the page itself is on its way: it asks for nothing before its scripts run, and they wait.
 */
export function confineSession(session: Session, pages: string, prepare: () => Promise<void>): void {
  permitNothing(session)
  session.protocol.handle(scheme, async (request) => {
    const isPage = new URL(request.url).pathname.endsWith('.html')
    if (isPage) setTimeout(() => void prepare(), leavingMs)
    else await prepare()
    return servePage(request, pages)
  })
}

/** The same for a page that is printed: it has our styles and fonts, and no script at all. */
export function confinePrint(session: Session, pages: string, page: string): void {
  permitNothing(session)
  session.protocol.handle(scheme, (request) =>
    request.url === printedPage ? new Response(page, { headers: printHeaders }) : servePage(request, pages),
  )
}

function permitNothing(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !isOwnPage(url) && !url.startsWith('blob:') }),
  )
  session.on('will-download', (event) => event.preventDefault())
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const notFound = (): Response => new Response('', { status: 404 })

/** Reads a file of the built window; nothing outside its folder. */
async function servePage(request: Request, pages: string): Promise<Response> {
  const path = normalize(join(pages, decodeURIComponent(new URL(request.url).pathname)))
  const type = contentTypes[extname(path)]
  const allowed = request.method === 'GET' && isOwnPage(request.url) && path.startsWith(pages + sep)
  if (!allowed || type === undefined) return notFound()
  const body = await readPage(path)
  if (body === undefined) return notFound()
  const headers = pageHeaders(type)
  return new Response(body, { headers: { ...headers, ...textsAhead(request.url) } })
}

/** What is there and cannot be read is no missing page: whoever asked for it hears that it failed. */
async function readPage(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The texts of the language that a page is to speak: loaded with its scripts, which would ask for them later. */
function textsAhead(url: string): Record<string, string> {
  const language = new URL(url).searchParams.get('language')
  return language === null ? {} : { link: `</assets/${matchLocale(language)}.js>; rel="modulepreload"` }
}

const pageHeaders = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
})

/** A chart says how long its bars are in attributes. */
const printPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

const printHeaders = {
  ...pageHeaders('text/html; charset=utf-8'),
  'content-security-policy': printPolicy,
}
