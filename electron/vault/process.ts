import { Worker } from 'node:worker_threads'
import { endpoints } from '../contract/contract.ts'
import { listOf } from '../contract/selection.ts'
import type { Result } from '../contract/endpoint.ts'
import type { Closed, VaultReply, VaultRequest } from '../contract/vault-message.ts'
import { inResult } from './in-result.ts'
import { Reading } from './reading/reading.ts'
import type { FromWriter, ToWriter } from './writing/writing-message.ts'

type Reply = (reply: VaultReply) => void

/** The vault process without Electron: requests in, replies out. One vault at a time. */
export function startVaultProcess(reply: Reply): { receive(request: VaultRequest): void } {
  const process = new VaultProcess(reply)
  return { receive: (request) => process.receive(request) }
}

const reads: ReadonlySet<string> = new Set(
  endpoints.filter(({ endpoint }) => endpoint.side === 'reader').map(({ name }) => name),
)

/**
 * Reads here, and has everything else done by the thread that holds the vault: a list opens while an import is being
 * written. Whatever breaks that thread ends the process, and so locks the vault.
 */
class VaultProcess {
  readonly #reply: Reply
  readonly #reading = new Reading()
  #writer: Worker | undefined
  /** The request to close, until it is answered. */
  #closing: number | undefined

  constructor(reply: Reply) {
    this.#reply = reply
  }

  receive(request: VaultRequest): void {
    if (request.type === 'call' && reads.has(request.name)) return void this.#read(request)
    const list = request.type === 'call' ? listOf(request.input) : undefined
    if (request.type === 'call' && list !== undefined) return void this.#tellWithRows(request, list)
    if (request.type === 'close') this.#closing = request.id
    this.#tell(request)
  }

  /** What is done to a whole list: which rows that are is known here, and done there. */
  async #tellWithRows(request: Extract<VaultRequest, { type: 'call' }>, list: number): Promise<void> {
    const rows = await inResult(() => this.#reading.rows(list))
    if (rows.ok) this.#tell({ ...request, rows: rows.value })
    else this.#reply({ type: 'result', id: request.id, result: rows })
  }

  async #read({ id, name, input }: Extract<VaultRequest, { type: 'call' }>): Promise<void> {
    if (this.#writer) this.#tell({ type: 'seen' })
    const result = await inResult(() => this.#reading.answer(name, input))
    this.#reply({ type: 'result', id, result })
  }

  #tell(message: ToWriter): void {
    this.#writer ??= this.#start()
    this.#writer.postMessage(message)
  }

  #start(): Worker {
    const entry = new URL('./writing/writing-worker.ts', import.meta.url)
    const writer = new Worker(entry, { execArgv: [] })
    return writer.on('message', (message: FromWriter) => this.#hear(message))
  }

  #hear(message: FromWriter): void {
    switch (message.type) {
      case 'lend':
        return this.#reading.lend(message.vault, message.clearance)
      case 'show':
        return this.#reading.show(message.clearance)
      case 'giveBack':
        return void this.#giveBack(message.comesBack)
      case 'result':
      case 'progress':
      case 'changed':
      case 'place':
      case 'backups':
      case 'unforeseen':
        return this.#pass(message)
    }
  }

  #pass(reply: VaultReply): void {
    if (reply.type === 'result' && reply.id === this.#closing && isClosed(reply.result)) this.#end()
    this.#reply(reply)
  }

  async #giveBack(comesBack: boolean): Promise<void> {
    await this.#reading.giveBack(comesBack)
    this.#tell({ type: 'givenBack' })
  }

  /** The vault is closed; another one gets a thread of its own. */
  #end(): void {
    void this.#writer?.terminate()
    this.#writer = undefined
    this.#closing = undefined
  }
}

/** A vault that could not be saved anywhere is open still. */
const isClosed = (result: Result<unknown>): boolean => !(result.ok && 'unsaved' in (result.value as Closed))
