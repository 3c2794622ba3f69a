import type { VaultReply, VaultRequest } from '../../../../electron/contract/vault-message.ts'
import type { Result } from '../../../../electron/contract/endpoint.ts'
import { startVaultProcess } from '../../../../electron/vault/process.ts'
import type { BenchVault } from '../../bench-vault.ts'

type Asked = Exclude<VaultRequest, { readonly type: 'cancel' | 'schedule' }>
type WithoutId<R> = R extends unknown ? Omit<R, 'id'> : never

/** What the vault process runs, in this process: answers without a boundary between. */
export class VaultCode {
  readonly #waiting = new Map<number, (result: Result<unknown>) => void>()
  readonly #process = startVaultProcess((reply) => this.#receive(reply))
  #lastId = 0

  static async open({ folder, recovery }: BenchVault): Promise<VaultCode> {
    const code = new VaultCode()
    await code.#ask({ type: 'open', opening: { how: 'unlock', folder, secret: { recovery } } })
    return code
  }

  call(name: string, input: unknown): Promise<unknown> {
    return this.#ask({ type: 'call', name, input, paths: {} })
  }

  async close(): Promise<void> {
    await this.#ask({ type: 'close', backUp: false })
  }

  async #ask(request: WithoutId<Asked>): Promise<unknown> {
    const id = ++this.#lastId
    const answered = new Promise<Result<unknown>>((resolve) => this.#waiting.set(id, resolve))
    this.#process.receive({ ...request, id } as Asked)
    const result = await answered
    if (!result.ok) throw new Error(`the vault answered ${result.error.code}`)
    return result.value
  }

  #receive(reply: VaultReply): void {
    if (reply.type === 'result') this.#waiting.get(reply.id)?.(reply.result)
  }
}
