import { AppError } from '../../../db/domain/errors.ts'
import type { ImportPreview } from '../../../db/service/import-preview.ts'

/** Imports that were read and not yet written, by number. One at a time: each may hold a whole country. */
export class HeldImports {
  #last = 0
  #preview: ImportPreview | undefined

  hold(preview: ImportPreview): number {
    this.#preview = preview
    return ++this.#last
  }

  /** Error: `record.notFound` for one that another has taken the place of. */
  get(number: number): ImportPreview {
    if (this.#preview === undefined || number !== this.#last)
      throw new AppError('record.notFound', { noun: 'record', id: String(number) })
    return this.#preview
  }

  drop(): void {
    this.#preview = undefined
  }
}
