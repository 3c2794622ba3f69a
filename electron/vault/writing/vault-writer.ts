import { AppError, isAppError } from '../../../db/domain/errors.ts'
import { backUpIfChanged, backUpIfDue, saveGone } from '../../../db/service/vault/backup.ts'
import { writePrintedReport } from '../../../db/service/report.ts'
import { addKeychain } from '../../../db/service/vault/secrets.ts'
import { defaultClearance, type Clearance } from '../../../db/domain/sensitivity.ts'
import { nouns } from '../../../db/domain/noun.ts'
import type { BackupSchedule } from '../../contract/window.ts'
import { changedNouns } from '../../../db/service/history.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { mendHeader as mendHeaderOf } from '../../../db/service/vault/check.ts'
import type { HeldFileImport } from '../../../db/service/held-file-import.ts'
import type { ImportPreview } from '../../../db/service/import-preview.ts'
import type { MailPreview } from '../../../db/service/mail/read-mails.ts'
import { lendVault } from '../../../db/service/vault-reader.ts'
import type {
  Closed,
  HowToClose,
  PrintOut,
  VaultOpening,
  VaultPlace,
  VaultRequest,
} from '../../contract/vault-message.ts'
import type { WrittenReport } from '../../contract/report.ts'
import { endpoints } from '../../contract/contract.ts'
import type { MakeVault, VaultContext } from './context.ts'
import { handlers } from './handlers.ts'
import { HeldDuplicates } from './held-duplicates.ts'
import { HeldImports } from './held-imports.ts'
import { writtenReport } from './written-report.ts'
import { handlerOf } from '../handler-of.ts'
import { inResult } from '../in-result.ts'
import { openAs } from './opening.ts'
import type { FromWriter, ToWriter, VaultCall } from './writing-message.ts'

/** What was told in confidence is hidden again when nothing was asked for so long. */
const clearanceMs = 5 * 60_000
/** When nothing was asked for so long, the write-ahead log is emptied: a changed bit in it would end it there. */
const quietMs = 30_000

/** A vault that stays open for days is looked at this often: whether a day's backup is due. */
const dueCheckMs = 15 * 60_000

/** A folder that was deleted is said before much more is written into it. */
const placeCheckMs = 3_000

const writes: ReadonlySet<string> = new Set(
  endpoints.filter(({ endpoint }) => endpoint.kind === 'write').map(({ name }) => name),
)

type Answered = Exclude<VaultRequest, { type: 'call' | 'cancel' | 'schedule' }>

type WatchedCall = Pick<VaultContext, 'signal' | 'report'>

/** Holds the open vault and does everything but reading its records: requests in, replies and notices out. */
export class VaultWriter {
  readonly #say: (message: FromWriter) => void
  readonly #running = new Map<number, AbortController>()
  readonly #imports = new HeldImports<ImportPreview>()
  readonly #files = new HeldImports<HeldFileImport>()
  readonly #mails = new HeldImports<MailPreview>()
  readonly #duplicates = new HeldDuplicates()
  #vault: Vault | undefined
  /** Called when nothing reads the file any more. */
  #onGivenBack = (): void => undefined
  /** Another file is on its way to its place; told to stop, it does between two steps. */
  #replacing: Promise<unknown> | undefined
  #schedule: BackupSchedule = { daily: true, onClose: true }
  #dueTimer: NodeJS.Timeout | undefined
  #placeTimer: NodeJS.Timeout | undefined
  #place: VaultPlace = 'here'
  #clearanceTimer: NodeJS.Timeout | undefined
  #quietTimer: NodeJS.Timeout | undefined

  constructor(say: (message: FromWriter) => void) {
    this.#say = say
  }

  async receive(message: ToWriter): Promise<void> {
    switch (message.type) {
      case 'seen':
        return this.#restartTimers()
      case 'givenBack':
        return this.#onGivenBack()
      case 'cancel':
        return this.#running.get(message.id)?.abort()
      case 'schedule':
        this.#schedule = message.schedule
        return
      case 'open':
      case 'call':
      case 'addKeychain':
      case 'writePrint':
      case 'close': {
        const result = await inResult(() => this.#answer(message))
        this.#say({ type: 'result', id: message.id, result })
      }
    }
  }

  #answer(request: Answered | VaultCall): Promise<unknown> {
    switch (request.type) {
      case 'open':
        return this.#stoppable(request.id, (watch) => this.#open(request.opening, watch))
      case 'call':
        return this.#call(request)
      case 'addKeychain':
        return addKeychain(this.#opened(), request.secret)
      case 'writePrint':
        return this.#writePrint(request.print)
      case 'close':
        return this.#close(request)
    }
  }

  /** The file is where the person asked for it: the dialog asked about one that was there. */
  async #writePrint({ path, ...print }: PrintOut): Promise<WrittenReport> {
    return writtenReport(await writePrintedReport(this.#opened(), print, { path, overwrite: true }))
  }

  /** Work that `cancel` stops, by the number of its request. */
  async #stoppable<T>(id: number, work: (watch: WatchedCall) => Promise<T>): Promise<T> {
    const controller = new AbortController()
    this.#running.set(id, controller)
    try {
      return await work({
        signal: controller.signal,
        report: (progress) => this.#say({ type: 'progress', id, progress }),
      })
    } finally {
      this.#running.delete(id)
    }
  }

  async #open(opening: VaultOpening, { signal, report }: WatchedCall): Promise<unknown> {
    if (this.#vault) throw new AppError('vault.inUse', { path: opening.folder })
    const onProgress = (done: number, total: number) => report({ done, total })
    const { vault, answer } = await openAs(opening, { signal, onProgress })
    mendHeader(vault)
    this.#vault = vault
    this.#lend(vault)
    this.#dueTimer = setInterval(() => void this.#backUpIfDue(), dueCheckMs)
    this.#placeTimer = setInterval(() => this.#lookForPlace(), placeCheckMs)
    return answer
  }

  /** A window that was made anew has to hear it too. */
  #lookForPlace(): void {
    const before = this.#place
    if (this.#vault?.folder.isOpen) this.#place = this.#vault.folder.place
    if (this.#place !== 'here' || before !== 'here') this.#say({ type: 'place', place: this.#place })
  }

  #lend(vault: Vault): void {
    this.#say({ type: 'lend', vault: lendVault(vault), clearance: vault.clearance })
  }

  /** Until nothing reads the file any more. */
  #takeBack(comesBack: boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#onGivenBack = resolve
      this.#say({ type: 'giveBack', comesBack })
    })
  }

  #opened(): Vault {
    if (this.#vault === undefined) throw new AppError('vault.locked', {})
    return this.#vault
  }

  /** One that fails is tried again at the next look; what a person asks for themselves says why it failed. */
  async #backUpIfDue(): Promise<void> {
    if (this.#vault && this.#schedule.daily) await backUpIfDue(this.#vault).catch(tellNobody)
  }

  #call({ id, name, input, paths, draft, rows = new Int32Array() }: VaultCall): Promise<unknown> {
    this.#restartTimers()
    return this.#stoppable(id, async (watch) => {
      const handler = handlerOf<VaultContext>(handlers, name)
      const { vault, ...context } = this.#context(paths)
      const value = await handler(
        { ...context, vault: { ...vault, endsDraft: draft }, ...watch, rows },
        input,
      )
      // What is saved outside a batch: drafts, settings. Nothing is acknowledged that closing would lose.
      if (writes.has(name)) this.#vault?.folder.expectKept()
      this.#announce(value)
      return value
    })
  }

  #context(paths: Readonly<Record<string, string>>): Omit<VaultContext, 'rows' | keyof WatchedCall> {
    return {
      vault: this.#opened(),
      show: (level) => this.#show(level),
      imports: this.#imports,
      files: this.#files,
      mails: this.#mails,
      duplicates: this.#duplicates,
      replace: (make) => this.#replaceFile(make),
      path: (handle) => paths[handle] ?? missingPath(handle),
    }
  }

  /** A write comes back with its batch: what that changed is told to the window, so that it shows it. */
  #announce(value: unknown): void {
    const vault = this.#vault
    if (vault === undefined || typeof value !== 'object' || value === null || !('batch' in value)) return
    if (typeof value.batch === 'string')
      this.#say({ type: 'changed', nouns: changedNouns(vault, value.batch as never) })
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
    if (!this.#vault || this.#vault.clearance === level) return
    this.#say({ type: 'show', clearance: level })
    this.#take({ ...this.#vault, clearance: level })
  }

  /** Nobody reads a file that another takes the place of. One that could not be made leaves the old one. */
  #replaceFile(make: MakeVault): Promise<void> {
    const replacing = this.#replaceFileNow(make)
    this.#replacing = replacing.catch(tellNobody)
    return replacing
  }

  async #replaceFileNow(make: MakeVault): Promise<void> {
    let isLent = true
    const closeReaders = async () => {
      isLent = false
      await this.#takeBack(true)
    }
    try {
      this.#take(await make(closeReaders))
    } finally {
      if (!this.#vault?.folder.isOpen) await this.#takeBack(false)
      else if (!isLent) this.#lend(this.#vault)
    }
  }

  /** Under new keys or shown otherwise; what was open before is opened anew. */
  #take(vault: Vault): void {
    this.#vault = vault
    this.#imports.drop()
    this.#files.drop()
    this.#mails.drop()
    this.#duplicates.drop()
    this.#say({ type: 'changed', nouns })
  }

  /** A backup that fails keeps nobody from locking; a vault that would be lost stays open. */
  async #close({ backUp, around, isGivenUp = false }: HowToClose): Promise<Closed> {
    clearInterval(this.#dueTimer)
    clearInterval(this.#placeTimer)
    clearTimeout(this.#clearanceTimer)
    clearTimeout(this.#quietTimer)
    for (const controller of this.#running.values()) controller.abort()
    await this.#replacing
    const vault = this.#vault
    const isGone = vault?.folder.place === 'gone' && !isGivenUp
    const saved = isGone ? await inResult(() => saveGone(vault, around)) : null
    if (saved?.ok === false) return { unsaved: saved.error }
    if (vault && saved === null && backUp && this.#schedule.onClose)
      await backUpIfChanged(vault).catch(tellNobody)
    this.#vault = undefined
    if (vault) await this.#takeBack(false)
    vault?.close()
    return { saved: saved?.value ?? null }
  }
}

/** One that cannot be written now is tried again at the next opening. */
function mendHeader(vault: Vault): void {
  try {
    mendHeaderOf(vault)
  } catch (error) {
    if (!isAppError(error)) throw error
  }
}

const tellNobody = (): null => null

function missingPath(handle: string): never {
  throw new AppError('file.missing', { path: handle })
}
