import { AppError } from '../../db/domain/errors.ts'
import { toErrorData } from '../../db/domain/app-error-data.ts'
import { changedNouns } from '../../db/service/history.ts'
import { createVault, unlockVault, type Vault } from '../../db/service/vault.ts'
import { endpoints, type NamedEndpoint } from '../contract/contract.ts'
import type { Result } from '../contract/endpoint.ts'
import type { VaultOpening, VaultReply, VaultRequest } from '../contract/vault-message.ts'
import type { VaultContext } from './context.ts'
import { handlers } from './handlers.ts'
import { HeldLists } from './held-lists.ts'
import { redacted } from '../contract/redacted.ts'

type Reply = (reply: VaultReply) => void

const byName = new Map<string, NamedEndpoint>(endpoints.map((named) => [named.name, named]))

/** The vault process without Electron: requests in, replies out. One vault at a time. */
export function startVaultProcess(reply: Reply): { receive(request: VaultRequest): void } {
  const process = new VaultProcess(reply)
  return { receive: (request) => void process.receive(request) }
}

class VaultProcess {
  readonly #reply: Reply
  readonly #running = new Map<number, AbortController>()
  readonly #lists = new HeldLists()
  #vault: Vault | undefined

  constructor(reply: Reply) {
    this.#reply = reply
  }

  async receive(request: VaultRequest): Promise<void> {
    if (request.type === 'cancel') return this.#running.get(request.id)?.abort()
    const result = await inResult(() => this.#answer(request))
    this.#reply({ type: 'result', id: request.id, result })
  }

  #answer(request: Exclude<VaultRequest, { type: 'cancel' }>): Promise<unknown> {
    switch (request.type) {
      case 'open':
        return this.#open(request.opening)
      case 'call':
        return this.#call(request)
      case 'close':
        return this.#close()
    }
  }

  async #open(opening: VaultOpening): Promise<unknown> {
    if (this.#vault) throw new AppError('vault.inUse', { path: opening.folder })
    if (opening.how === 'unlock') {
      this.#vault = await unlockVault(opening.folder, opening.secret)
      return undefined
    }
    const { how: _how, ...request } = opening
    const { vault, recovery } = await createVault({ ...request, recovery: true })
    this.#vault = vault
    return { recovery }
  }

  async #call({ id, name, input, paths }: Extract<VaultRequest, { type: 'call' }>): Promise<unknown> {
    const named = byName.get(name)
    if (!named || named.endpoint.side !== 'vault') throw new Error(`no handler ${name}`)
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      const value = await handlerOf(named)(this.#context(id, controller.signal, paths), input)
      this.#announce(value)
      return value
    } finally {
      this.#running.delete(id)
    }
  }

  #context(id: number, signal: AbortSignal, paths: Readonly<Record<string, string>>): VaultContext {
    const vault = this.#vault
    if (vault === undefined) throw new AppError('vault.locked', {})
    return {
      vault,
      lists: this.#lists,
      signal,
      path: (handle) => paths[handle] ?? missingPath(handle),
      report: (progress) => this.#reply({ type: 'progress', id, progress }),
    }
  }

  /** A write comes back with its batch: what that changed is told to the window, so that it shows it. */
  #announce(value: unknown): void {
    const vault = this.#vault
    if (vault === undefined || typeof value !== 'object' || value === null || !('batch' in value)) return
    if (typeof value.batch === 'string')
      this.#reply({ type: 'changed', nouns: changedNouns(vault, value.batch as never) })
  }

  async #close(): Promise<void> {
    for (const controller of this.#running.values()) controller.abort()
    this.#vault?.close()
    this.#vault = undefined
  }
}

type AnyHandler = (context: VaultContext, input: unknown) => unknown

function handlerOf({ slice, method }: NamedEndpoint): AnyHandler {
  const table = handlers as unknown as Record<string, Record<string, AnyHandler>>
  const handler = table[slice]?.[method]
  if (handler === undefined) throw new Error(`no handler ${slice}.${method}`)
  return handler
}

function missingPath(handle: string): never {
  throw new AppError('file.missing', { path: handle })
}

async function inResult(work: () => Promise<unknown>): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: toErrorData(error) }
    return { ok: false, error: { code: 'unexpected', params: { id: redacted(error) } } }
  }
}
