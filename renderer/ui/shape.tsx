import { shapeGlyphs } from './shape-glyphs.tsx'
import styles from './shape.module.css'
import { classNames } from './class-names.ts'

/**
 * Diamond: overdue or cold. Triangle: cooling, or check this. Disc: fine. Ring (dashed): none yet.
 * Bars: waiting. Plus, pencil, minus and question: what an import would do with a row.
 */
export type ShapeName = keyof typeof shapeGlyphs

export interface ShapeProps {
  readonly name: ShapeName
  readonly className?: string
}

/** The status shape beside its word. */
export function Shape({ name, className }: ShapeProps) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className={classNames(styles.shape, className)}>
      {shapeGlyphs[name]}
    </svg>
  )
}
