import type { RowVerdict } from '../../../electron/contract/file-import.ts'
import type { ShapeName } from '../../ui/shape.tsx'
import type { Tone } from '../../ui/tone.ts'

export const rowVerdicts: readonly RowVerdict[] = [
  'created',
  'updated',
  'unchanged',
  'skipped',
  'ambiguous',
  'error',
]

export const rowLooks: Readonly<Record<RowVerdict, { readonly tone: Tone; readonly shape: ShapeName }>> = {
  created: { tone: 'ok', shape: 'plus' },
  updated: { tone: 'accent', shape: 'pencil' },
  unchanged: { tone: 'neutral', shape: 'minus' },
  skipped: { tone: 'neutral', shape: 'ring' },
  ambiguous: { tone: 'warn', shape: 'question' },
  error: { tone: 'danger', shape: 'diamond' },
}
