import { collapseSpace } from '../../../../domain/fold.ts'
import type { ColumnRef } from '../../../../domain/import-mapping.ts'
import type { MappedCell } from './mapped-cell.ts'

// What most programs call them; any other label is somebody's own and stays as it is.
const commonLabels =
  /^(?:work|home|mobile|cell|main|other|pager|fax|(?:work|home|other|main) ?fax|profile|blog|home ?page|school|iphone)$/i

export function plainLabel(bare: string): string {
  const plain = commonLabels.test(bare) ? bare.toLowerCase() : bare
  return plain === 'other' ? '' : plain === 'cell' ? 'mobile' : plain
}

interface LabelSource {
  readonly label?: string | undefined
  readonly labelColumn?: ColumnRef | undefined
}

/** The label of a value; Google marks the preferred one by an asterisk. */
export function labelOf(cell: MappedCell, { label, labelColumn }: LabelSource) {
  const written = collapseSpace(labelColumn ? cell.neighbour(labelColumn) : '')
  const bare = written.replace(/^\*\s*/, '')
  const known = plainLabel(bare)
  return { label: known === '' ? (label ?? null) : known, isMarked: written.startsWith('*') }
}
