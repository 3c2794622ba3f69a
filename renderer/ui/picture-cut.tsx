import { useLayoutEffect, useRef, type CSSProperties, type PointerEvent } from 'react'
import { cutArea, draggedCut, type PictureSize, type SquareCut } from './square-cut.ts'
import styles from './picture-cut.module.css'

export interface PictureCutProps {
  /** Decoded already, as large as `size` says. */
  readonly picture: CanvasImageSource
  readonly size: PictureSize
  readonly cut: SquareCut
  readonly onCut: (cut: SquareCut) => void
  /** What the square shows, for who hears it. */
  readonly label: string
}

/** A picture seen through the square that is cut from it; it is dragged beneath. Keys move it by fields beside it. */
export function PictureCut({ picture, size, cut, onCut, label }: PictureCutProps) {
  const drag = useDrag(size, cut, onCut)
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => canvas.current?.getContext('2d')?.drawImage(picture, 0, 0), [picture])
  return (
    <div className={styles.frame} {...drag}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={size.width}
        height={size.height}
        className={styles.picture}
        style={placed(size, cut)}
      />
    </div>
  )
}

/** In shares of the frame, which is the square. */
function placed(size: PictureSize, cut: SquareCut): CSSProperties {
  const { left, top, side } = cutArea(size, cut)
  const percent = (length: number) => `${(length / side) * 100}%`
  return {
    width: percent(size.width),
    height: percent(size.height),
    left: percent(-left),
    top: percent(-top),
  }
}

function useDrag(size: PictureSize, cut: SquareCut, onCut: (cut: SquareCut) => void) {
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null)
  const end = () => {
    last.current = null
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId)
      last.current = { x: event.clientX, y: event.clientY }
    },
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
      if (last.current === null) return
      const frame = currentTarget.clientWidth
      const by = { x: (clientX - last.current.x) / frame, y: (clientY - last.current.y) / frame }
      last.current = { x: clientX, y: clientY }
      onCut(draggedCut(size, cut, by))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
