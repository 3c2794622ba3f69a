import type { Translate } from '../../../db/domain/i18n/translator.ts'

/** What is dropped crosses from the window in one piece; larger files are chosen in a dialog. */
const mostBytes = 15_000_000

/** Says which of the files is too large to be dropped; undefined where none is. */
export function tooLargeText(t: Translate, files: readonly File[]): string | undefined {
  const tooLarge = files.find(({ size }) => size > mostBytes)
  return tooLarge && t('fileTab.tooLargeToDrop', { file: tooLarge.name })
}

export interface DroppedFile {
  readonly name: string
  readonly data: Uint8Array<ArrayBuffer>
}

export const readDropped = async (file: File): Promise<DroppedFile> => ({
  name: file.name,
  data: new Uint8Array(await file.arrayBuffer()),
})
