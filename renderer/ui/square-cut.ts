/** Where a square is cut from a picture: its middle as shares of width and height, and how close it is seen. */
export interface SquareCut {
  /** From 0 (left) to 1 (right). */
  readonly x: number
  /** From 0 (top) to 1 (bottom). */
  readonly y: number
  /** 1 takes the whole shorter side; 4 a quarter of it. */
  readonly zoom: number
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

interface CutArea {
  readonly left: number
  readonly top: number
  readonly side: number
}

export const middleCut: SquareCut = { x: 0.5, y: 0.5, zoom: 1 }
export const mostZoom = 4

/** The square in pixels of the picture; it never leaves it. */
export function cutArea({ width, height }: PictureSize, { x, y, zoom }: SquareCut): CutArea {
  const side = Math.min(width, height) / zoom
  return { side, left: place(x, width, side), top: place(y, height, side) }
}

const place = (share: number, length: number, side: number): number =>
  Math.min(Math.max(share * length - side / 2, 0), length - side)

/** The least and the greatest share at which moving the square still changes something. */
export function reach(length: number, side: number): { readonly least: number; readonly most: number } {
  const half = side / 2 / length
  return { least: half, most: 1 - half }
}

/** The cut after the picture was dragged by so many squares: what is dragged right shows more of its left. */
export function draggedCut(
  size: PictureSize,
  cut: SquareCut,
  by: { readonly x: number; readonly y: number },
): SquareCut {
  const { side, left, top } = cutArea(size, cut)
  const moved = {
    ...cut,
    x: (left + side / 2 - by.x * side) / size.width,
    y: (top + side / 2 - by.y * side) / size.height,
  }
  const area = cutArea(size, moved)
  return { ...cut, x: (area.left + side / 2) / size.width, y: (area.top + side / 2) / size.height }
}
