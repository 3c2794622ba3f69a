import { isAppError } from '../../../db/domain/errors.ts'
import type { Watch } from '../../../db/domain/watch.ts'
import { backUpIfChanged, backUpIfDue } from '../../../db/service/vault/backup.ts'
import { notingFailure } from '../../../db/service/vault/unasked-backup.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { BackupSchedule } from '../../contract/window.ts'

/** A vault that stays open for days is looked at this often: whether a day's backup is due. */
const lookMs = 15 * 60_000

interface AutomaticBackupsParts {
  /** Undefined while none is open. */
  readonly vault: () => Vault | undefined
  /** One was made, or failed. */
  readonly onNews: () => void
  readonly onFailure: (error: unknown) => void
}

/** The backups that nobody asks for. One that fails is kept in the vault, and tried again at the next look. */
export class AutomaticBackups {
  readonly #parts: AutomaticBackupsParts
  #schedule: BackupSchedule = { daily: true, onClose: true }
  #timer: NodeJS.Timeout | undefined
  /** The one of the day that is being made. */
  #running: { readonly end: Promise<void>; readonly stop: () => void } | undefined

  constructor(parts: AutomaticBackupsParts) {
    this.#parts = parts
  }

  schedule(schedule: BackupSchedule): void {
    this.#schedule = schedule
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), lookMs)
  }

  /** Until none is being made any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#running?.stop()
    await this.#running?.end
  }

  /** Keeps nobody from locking. */
  async beforeClosing(): Promise<void> {
    if (this.#schedule.onClose) await this.#make(backUpIfChanged)
  }

  #look(): void {
    if (!this.#schedule.daily || this.#running) return
    const { signal, stop } = stoppable()
    const end = this.#make((vault) => backUpIfDue(vault, { signal })).finally(
      () => (this.#running = undefined),
    )
    this.#running = { end, stop }
  }

  async #make(make: (vault: Vault) => Promise<object | null>): Promise<void> {
    const { vault, onNews, onFailure } = this.#parts
    const open = vault()
    // A file whose keys are being renewed is closed for a moment; renewing them makes a backup itself.
    if (!open?.folder.isOpen) return
    try {
      if ((await notingFailure(open, make)) !== null) onNews()
    } catch (error) {
      if (isAppError(error, 'job.cancelled')) return
      onNews()
      onFailure(error)
    }
  }
}

function stoppable(): Pick<Required<Watch>, 'signal'> & { readonly stop: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, stop: () => controller.abort() }
}
