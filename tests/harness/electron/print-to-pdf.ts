import type { PrintToPDFOptions } from 'electron'

/** Width and height in inches. */
const paper: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's options in the terms of `Page.printToPDF`, with Electron's defaults. */
export function pdfParams({ pageSize = 'Letter', margins = {}, ...options }: PrintToPDFOptions): object {
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? (paper[pageSize] ?? refuse(pageSize)) : [pageSize.width, pageSize.height]
  const { top, bottom, left, right } = margins
  return JSON.parse(
    JSON.stringify({
      paperWidth,
      paperHeight,
      marginTop: top,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      ...options,
    }),
  ) as object
}

function refuse(pageSize: string): never {
  throw new Error(`Invalid pageSize ${pageSize}`)
}
