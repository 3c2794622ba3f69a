import type { Surroundings } from './surroundings.ts'

/** How far long work has come, on one line of the terminal; nothing where no person looks. */
interface Progress {
  show(label: string, done: number, total: number): void
  end(): void
}

const leastMs = 100

export function progressOn({ stderr }: Pick<Surroundings, 'stderr'>, now = Date.now): Progress {
  if (stderr.isTTY !== true) return { show: () => undefined, end: () => undefined }
  let shownAt = 0
  return {
    show: (label, done, total) => {
      if (now() - shownAt < leastMs && done < total) return
      shownAt = now()
      const percent = total === 0 ? 100 : Math.floor((done * 100) / total)
      stderr.write(`\r\u001b[K${label} ${percent} % (${done}/${total})`)
    },
    end: () => {
      if (shownAt > 0) stderr.write('\r\u001b[K')
    },
  }
}
