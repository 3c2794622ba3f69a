import { utilityProcess, type UtilityProcess } from 'electron'
import { AppError } from '../../db/domain/errors.ts'
import type { Noun } from '../../db/domain/noun.ts'
import type { BackupSchedule } from '../contract/window.ts'
import type {
  Closed,
  HowToClose,
  PrintOut,
  VaultOpening,
  VaultPlace,
  VaultReply,
  VaultRequest,
} from '../contract/vault-message.ts'
import { toError, UnexpectedInVault } from './vault-error.ts'

interface VaultCall {
  readonly name: string
  readonly input: unknown
  readonly paths: Readonly<Record<string, string>>
  readonly draft?: number
  readonly onProgress?: (progress: unknown) => void
}

/** Who follows work of the vault process, and may stop it. */
export interface Followed {
  readonly signal: AbortSignal
  readonly report: (progress: unknown) => void
}

interface VaultHostEvents {
  readonly onChanged: (nouns: readonly Noun[]) => void
  /** Whether the open file is where it was opened. */
  readonly onPlace: (place: VaultPlace) => void
  /** A backup was made, or one that nobody asked for failed. */
  readonly onBackups: () => void
  /** Work of the process that nobody waits for met what nobody foresaw. */
  readonly onUnforeseen: (error: Error) => void
  /** The process ended without being told to. */
  readonly onLost: () => void
}

interface Asked {
  readonly id: number
  readonly result: Promise<unknown>
}

interface Pending {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((progress: unknown) => void) | undefined
}

/** What came of ending the process: also that closing the vault failed, or that the process was gone before it was done. */
export type Ended = Closed | { readonly failed: unknown }

/** Starts, supervises and ends the process that holds the vault. Locking ends it: nothing of the vault outlives that. */
export class VaultHost {
  readonly #script: string
  readonly #events: VaultHostEvents
  #process: UtilityProcess | undefined
  #pending = new Map<number, Pending>()
  #lastId = 0
  #isEnding = false
  #place: VaultPlace = 'here'

  constructor(script: string, events: VaultHostEvents) {
    this.#script = script
    this.#events = events
  }

  get isRunning(): boolean {
    return this.#process !== undefined
  }

  /** Whether the folder of the vault was gone when it was looked for last: what was open existed nowhere else. */
  get isFolderGone(): boolean {
    return this.#place === 'gone'
  }

  /**
   * Opens a vault in the process, which is started for it. Errors: those of creating, unlocking and restoring;
   * `job.cancelled`, also when it was stopped before it began.
   */
  async open(
    opening: VaultOpening,
    schedule: BackupSchedule,
    { signal, report }: Followed,
  ): Promise<unknown> {
    if (signal.aborted) throw new AppError('job.cancelled', {})
    this.#send({ type: 'schedule', schedule })
    const { id, result } = this.#ask((number) => ({ type: 'open', id: number, opening }), report)
    const stop = () => this.cancel(id)
    signal.addEventListener('abort', stop)
    return result.finally(() => signal.removeEventListener('abort', stop))
  }

  /** When to back up unasked, from now on. */
  schedule(schedule: BackupSchedule): void {
    if (this.isRunning) this.#send({ type: 'schedule', schedule })
  }

  /** One more way in. Errors: `vault.locked`. */
  addKeychain(secret: Uint8Array): Promise<unknown> {
    if (!this.isRunning) throw new AppError('vault.locked', {})
    return this.#ask((id) => ({ type: 'addKeychain', id, secret })).result
  }

  /** Writes out what main printed. Errors: those of writing a file; `vault.locked`. */
  writePrint(print: PrintOut): Promise<unknown> {
    if (!this.isRunning) throw new AppError('vault.locked', {})
    return this.#ask((id) => ({ type: 'writePrint', id, print })).result
  }

  /** Asks for a use case. Errors: its own; `vault.locked` when there is no vault or the process ends. */
  call({ name, input, paths, draft, onProgress }: VaultCall): Asked {
    if (!this.isRunning || this.#isEnding) throw new AppError('vault.locked', {})
    return this.#ask((id) => ({ type: 'call', id, name, input, paths, draft }), onProgress)
  }

  cancel(id: number): void {
    if (this.#process) this.#send({ type: 'cancel', id })
  }

  /**
   * Closes the vault, ends the process and waits until it is gone. What it had not answered is answered `vault.locked`,
   * as is whatever is asked from now on. A vault that could be saved nowhere is left open, to be ended in another way.
   */
  async end(how: HowToClose): Promise<Ended> {
    const process = this.#process
    if (process === undefined) return { saved: null }
    this.#isEnding = true
    const gone = new Promise<void>((resolve) => process.once('exit', () => resolve()))
    const asked = this.#ask((id) => ({ type: 'close', id, ...how })).result as Promise<Closed>
    const ended = await asked.catch((failed: unknown): Ended => ({ failed }))
    if ('unsaved' in ended) return ended
    if (this.#process === process) this.#forget()
    process.kill()
    await gone
    return ended
  }

  #ask(toRequest: (id: number) => VaultRequest, onProgress?: (progress: unknown) => void): Asked {
    const id = ++this.#lastId
    const result = new Promise<unknown>((resolve, reject) =>
      this.#pending.set(id, { resolve, reject, onProgress }),
    )
    this.#send(toRequest(id))
    return { id, result }
  }

  #send(request: VaultRequest): void {
    this.#process ??= this.#start()
    this.#process.postMessage(request)
  }

  #start(): UtilityProcess {
    this.#place = 'here'
    const process = utilityProcess.fork(this.#script, [], { serviceName: 'Caucus vault', stdio: 'inherit' })
    process.on('message', (reply: VaultReply) => this.#receive(reply))
    process.on('exit', () => this.#ended(process))
    return process
  }

  #receive(reply: VaultReply): void {
    if (reply.type === 'changed') return this.#events.onChanged(reply.nouns)
    if (reply.type === 'place') return this.#hearPlace(reply.place)
    if (reply.type === 'backups') return this.#events.onBackups()
    if (reply.type === 'unforeseen') return this.#events.onUnforeseen(new UnexpectedInVault(reply.places))
    const pending = this.#pending.get(reply.id)
    if (reply.type === 'progress') return pending?.onProgress?.(reply.progress)
    this.#pending.delete(reply.id)
    if (reply.result.ok) pending?.resolve(reply.result.value)
    else pending?.reject(toError(reply.result.error))
  }

  #hearPlace(place: VaultPlace): void {
    this.#place = place
    this.#events.onPlace(place)
  }

  #ended(process: UtilityProcess): void {
    if (this.#process !== process) return
    this.#forget()
    this.#events.onLost()
  }

  #forget(): void {
    this.#process = undefined
    this.#isEnding = false
    const pending = [...this.#pending.values()]
    this.#pending = new Map()
    for (const { reject } of pending) reject(new AppError('vault.locked', {}))
  }
}
