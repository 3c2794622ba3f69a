import { withEmptyLog } from './connection.ts'
import { toAppError } from './driver-error.ts'
import type { Store } from './store.ts'

/**
 * Rewrites the whole file from its rows. SQLite overwrites what is deleted, but not the copies it leaves in the gaps
 * of pages whose rows it has moved to other pages: of 30 purged persons, words of one were found there. Takes the time
 * of copying the file, room for a second one on the disk, and as much memory, since a temporary file would be
 * plaintext. Waits for the batches before it. Errors: `vault.diskFull`, `vault.busy`.
 */
export async function overwriteResidue(store: Store): Promise<void> {
  try {
    await store.writeDb.connection().execute(async () => {
      store.writer.exec('vacuum')
      await withEmptyLog(store.writer, () => undefined)
    })
  } catch (error) {
    throw toAppError(error, store.writer.name)
  }
}
