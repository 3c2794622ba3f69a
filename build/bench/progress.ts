/** Tells whoever waits what is being done; on standard error, so that the results can be piped. */
export interface Progress {
  say(text: string): void
  /** At most a line a second. */
  step(what: string, done: number, total: number): void
}

export const silent: Progress = { say: () => undefined, step: () => undefined }

export function makeProgress(write: (line: string) => void = (line) => process.stderr.write(line)): Progress {
  let lastAt = 0
  return {
    say: (text) => write(`${text}\n`),
    step: (what, done, total) => {
      if (done < total && Date.now() - lastAt < 1000) return
      lastAt = Date.now()
      write(`  ${what} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}\n`)
    },
  }
}
