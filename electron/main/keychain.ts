import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { safeStorage } from 'electron'
import { z } from 'zod'
import { AppError } from '../../db/domain/errors.ts'

const SECRET_BYTES = 32
const keptSchema = z.record(z.string(), z.base64())

/**
 * Secrets that open vaults of this computer, each encrypted by the keychain of the person's account. A convenience:
 * a vault always has another way in, and losing this file loses nothing.
 */
export class Keychain {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** On Linux without a keyring, Electron would encrypt under a key that everybody knows. */
  async isUsable(): Promise<boolean> {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return false
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
  }

  knows(folder: string): boolean {
    return this.#kept()[folder] !== undefined
  }

  /** A new secret for the vault. Errors: `vault.noKeychain`. */
  async keep(folder: string): Promise<Uint8Array> {
    if (!(await this.isUsable())) throw new AppError('vault.noKeychain', {})
    const secret = randomBytes(SECRET_BYTES)
    const encrypted = await safeStorage.encryptStringAsync(secret.toString('base64'))
    this.#save({ ...this.#kept(), [folder]: encrypted.toString('base64') })
    return secret
  }

  /** Errors: `vault.noKeychain`; `vault.wrongKeychain` when it gives no secret for this vault. */
  async secretOf(folder: string): Promise<Uint8Array> {
    if (!(await this.isUsable())) throw new AppError('vault.noKeychain', {})
    const encrypted = this.#kept()[folder]
    if (encrypted === undefined) throw new AppError('vault.wrongKeychain', {})
    return Buffer.from(await decrypted(Buffer.from(encrypted, 'base64')), 'base64')
  }

  forget(folder: string): void {
    const { [folder]: _forgotten, ...others } = this.#kept()
    this.#save(others)
  }

  #kept(): Record<string, string> {
    try {
      return keptSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')))
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof z.ZodError || isMissing(error)) return {}
      throw error
    }
  }

  #save(kept: Readonly<Record<string, string>>): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 })
    writeFileSync(`${this.#file}.part`, JSON.stringify(kept), { mode: 0o600 })
    renameSync(`${this.#file}.part`, this.#file)
  }
}

/** Encrypted by another account or another computer: as good as a wrong secret. */
async function decrypted(encrypted: Buffer): Promise<string> {
  try {
    const { result } = await safeStorage.decryptStringAsync(encrypted)
    return result
  } catch (cause) {
    throw new AppError('vault.wrongKeychain', {}, { cause })
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
