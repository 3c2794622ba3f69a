import type { Watch } from '../db/domain/watch.ts'
import type { Surroundings } from './surroundings.ts'

/** How far long work has come, on one line of the terminal; nothing where no person looks. */
interface Progress {
  show(label: string, done: number, total: number): void
  /** The same without the numbers, of work whose parts a person does not count. */
  showShare(label: string, done: number, total: number): void
  end(): void
}

const leastMs = 100

export function progressOn({ stderr }: Pick<Surroundings, 'stderr'>, now = Date.now): Progress {
  if (stderr.isTTY !== true)
    return { show: () => undefined, showShare: () => undefined, end: () => undefined }
  let shownAt = 0
  const write = (label: string, done: number, total: number, counts = '') => {
    if (now() - shownAt < leastMs && done < total) return
    shownAt = now()
    const percent = total === 0 ? 100 : Math.floor((done * 100) / total)
    stderr.write(`\r\u001b[K${label} ${percent} %${counts}`)
  }
  return {
    show: (label, done, total) => write(label, done, total, ` (${done}/${total})`),
    showShare: (label, done, total) => write(label, done, total),
    end: () => {
      if (shownAt > 0) stderr.write('\r\u001b[K')
    },
  }
}

/** Long work of one name, which Ctrl-C stops. Errors: its own, `job.cancelled`. */
export async function followed<T>(
  surroundings: Surroundings,
  label: string,
  work: (watch: Watch) => Promise<T>,
): Promise<T> {
  const progress = progressOn(surroundings)
  try {
    return await work({
      signal: surroundings.signal,
      onProgress: (done, total) => progress.showShare(label, done, total),
    })
  } finally {
    progress.end()
  }
}
