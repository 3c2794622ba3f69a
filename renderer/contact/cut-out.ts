/** A photo is shown at 56 px at most, twice as fine on many screens, and larger on paper. */
export const mostPixels = 512
const quality = 0.9

interface CutOut {
  readonly mediaType: 'image/jpeg' | 'image/png'
  readonly data: Uint8Array<ArrayBuffer>
}

/**
 * A square of a picture as a picture of its own: without what a camera wrote into the file, as the place where it was
 * taken. Photos stay photos; what may be transparent stays so.
 */
export async function cutOut(
  picture: CanvasImageSource,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
  source: string,
): Promise<CutOut> {
  const pixels = Math.max(1, Math.min(mostPixels, Math.round(side)))
  const canvas = document.createElement('canvas')
  canvas.width = pixels
  canvas.height = pixels
  const mediaType = source === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The picture could not be drawn')
  context.drawImage(picture, left, top, side, side, 0, 0, pixels, pixels)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, quality))
  if (blob === null) throw new Error('The picture could not be drawn')
  return { mediaType, data: new Uint8Array(await blob.arrayBuffer()) }
}
