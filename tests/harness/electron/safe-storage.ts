import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const marker = Buffer.from('v10')

/** Encrypts under a key in a plain file: `basic_text`, as Electron says where there is no keychain. */
export class SafeStorage {
  private readonly keyFile: () => string
  private readonly isReady: () => boolean

  constructor(keyFile: () => string, isReady: () => boolean) {
    this.keyFile = keyFile
    this.isReady = isReady
  }

  isEncryptionAvailable(): boolean {
    return this.isReady()
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return this.isReady()
  }

  getSelectedStorageBackend(): 'basic_text' | 'unknown' {
    return this.isReady() ? 'basic_text' : 'unknown'
  }

  setUsePlainTextEncryption(_use: boolean): void {}

  encryptString(text: string): Buffer {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key(), nonce)
    return Buffer.concat([marker, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  }

  decryptString(encrypted: Buffer): string {
    const nonce = encrypted.subarray(marker.length, marker.length + 12)
    const decipher = createDecipheriv('aes-256-gcm', this.key(), nonce)
    decipher.setAuthTag(encrypted.subarray(-16))
    try {
      const parts = [decipher.update(encrypted.subarray(marker.length + 12, -16)), decipher.final()]
      return Buffer.concat(parts).toString('utf8')
    } catch (cause) {
      throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.', {
        cause,
      })
    }
  }

  async encryptStringAsync(text: string): Promise<Buffer> {
    return this.encryptString(text)
  }

  async decryptStringAsync(encrypted: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    return { shouldReEncrypt: false, result: this.decryptString(encrypted) }
  }

  private key(): Buffer {
    const file = this.keyFile()
    if (existsSync(file)) return readFileSync(file)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32), { mode: 0o600 })
    return readFileSync(file)
  }
}
