import { lstatSync } from 'node:fs'
import { AppError } from '../../db/domain/errors.ts'
import { toErrorData } from '../../db/domain/app-error-data.ts'
import { backUpIfChanged, backUpIfDue } from '../../db/service/vault/backup.ts'
import { writePrintedReport } from '../../db/service/report.ts'
import { restoreVault } from '../../db/service/vault/restore.ts'
import { addKeychain } from '../../db/service/vault/secrets.ts'
import { defaultClearance, type Clearance } from '../../db/domain/sensitivity.ts'
import { nouns } from '../../db/domain/noun.ts'
import type { BackupSchedule } from '../contract/window.ts'
import { changedNouns } from '../../db/service/history.ts'
import { createVault, unlockVault, type Vault } from '../../db/service/vault.ts'
import { endpoints, type NamedEndpoint } from '../contract/contract.ts'
import type { Result } from '../contract/endpoint.ts'
import type { PrintOut, VaultOpening, VaultReply, VaultRequest } from '../contract/vault-message.ts'
import type { WrittenReport } from '../contract/report.ts'
import type { VaultContext } from './context.ts'
import { handlers } from './handlers.ts'
import { HeldImports } from './held-imports.ts'
import { writtenReport } from './written-report.ts'
import { HeldLists } from './held-lists.ts'
import { redacted } from '../contract/redacted.ts'

/** What was told in confidence is hidden again when nothing was asked for so long. */
const clearanceMs = 5 * 60_000
/** When nothing was asked for so long, the write-ahead log is emptied: a changed bit in it would end it there. */
const quietMs = 30_000

/** A vault that stays open for days is looked at this often: whether a day's backup is due. */
const dueCheckMs = 15 * 60_000

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
  readonly #imports = new HeldImports()
  #vault: Vault | undefined
  #schedule: BackupSchedule = { daily: true, onClose: true }
  #dueTimer: NodeJS.Timeout | undefined
  #clearanceTimer: NodeJS.Timeout | undefined
  #quietTimer: NodeJS.Timeout | undefined

  constructor(reply: Reply) {
    this.#reply = reply
  }

  async receive(request: VaultRequest): Promise<void> {
    if (request.type === 'cancel') return this.#running.get(request.id)?.abort()
    if (request.type === 'schedule') return void (this.#schedule = request.schedule)
    const result = await inResult(() => this.#answer(request))
    this.#reply({ type: 'result', id: request.id, result })
  }

  #answer(request: Exclude<VaultRequest, { type: 'cancel' | 'schedule' }>): Promise<unknown> {
    switch (request.type) {
      case 'open':
        return this.#open(request.opening)
      case 'call':
        return this.#call(request)
      case 'addKeychain':
        return addKeychain(this.#opened(), request.secret)
      case 'writePrint':
        return this.#writePrint(request.print)
      case 'close':
        return this.#close(request.backUp)
    }
  }

  /** The file is where the person asked for it: the dialog asked about one that was there. */
  async #writePrint({ path, ...print }: PrintOut): Promise<WrittenReport> {
    this.#opened()
    return writtenReport(await writePrintedReport(print, { path, overwrite: true }))
  }

  async #open(opening: VaultOpening): Promise<unknown> {
    if (this.#vault) throw new AppError('vault.inUse', { path: opening.folder })
    const { vault, answer } = await openAs(opening)
    this.#vault = vault
    this.#dueTimer = setInterval(() => void this.#backUpIfDue(), dueCheckMs)
    return answer
  }

  #opened(): Vault {
    if (this.#vault === undefined) throw new AppError('vault.locked', {})
    return this.#vault
  }

  /** One that fails is tried again at the next look; what a person asks for themselves says why it failed. */
  async #backUpIfDue(): Promise<void> {
    if (this.#vault && this.#schedule.daily) await backUpIfDue(this.#vault).catch(tellNobody)
  }

  async #call({ id, name, input, paths }: Extract<VaultRequest, { type: 'call' }>): Promise<unknown> {
    const named = byName.get(name)
    if (!named || named.endpoint.side !== 'vault') throw new Error(`no handler ${name}`)
    const controller = new AbortController()
    this.#running.set(id, controller)
    this.#restartTimers()
    try {
      const value = await handlerOf(named)(this.#context(id, controller.signal, paths), input)
      this.#announce(value)
      return value
    } finally {
      this.#running.delete(id)
    }
  }

  #context(id: number, signal: AbortSignal, paths: Readonly<Record<string, string>>): VaultContext {
    return {
      vault: this.#opened(),
      lists: this.#lists,
      show: (level) => this.#show(level),
      imports: this.#imports,
      replace: (vault) => this.#replace(vault),
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

  /** Somebody is there. */
  #restartTimers(): void {
    clearTimeout(this.#clearanceTimer)
    clearTimeout(this.#quietTimer)
    this.#clearanceTimer = setTimeout(() => this.#show(defaultClearance), clearanceMs)
    this.#quietTimer = setTimeout(() => void this.#emptyLog().catch(tellNobody), quietMs)
  }

  /** Work that goes on keeps the log; the next quiet moment tries again. */
  async #emptyLog(): Promise<void> {
    if (this.#running.size === 0) this.#vault?.folder.checkpoint()
  }

  #show(level: Clearance): void {
    if (this.#vault && this.#vault.clearance !== level) this.#replace({ ...this.#vault, clearance: level })
  }

  /** Under new keys or shown otherwise; what was open before is opened anew. */
  #replace(vault: Vault): void {
    this.#vault = vault
    this.#lists.clear()
    this.#imports.drop()
    this.#reply({ type: 'changed', nouns })
  }

  /** A backup that fails keeps nobody from locking. */
  async #close(backUp: boolean): Promise<void> {
    clearInterval(this.#dueTimer)
    clearTimeout(this.#clearanceTimer)
    clearTimeout(this.#quietTimer)
    for (const controller of this.#running.values()) controller.abort()
    const vault = this.#vault
    if (vault && backUp && this.#schedule.onClose) await backUpIfChanged(vault).catch(tellNobody)
    vault?.close()
    this.#vault = undefined
  }
}

async function openAs(opening: VaultOpening): Promise<{ vault: Vault; answer?: unknown }> {
  switch (opening.how) {
    case 'create': {
      const { how: _how, ...request } = opening
      const { vault, recovery } = await createVault({ ...request, recovery: true })
      return { vault, answer: { recovery } }
    }
    case 'restore': {
      const { from, folder, secret } = opening
      if (isTaken(folder)) throw new AppError('vault.exists', { path: folder })
      await restoreVault({ from, to: folder, secret })
      return { vault: await unlockVault(folder, secret) }
    }
    case 'unlock':
      return { vault: await unlockVault(opening.folder, opening.secret) }
  }
}

const isTaken = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

const tellNobody = (): null => null

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
