import { AppError } from '../../../db/domain/errors.ts'

/** How many lists stay open: every screen with room to go back. The one not used longest is closed first. */
const mostLists = 32

/** Lists that the window has open, by number. */
export class HeldLists<List> {
  readonly #lists = new Map<number, List>()
  #last = 0

  open(list: List): number {
    const number = ++this.#last
    this.#lists.set(number, list)
    const [oldest] = this.#lists.keys()
    if (this.#lists.size > mostLists && oldest !== undefined) this.#lists.delete(oldest)
    return number
  }

  /** Error: `record.notFound`, upon which the window opens it again. */
  get(number: number): List {
    const list = this.#lists.get(number)
    if (list === undefined) throw new AppError('record.notFound', { noun: 'list', id: String(number) })
    this.#lists.delete(number)
    this.#lists.set(number, list)
    return list
  }

  clear(): void {
    this.#lists.clear()
  }

  close(number: number): void {
    this.#lists.delete(number)
  }
}
