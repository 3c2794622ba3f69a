/**
 * Puts a text on the clipboard when somebody presses a button. Asking the clipboard itself would need a permission,
 * and the window has none. False when the system refused.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put, { once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return isCopied
}

/**
 * Puts a table on the clipboard: as lines with tabs, and for what understands it as a table. Line breaks and tabs in a
 * cell become spaces; a cell that a spreadsheet would take for a formula stays text.
 */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  const plain = rows.map((row) => row.map(toCell).join('\t')).join('\r\n')
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', toHtml(rows))
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  return isCopied
}

const toCell = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/gu, ' ')
  return /^[=+\-@]/u.test(line) && !/^[+-]?[\d\s().-]+$/u.test(line) ? `'${line}` : line
}

function toHtml(rows: readonly (readonly string[])[]): string {
  const [heads = [], ...body] = rows.map((row) => row.map(escaped))
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>${line(heads, 'th')}${body.map((cells) => line(cells, 'td')).join('')}</table>`
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"]/gu,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  )
