import type { WebContents } from 'electron'
import type { PaperSize } from '../contract/report.ts'

interface PrintedPage {
  /** Also at the foot of every sheet. */
  readonly title: string
  readonly paper: PaperSize
  readonly landscape: boolean
}

/** The page of the window as it goes to paper: tagged, real text, with a number on every sheet. */
export function printPage(contents: WebContents, { title, paper, landscape }: PrintedPage): Promise<Buffer> {
  return contents.printToPDF({
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
