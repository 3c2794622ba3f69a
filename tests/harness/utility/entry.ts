import { EventEmitter } from 'node:events'
import { createRequire, registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Runs a script as a utility process: `process.parentPort` is its only way to main. */

/** Messages wait until somebody listens. */
class ParentPort extends EventEmitter {
  private readonly waiting: unknown[] = []

  constructor() {
    super()
    process.on('message', ({ message }: { message: unknown }) => this.receive(message))
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.flush())
    })
  }

  postMessage(message: unknown): void {
    const copy: unknown = structuredClone(message) // what cannot be cloned is refused here, at once
    process.send?.({ message: copy })
  }

  private receive(message: unknown): void {
    this.waiting.push(message)
    if (this.listenerCount('message') > 0) this.flush()
  }

  private flush(): void {
    for (const data of this.waiting.splice(0)) this.emit('message', { data, ports: [] })
  }
}

const [, , script = '', ...args] = process.argv
process.argv = [process.execPath, script, ...args]
Object.assign(process, { parentPort: new ParentPort(), type: 'utility' })
// Chromium ends its children at once when it ends; nothing is left running behind a killed main process.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('SIGINT', () => undefined) // Ctrl-C in a terminal is main's to answer
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron')
      throw new Error('the stand-in runtime gives a utility process no electron module')
    return next(specifier, context)
  },
})

if (script.endsWith('.cjs')) createRequire(import.meta.url)(script)
else await import(pathToFileURL(script).href)
