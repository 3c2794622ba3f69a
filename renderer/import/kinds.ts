import type { ShapeName } from '../ui/shape.tsx'
import type { Tone } from '../ui/tone.ts'
import type {
  ImportBranch,
  ImportKind,
  ImportSeverity,
  ImportVerdict,
} from '../../electron/contract/legislator-import.ts'

export type { ImportBranch }

export const importKinds: readonly ImportKind[] = ['congress', 'openstates']
export const importBranches: readonly ImportBranch[] = ['executive', 'municipal', 'retired']
export const importVerdicts: readonly ImportVerdict[] = [
  'created',
  'updated',
  'ended',
  'missing',
  'unchanged',
  'held',
]

interface Look {
  readonly tone: Tone
  readonly shape?: ShapeName
}

export const verdictLooks: Readonly<Record<ImportVerdict, Look>> = {
  created: { tone: 'ok', shape: 'plus' },
  updated: { tone: 'accent', shape: 'pencil' },
  ended: { tone: 'neutral', shape: 'bars' },
  missing: { tone: 'warn', shape: 'question' },
  unchanged: { tone: 'neutral', shape: 'minus' },
  held: { tone: 'neutral', shape: 'ring' },
}

export const severityLooks: Readonly<Record<ImportSeverity, Look>> = {
  error: { tone: 'danger', shape: 'diamond' },
  warning: { tone: 'warn', shape: 'triangle' },
  note: { tone: 'neutral', shape: 'disc' },
}
