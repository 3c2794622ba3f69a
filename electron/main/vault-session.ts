import { basename } from 'node:path'
import type { VaultStatus } from '../contract/vault.ts'
import type { LockReason } from '../contract/events.ts'
import type { ChosenFiles } from './files.ts'
import type { PreferenceFile } from './preferences.ts'
import type { VaultHost } from './vault-host.ts'
import type { VaultOpening } from '../contract/vault-message.ts'

export interface VaultSessionParts {
  readonly host: VaultHost
  readonly files: ChosenFiles
  readonly preferences: PreferenceFile
  /** Destroys what the window shows and opens an empty one. */
  readonly onLocked: (reason: LockReason) => Promise<void>
}

/** Whether a vault is open, and the one way to lock it: the process that held it ends, the window is made anew. */
export class VaultSession {
  readonly #parts: VaultSessionParts
  #folder: string | undefined
  #locking: Promise<void> | undefined

  constructor(parts: VaultSessionParts) {
    this.#parts = parts
  }

  get isUnlocked(): boolean {
    return this.#folder !== undefined
  }

  status(): VaultStatus {
    const recent = this.#parts.preferences.current.recentVault
    return {
      state: this.isUnlocked ? 'unlocked' : 'locked',
      recent:
        recent === undefined ? null : { folder: this.#parts.files.add(recent).handle, name: nameOf(recent) },
      vaultName: this.#folder === undefined ? null : nameOf(this.#folder),
    }
  }

  async open(opening: VaultOpening): Promise<unknown> {
    await this.#locking
    const opened = await this.#parts.host.open(opening)
    this.#folder = opening.folder
    this.#parts.preferences.change({ recentVault: opening.folder })
    return opened
  }

  /** Safe to ask for at any time, and more than once. */
  lock(reason: LockReason): Promise<void> {
    if (!this.isUnlocked && this.#locking === undefined) return Promise.resolve()
    this.#folder = undefined
    this.#locking ??= this.#lock(reason).finally(() => (this.#locking = undefined))
    return this.#locking
  }

  async #lock(reason: LockReason): Promise<void> {
    const { host, files, onLocked } = this.#parts
    await host.end()
    files.clear()
    await onLocked(reason)
  }
}

const nameOf = (folder: string): string => basename(folder, '.caucus')
