import { BrowserWindow, session } from 'electron'
import type { PaperSize } from '../contract/report.ts'
import { printedPage } from './origin.ts'
import { confinePrint } from './security.ts'
import { unlessStopped } from './unless-stopped.ts'

interface Printed {
  /** A whole document, without scripts. */
  readonly page: string
  /** Also at the foot of every sheet. */
  readonly title: string
  readonly paper: PaperSize
  /** On its side. */
  readonly landscape: boolean
}

/**
 * Puts pages on paper: tagged, real text, with a number on every sheet. Each has a window of its own that nobody sees
 * and a session of its own: a thousand rows take a page's whole attention for many seconds, and the one that asked for
 * them goes on working.
 */
export class Printer {
  readonly #pages: string
  readonly #open = new Map<BrowserWindow, AbortController>()

  /** @param pages the folder of the built window, for its styles and fonts */
  constructor(pages: string) {
    this.#pages = pages
  }

  /** A PDF. Error: `job.cancelled`, as soon as it is stopped or the vault is locked. */
  async print(printed: Printed, signal: AbortSignal): Promise<Buffer> {
    const window = this.#makeWindow(printed.page)
    const cleared = new AbortController()
    this.#open.set(window, cleared)
    try {
      return await unlessStopped(printIn(window, printed), AbortSignal.any([signal, cleared.signal]))
    } finally {
      this.#open.delete(window)
      window.destroy()
    }
  }

  /** What is being printed goes, as everything does that shows the vault. */
  clear(): void {
    for (const cleared of this.#open.values()) cleared.abort()
  }

  #makeWindow(page: string): BrowserWindow {
    const own = session.fromPartition(`print-${crypto.randomUUID()}`, { cache: false })
    confinePrint(own, this.#pages, page)
    const webPreferences = { session: own, contextIsolation: true, sandbox: true, nodeIntegration: false }
    return new BrowserWindow({ show: false, webPreferences: { ...webPreferences, webviewTag: false } })
  }
}

async function printIn(window: BrowserWindow, { title, paper, landscape }: Printed): Promise<Buffer> {
  await window.loadURL(printedPage)
  await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)')
  return window.webContents.printToPDF({
    pageSize: paper === 'a4' ? 'A4' : 'Letter',
    landscape,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    margins: { top: 0.6, bottom: 0.7, left: 0.6, right: 0.6 },
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(title),
  })
}

/** Chromium fills in the numbers; it gives this page no styles but these. */
const footer = (title: string): string =>
  `<div style="width:100%;margin:0 0.6in;display:flex;justify-content:space-between;font:8px sans-serif;color:#555">` +
  `<span>${escaped(title)}</span>` +
  `<span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
