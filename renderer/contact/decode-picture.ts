import { mostZoom, type PictureSize } from '../ui/square-cut.ts'
import { mostPixels } from './cut-out.ts'

/** A picture in memory, of which nothing is decoded again while it is looked at. */
export interface DecodedPicture {
  readonly bitmap: ImageBitmap
  /** As it stands in `bitmap`, which is smaller than the file where that has more than a photo can show. */
  readonly size: PictureSize
}

/** So many pixels has the shorter side where it is seen as close as can be, and cut to a photo. */
const enough = mostPixels * mostZoom

/**
 * Decodes a picture once, beside the page, and no larger than a photo needs: 64 million pixels drawn by the page itself
 * took seconds whenever they were moved. Rejects with what is no picture.
 */
export async function decodePicture(file: Blob): Promise<DecodedPicture> {
  const size = reduced(await sizeOf(file))
  const { width: resizeWidth, height: resizeHeight } = size
  const bitmap = await createImageBitmap(file, { resizeWidth, resizeHeight, resizeQuality: 'medium' })
  return { bitmap, size }
}

/** Read from the head of the file, turned as the camera was held. */
async function sizeOf(file: Blob): Promise<PictureSize> {
  const url = URL.createObjectURL(file)
  try {
    const { naturalWidth: width, naturalHeight: height } = await loaded(url)
    return { width, height }
  } finally {
    URL.revokeObjectURL(url)
  }
}

const loaded = (url: string): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('This is no picture')))
    image.src = url
  })

function reduced({ width, height }: PictureSize): PictureSize {
  const share = Math.min(1, enough / Math.min(width, height))
  const part = (length: number) => Math.max(1, Math.round(length * share))
  return { width: part(width), height: part(height) }
}
