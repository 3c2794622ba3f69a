import { lendVault } from '../../../db/service/vault-reader.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { FromWriter } from './writing-message.ts'

/** Whether the file is lent to the thread that only reads: it is closed and replaced when nothing reads it any more. */
export class LentFile {
  readonly #say: (message: FromWriter) => void
  #onGivenBack = (): void => undefined

  constructor(say: (message: FromWriter) => void) {
    this.#say = say
  }

  lend(vault: Vault): void {
    this.#say({ type: 'lend', vault: lendVault(vault), clearance: vault.clearance })
  }

  /** Until nothing reads the file any more. */
  takeBack(comesBack: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#onGivenBack = resolve
      this.#say({ type: 'giveBack', comesBack })
    })
  }

  /** Nothing reads the file any more. */
  givenBack(): void {
    this.#onGivenBack()
  }
}
