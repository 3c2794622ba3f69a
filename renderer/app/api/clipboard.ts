import { copiedDigest } from '../../../db/domain/copied-digest.ts'
import { withoutIsolates } from '../../../db/domain/i18n/isolated.ts'
import { isGuarded, type Clearance } from '../../../db/domain/sensitivity.ts'
import { tableAsHtml, tableAsText } from './copied-table.ts'
import { ask, queryClient } from './queries.ts'

/**
 * Puts a text on the clipboard when somebody presses a button. Asking the clipboard itself would need a permission,
 * and the window has none. False when the system refused.
 */
export const copyText = (text: string): boolean => copy({ 'text/plain': withoutIsolates(text) })

/** Puts a table on the clipboard: as lines with tabs, and for what understands it as a table. */
export const copyTable = (rows: readonly (readonly string[])[]): boolean =>
  copy({
    'text/plain': withoutIsolates(tableAsText(rows)),
    'text/html': withoutIsolates(tableAsHtml(rows)),
  })

interface Copied {
  readonly 'text/plain': string
  readonly 'text/html'?: string
}

function copy(copied: Copied): boolean {
  const put = (event: ClipboardEvent) => {
    for (const [type, text] of Object.entries(copied)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    if (copied['text/html'] !== undefined) event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { once: true, capture: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  if (isCopied) tellCopied(copied['text/plain'])
  return isCopied
}

/**
 * What is copied is taken off the clipboard after a while; what is restricted even where nobody wants that. Main knows
 * the text again by its digest, whatever its length; the text itself stays here.
 */
export function tellCopied(text: string, isRestricted = isMoreShown()): void {
  if (text === '') return
  told = Promise.all([copiedDigest(text), told]).then(
    ([digest]) => void ask('window', 'copied', { digest, isGuarded: isRestricted }),
  )
}

/** What was copied last is told last, however long the digest of what came before it takes. */
let told = Promise.resolve()

function isMoreShown(): boolean {
  const status = queryClient.getQueryData<{ readonly level: Clearance }>(['clearance.status', {}])
  return isGuarded(status?.level)
}

/** What a person is about to copy by hand: put there by an editor, else what is selected. */
export function copiedByHand({ clipboardData }: Pick<ClipboardEvent, 'clipboardData'>): string {
  const put = clipboardData?.getData('text/plain') ?? ''
  if (put !== '') return put
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  return getSelection()?.toString() ?? ''
}
