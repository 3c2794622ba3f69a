import { systemCode } from '../../db/domain/errors.ts'
import { createRoundVault, countNotes, NOTES, openWithPassphrase } from './round-vault.ts'

/** A whole session: creates a vault, writes, closes, opens and reads it. */
export interface VaultSessionOptions {
  folder: string
  /** The control also tries to fetch something, which is refused by everyone. */
  alsoFetch: boolean
}

const { folder, alsoFetch } = JSON.parse(process.argv[2] ?? '{}') as VaultSessionOptions
const created = await createRoundVault(folder)
created.close()
const opened = await openWithPassphrase(folder)
if (countNotes(opened) !== NOTES) throw new Error('the notes are not there')
opened.close()
if (alsoFetch) await fetch('http://127.0.0.1:49999').catch(printReason)

function printReason(error: Error): void {
  console.log(systemCode(error) ?? systemCode(error.cause))
}
