import { fstatSync, read } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import { refuseIfStopped, type Watch } from '../domain/watch.ts'

const CHUNK_BYTES = 1 << 20

const readAt = promisify(read)

/**
 * From an open descriptor to a new file that only its owner may read, on the disk when this returns. Progress is in
 * bytes. Error: `job.cancelled`, with what was copied so far left there.
 */
export async function copyFileTo(source: number, target: string, watch: Watch): Promise<void> {
  const file = await open(target, 'wx', 0o600)
  try {
    await copyChunks(source, file, watch)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function copyChunks(source: number, target: FileHandle, watch: Watch): Promise<void> {
  const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES)
  const { size } = fstatSync(source)
  for (let position = 0; position < size;) {
    refuseIfStopped(watch)
    const { bytesRead } = await readAt(source, chunk, 0, Math.min(CHUNK_BYTES, size - position), position)
    if (bytesRead === 0) return // cut short by another program: the check of the copy tells
    const { bytesWritten } = await target.write(chunk, 0, bytesRead, position)
    position += bytesWritten
    watch.onProgress?.(position, size)
  }
}
