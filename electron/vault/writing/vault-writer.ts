import { AppError, isAppError } from '../../../db/domain/errors.ts'
import { saveGone } from '../../../db/service/vault/backup.ts'
import { writePrintedReport } from '../../../db/service/report.ts'
import { addKeychain } from '../../../db/service/vault/secrets.ts'
import { defaultClearance, type Clearance } from '../../../db/domain/sensitivity.ts'
import { nouns } from '../../../db/domain/noun.ts'
import { changedNouns } from '../../../db/service/history.ts'
import type { Vault } from '../../../db/service/vault.ts'
import { mendHeader as mendHeaderOf } from '../../../db/service/vault/check.ts'
import type {
  Closed,
  HowToClose,
  PrintOut,
  VaultOpening,
  VaultRequest,
} from '../../contract/vault-message.ts'
import type { WrittenReport } from '../../contract/report.ts'
import type { Change } from '../../contract/change.ts'
import { endpoints } from '../../contract/contract.ts'
import { redacted } from '../../contract/redacted.ts'
import { AutomaticBackups } from './automatic-backups.ts'
import type { MakeVault, VaultContext } from './context.ts'
import { handlers } from './handlers.ts'
import { HeldWork } from './held-work.ts'
import { LentFile } from './lent-file.ts'
import { PlaceWatch } from './place-watch.ts'
import { Quiet } from './quiet.ts'
import { RunningWork, type WatchedCall } from './running-work.ts'
import { writtenReport } from './written-report.ts'
import { handlerOf } from '../handler-of.ts'
import { inResult } from '../in-result.ts'
import { openAs } from './opening.ts'
import type { FromWriter, ToWriter, VaultCall } from './writing-message.ts'

const endpointsByName = new Map(endpoints.map(({ name, endpoint }) => [name, endpoint]))

type Answered = Exclude<VaultRequest, { type: 'call' | 'cancel' | 'schedule' }>

/** Holds the open vault and does everything but reading its records: requests in, replies and notices out. */
export class VaultWriter {
  readonly #say: (message: FromWriter) => void
  readonly #running: RunningWork
  readonly #lent: LentFile
  readonly #backups: AutomaticBackups
  readonly #place: PlaceWatch
  readonly #quiet: Quiet
  readonly #held = new HeldWork()
  #vault: Vault | undefined
  /** Another file is on its way to its place; told to stop, it does between two steps. */
  #replacing: Promise<void> | undefined

  constructor(say: (message: FromWriter) => void) {
    this.#say = say
    this.#running = new RunningWork((id, progress) => say({ type: 'progress', id, progress }))
    this.#lent = new LentFile(say)
    this.#place = new PlaceWatch((place) => say({ type: 'place', place }))
    this.#backups = new AutomaticBackups({
      vault: () => this.#vault,
      onNews: () => say({ type: 'backups' }),
      onFailure: (error) => this.#logUnforeseen(error),
    })
    this.#quiet = new Quiet({
      onPause: () => this.#emptyLog(),
      onAbsence: () => this.#show(defaultClearance),
    })
  }

  async receive(message: ToWriter): Promise<void> {
    switch (message.type) {
      case 'seen':
        return this.#quiet.restart()
      case 'givenBack':
        return this.#lent.givenBack()
      case 'cancel':
        return this.#running.stop(message.id)
      case 'schedule':
        return this.#backups.schedule(message.schedule)
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
        return this.#running.run(request.id, (watch) => this.#open(request.opening, watch))
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

  async #open(opening: VaultOpening, { signal, report }: WatchedCall): Promise<unknown> {
    if (this.#vault) throw new AppError('vault.inUse', { path: opening.folder })
    const onProgress = (done: number, total: number) => report({ done, total })
    const { vault, answer } = await openAs(opening, { signal, onProgress })
    mendHeader(vault)
    this.#vault = vault
    this.#lent.lend(vault)
    this.#backups.start()
    this.#place.start(() => (this.#vault?.folder.isOpen ? this.#vault.folder.place : undefined))
    return answer
  }

  #opened(): Vault {
    if (this.#vault === undefined) throw new AppError('vault.locked', {})
    return this.#vault
  }

  #call({ id, name, input, paths, draft, rows = new Int32Array() }: VaultCall): Promise<unknown> {
    this.#quiet.restart()
    return this.#running.run(id, async (watch) => {
      const handler = handlerOf<VaultContext>(handlers, name)
      const { vault, ...context } = this.#context(paths)
      const value = await handler(
        { ...context, vault: { ...vault, endsDraft: draft }, ...watch, rows },
        input,
      )
      const { kind, isChange } = endpointsByName.get(name) ?? {}
      // What is saved outside a batch: drafts, settings. Nothing is acknowledged that closing would lose.
      if (kind === 'write') this.#vault?.folder.expectKept()
      // An import, for one, begins with a backup.
      if (kind === 'job') this.#say({ type: 'backups' })
      if (isChange) this.#announce(value as Change<unknown>)
      return value
    })
  }

  #context(paths: Readonly<Record<string, string>>): Omit<VaultContext, 'rows' | keyof WatchedCall> {
    const { imports, files, mails, duplicates } = this.#held
    return {
      vault: this.#opened(),
      show: (level) => this.#show(level),
      imports,
      files,
      mails,
      duplicates,
      replace: (make) => this.#replaceFile(make),
      path: (handle) => paths[handle] ?? missingPath(handle),
    }
  }

  /** What a batch changed is told to the window, so that it shows it. */
  #announce({ batch }: Change<unknown>): void {
    const vault = this.#vault
    if (vault !== undefined && batch !== null)
      this.#say({ type: 'changed', nouns: changedNouns(vault, batch) })
  }

  /** Work that goes on keeps the log, as does what cannot be written now: the next quiet moment tries again. */
  #emptyLog(): void {
    try {
      if (this.#running.isNone) this.#vault?.folder.checkpoint()
    } catch (error) {
      this.#logUnforeseen(error)
    }
  }

  /** Work that nobody asked for has nobody to answer. */
  #logUnforeseen(error: unknown): void {
    if (!isAppError(error)) this.#say({ type: 'unforeseen', places: redacted(error) })
  }

  #show(level: Clearance): void {
    if (!this.#vault || this.#vault.clearance === level) return
    this.#say({ type: 'show', clearance: level })
    this.#take({ ...this.#vault, clearance: level })
  }

  /** Nobody reads a file that another takes the place of. One that could not be made leaves the old one. */
  #replaceFile(make: MakeVault): Promise<void> {
    this.#replacing = this.#replaceFileNow(make)
    return this.#replacing
  }

  async #replaceFileNow(make: MakeVault): Promise<void> {
    let isLent = true
    const closeReaders = async () => {
      isLent = false
      await this.#lent.takeBack(true)
    }
    try {
      this.#take(await make(closeReaders))
    } finally {
      if (!this.#vault?.folder.isOpen) await this.#lent.takeBack(false)
      else if (!isLent) this.#lent.lend(this.#vault)
    }
  }

  /** Under new keys or shown otherwise; what was open before is opened anew. */
  #take(vault: Vault): void {
    this.#vault = vault
    this.#held.drop()
    this.#say({ type: 'changed', nouns })
  }

  /** A backup that fails keeps nobody from locking; a vault that would be lost stays open. */
  async #close({ backUp, around, isGivenUp = false }: HowToClose): Promise<Closed> {
    this.#place.stop()
    this.#quiet.stop()
    this.#running.stopAll()
    await this.#backups.stop()
    // Whoever asked for it is told how it ended.
    await Promise.allSettled([this.#replacing])
    const vault = this.#vault
    const isGone = vault?.folder.place === 'gone' && !isGivenUp
    const saved = isGone ? await inResult(() => saveGone(vault, around)) : null
    if (saved?.ok === false) return { unsaved: saved.error }
    if (saved === null && backUp) await this.#backups.beforeClosing()
    this.#vault = undefined
    if (vault) await this.#lent.takeBack(false)
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

function missingPath(handle: string): never {
  throw new AppError('file.missing', { path: handle })
}
