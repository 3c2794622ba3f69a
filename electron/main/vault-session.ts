import { basename, dirname } from 'node:path'
import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import { AppError } from '../../db/domain/errors.ts'
import type { VaultStatus, Wish } from '../contract/vault.ts'
import type { LockReason } from '../contract/events.ts'
import type { ChosenFiles } from './files.ts'
import type { Keychain } from './keychain.ts'
import type { LastWords } from './last-words.ts'
import type { PreferenceFile } from './preferences.ts'
import type { Ended, Followed, VaultHost } from './vault-host.ts'
import type { VaultOpening } from '../contract/vault-message.ts'

interface VaultSessionParts {
  readonly host: VaultHost
  readonly files: ChosenFiles
  readonly keychain: Keychain
  readonly preferences: PreferenceFile
  readonly lastWords: Pick<LastWords, 'hear'>
  /** Destroys what the window shows and opens an empty one. */
  readonly onLocked: (reason: LockReason) => Promise<void>
  /** What has come of closing it is in `status` now; the window that is open by then may be typed in. */
  readonly onClosed: (reason: LockReason) => void
  /** Closing the vault failed. */
  readonly onFailure: (error: unknown) => void
  /** Another folder for a vault whose own is gone and that could not be saved; null gives it up. */
  readonly askForPlace: (unsaved: AppErrorData) => Promise<string | null>
}

/** Whether a vault is open, and the one way to lock it: the window is made anew, the process that held it ends. */
export class VaultSession {
  readonly #parts: VaultSessionParts
  #folder: string | undefined
  #locking: Promise<void> | undefined
  #lockedBecause: LockReason | null = null
  #wish: Wish | null = null
  #savedIn: string | null = null
  /** Asked for while the key was still being worked out. */
  #lockWhenOpen: LockReason | null = null

  constructor(parts: VaultSessionParts) {
    this.#parts = parts
  }

  get isUnlocked(): boolean {
    return this.#folder !== undefined
  }

  status(): VaultStatus {
    return {
      state: this.isUnlocked ? 'unlocked' : 'locked',
      recent: this.#recent(),
      vaultName: this.#folder === undefined ? null : nameOf(this.#folder),
      lockedBecause: this.#lockedBecause,
      wish: this.#wish,
      savedIn: this.#savedIn,
    }
  }

  #recent(): VaultStatus['recent'] {
    const { files, keychain, preferences } = this.#parts
    const { recentVault, closedAt = null } = preferences.current
    if (recentVault === undefined) return null
    const folder = files.add(recentVault).handle
    return { folder, name: nameOf(recentVault), closedAt, keychain: keychain.knows(recentVault) }
  }

  async open(opening: VaultOpening, followed: Followed): Promise<unknown> {
    await this.#locking
    const { host, preferences } = this.#parts
    this.#lockWhenOpen = null
    const opened = await host.open(opening, preferences.current.backups, followed)
    this.#folder = opening.folder
    this.#wish = null
    this.#savedIn = null
    // Where one was in another vault is nothing to this one: it begins with its day.
    const isOther = preferences.current.recentVault !== opening.folder
    preferences.change({ recentVault: opening.folder, ...(isOther && { screen: 'today' }) })
    if (this.#lockWhenOpen !== null) await this.lock(this.#lockWhenOpen)
    return opened
  }

  /** Gives the vault a way in through this computer's keychain. Errors: `vault.noKeychain`, `vault.locked`. */
  async addKeychain(): Promise<void> {
    const { host, keychain } = this.#parts
    const folder = this.#folder
    if (folder === undefined) throw new AppError('vault.locked', {})
    const secret = await keychain.keep(folder)
    try {
      await host.addKeychain(secret)
    } catch (error) {
      keychain.forget(folder)
      throw error
    }
  }

  /** Safe to ask for at any time, and more than once. */
  lock(reason: LockReason, wish: Wish | null = null): Promise<void> {
    if (!this.isUnlocked && this.#locking === undefined) {
      this.#lockWhenOpen = reason
      return Promise.resolve()
    }
    this.#folder = undefined
    this.#lockedBecause = this.#toldReason(reason)
    this.#wish = wish
    this.#locking ??= this.#lock(reason).finally(() => (this.#locking = undefined))
    return this.#locking
  }

  /**
   * The window hands over what was typed last, unless the vault is gone, and goes; whatever it had sent is answered
   * before the vault closes. A machine about to sleep may not leave time for a backup.
   */
  async #lock(reason: LockReason): Promise<void> {
    const { host, files, preferences, lastWords, onLocked } = this.#parts
    preferences.change({ closedAt: new Date().toISOString() })
    if (reason !== 'failed') await lastWords.hear()
    files.clear()
    const ended = host.end({ backUp: reason !== 'suspended' })
    try {
      await onLocked(reason)
    } finally {
      this.#tell(await this.#untilSaved(await ended), reason)
    }
  }

  /** What could be saved nowhere exists in the open file alone: it stays open until a person has said where it goes. */
  async #untilSaved(ended: Ended): Promise<Exclude<Ended, { unsaved: unknown }>> {
    if (!('unsaved' in ended)) return ended
    const { host, askForPlace } = this.#parts
    const around = await askForPlace(ended.unsaved)
    const next = around === null ? { isGivenUp: true } : { around }
    return this.#untilSaved(await host.end({ backUp: false, ...next }))
  }

  #tell(ended: Exclude<Ended, { unsaved: unknown }>, reason: LockReason): void {
    if ('failed' in ended) this.#closingFailed(ended.failed)
    else if (ended.saved !== null) this.#savedElsewhere(ended.saved, reason)
  }

  /** What is saved is in the file, unless that was in no folder any more: whoever unlocks next has to know. */
  #closingFailed(error: unknown): void {
    const { onFailure, onClosed } = this.#parts
    onFailure(error)
    this.#lockedBecause = this.#toldReason('failed')
    onClosed(this.#lockedBecause)
  }

  #toldReason(reason: LockReason): LockReason {
    return reason === 'failed' && this.#parts.host.isFolderGone ? 'lost' : reason
  }

  /** The folder was gone; what was open is in this one now, which is offered from here on. */
  #savedElsewhere(folder: string, reason: LockReason): void {
    this.#parts.preferences.change({ recentVault: folder })
    this.#savedIn = basename(dirname(folder))
    this.#parts.onClosed(reason)
  }
}

const nameOf = (folder: string): string => basename(folder, '.caucus')
