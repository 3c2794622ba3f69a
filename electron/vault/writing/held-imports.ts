import { AppError } from '../../../db/domain/errors.ts'

/** What was read of files and not yet written, by number. One at a time: each may hold a whole country. */
export class HeldImports<Preview> {
  #last = 0
  #preview: Preview | undefined

  hold(preview: Preview): number {
    this.#preview = preview
    return ++this.#last
  }

  /** Error: `record.notFound` for one that another has taken the place of. */
  get(number: number): Preview {
    if (this.#preview === undefined || number !== this.#last)
      throw new AppError('record.notFound', { noun: 'record', id: String(number) })
    return this.#preview
  }

  drop(): void {
    this.#preview = undefined
  }
}
