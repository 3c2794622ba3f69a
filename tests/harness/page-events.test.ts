import { EventEmitter } from 'node:events'
import { beforeEach, expect, it } from 'vitest'
import { forwardPageEvents } from './electron/page-events.ts'
import { PageFrames } from './electron/page-frame.ts'
import type { Runtime } from './electron/runtime.ts'
import type { WebContents } from './electron/web-contents.ts'

/** A page of which a test tells what Chromium would, in the order that the test wants. */
class ToldPage extends EventEmitter {
  readonly told = new EventEmitter()
  finished = 0

  constructor() {
    super()
    this.on('did-finish-load', () => this.finished++)
  }

  hear(method: string, listener: (event: object) => void): void {
    this.told.on(method, listener)
  }

  navigated(frame: object): void {
    this.told.emit('Page.frameNavigated', { frame: { id: 'main', url: 'app://fixture/', ...frame } })
  }

  loaded(): void {
    this.told.emit('Page.loadEventFired', {})
  }
}

let page: ToldPage
beforeEach(() => {
  page = new ToldPage()
  const runtime = { schemes: { fromChromium: (url: string) => url }, devTools: new EventEmitter() }
  forwardPageEvents(page as unknown as WebContents, new PageFrames(), runtime as unknown as Runtime)
})

it('finishes no load with the blank page that a target begins with, however late that is', () => {
  page.loaded()
  expect(page.finished).toBe(0)
  page.navigated({})
  page.loaded()
  expect(page.finished).toBe(1)
})

it('finishes no load with the page of an error', () => {
  page.navigated({ url: 'chrome-error://chromewebdata/', unreachableUrl: 'app://nowhere/' })
  page.loaded()
  expect(page.finished).toBe(0)
})

it('takes a frame within a page for no page', () => {
  page.navigated({ id: 'inner', parentId: 'main' })
  page.loaded()
  expect(page.finished).toBe(0)
})
