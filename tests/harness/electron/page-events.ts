import { preventable } from './preventable.ts'
import type { PageFrames } from './page-frame.ts'
import type { Runtime } from './runtime.ts'
import type { WebContents } from './web-contents.ts'

interface Download {
  readonly frameId: string
  readonly url: string
  readonly suggestedFilename: string
}

interface AskedWindow {
  readonly url: string
  readonly windowName: string
  readonly windowFeatures: readonly string[]
}

interface NavigatedFrame {
  readonly id: string
  readonly parentId?: string
  readonly url: string
  /** Set where the document says only that this address could not be loaded. */
  readonly unreachableUrl?: string
}

/** What Chromium tells of a page, as the events of Electron. */
export function forwardPageEvents(contents: WebContents, frames: PageFrames, runtime: Runtime): void {
  const { schemes } = runtime
  // The blank page that a target begins with and the page of an error load, too: no load of the app's.
  let showsWhatWasAsked = false
  contents.hear('Page.frameNavigated', ({ frame }: { frame: NavigatedFrame }) => {
    const url = schemes.fromChromium(frame.url)
    if (frame.parentId === undefined) frames.mainId = frame.id
    frames.moved(frame.id, url)
    if (frame.parentId !== undefined) return
    showsWhatWasAsked = frame.unreachableUrl === undefined
    contents.emit('did-navigate', {}, url, 200, 'OK')
  })
  contents.hear('Page.frameDetached', ({ frameId }: { frameId: string }) => frames.removed(frameId))
  contents.hear('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
    frames.moved(frameId, schemes.fromChromium(url))
    contents.emit('did-navigate-in-page', {}, schemes.fromChromium(url), frameId === frames.mainId)
  })
  contents.hear('Page.domContentEventFired', () => contents.emit('dom-ready', {}))
  contents.hear('Page.loadEventFired', () => {
    if (showsWhatWasAsked) contents.emit('did-finish-load', {})
  })
  contents.hear('Inspector.targetCrashed', () => {
    const details = { reason: 'crashed', exitCode: 1 }
    contents.emit('render-process-gone', {}, details)
    runtime.app.emit('render-process-gone', {}, contents, details)
  })
  contents.hear('Page.windowOpen', (asked: AskedWindow) => askForWindow(contents, runtime, asked))
  runtime.devTools.on('Browser.downloadWillBegin', (download: Download) => {
    if (frames.has(download.frameId)) askForDownload(contents, runtime, download)
  })
  runtime.devTools.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) => {
    if (targetId === contents.targetId && !contents.isDestroyed()) contents.owner.goneFromScreen()
  })
}

/** Chromium has answered null already (--block-new-web-contents); the app is asked all the same. */
function askForWindow(contents: WebContents, { schemes }: Runtime, asked: AskedWindow): void {
  const verdict = contents.windowOpenHandler?.({
    url: schemes.fromChromium(asked.url),
    frameName: asked.windowName,
    features: asked.windowFeatures.join(','),
    disposition: 'new-window',
    referrer: { url: '', policy: 'no-referrer' },
  })
  if (verdict?.action !== 'deny')
    process.stderr.write(`the stand-in runtime opens no second window: ${asked.url}\n`)
}

/** Chromium has refused it already; the app is asked all the same. */
function askForDownload(
  contents: WebContents,
  { schemes }: Runtime,
  { url, suggestedFilename }: Download,
): void {
  const address = schemes.fromChromium(url)
  const item = { getURL: () => address, getFilename: () => suggestedFilename, cancel: () => undefined }
  const event = preventable({})
  contents.session.emit('will-download', event, item, contents)
  if (!event.defaultPrevented) process.stderr.write(`the stand-in runtime downloads nothing: ${address}\n`)
}
