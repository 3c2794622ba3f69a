import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Chromium } from './find-chromium.ts'

type Params = Readonly<Record<string, unknown>>
type Listener = (params: never) => void

interface Pending {
  readonly method: string
  readonly resolve: (result: never) => void
  readonly reject: (error: Error) => void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params: never
  readonly result: never
  readonly error?: { readonly message: string }
}

/** Chromium, and the DevTools protocol with it over a pipe (file descriptors 3 and 4). */
export class DevTools {
  readonly process: ChildProcess
  /** Settles when Chromium has ended, with what it last wrote. */
  readonly closed: Promise<string>
  readonly #out: Writable
  readonly #pending = new Map<number, Pending>()
  readonly #listeners = new Map<string, Set<Listener>>()
  #lastId = 0
  #written = ''
  #ended = false

  constructor({ executable, env }: Chromium, switches: readonly string[]) {
    this.process = spawn(executable, [...switches], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      // Ctrl-C in a terminal is the app's to answer; Chromium ends with the app, or when the pipe breaks.
      detached: process.platform !== 'win32',
      // With LANG=C `navigator.language` is one that Intl refuses.
      env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', LANGUAGE: 'en_GB', ...env },
    })
    const [, , errors, out, input] = this.process.stdio as [null, null, Readable, Writable, Readable]
    this.#out = out
    out.on('error', () => undefined) // the end of Chromium is told by its exit
    this.#read(input)
    errors.on('data', (bytes: Buffer) => (this.#written = (this.#written + bytes.toString()).slice(-8000)))
    this.closed = this.#whenClosed()
  }

  /** The address on which it listens for others; only with a port. */
  async address(): Promise<string> {
    for (;;) {
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(this.#written)
      if (found?.[1] !== undefined) return found[1]
      await new Promise((resolve) => this.process.stderr?.once('data', resolve))
    }
  }

  send<Result>(method: string, params: Params = {}, sessionId?: string): Promise<Result> {
    if (this.#ended) return Promise.reject(new Error(`${method}: Chromium has ended`))
    const id = ++this.#lastId
    const result = new Promise<Result>((resolve, reject) =>
      this.#pending.set(id, { method, resolve, reject }),
    )
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return result
  }

  /** Chromium with all that it started: what outlives it would go on writing into its profile. */
  kill(): void {
    const { pid } = this.process
    if (pid === undefined || process.platform === 'win32') this.process.kill('SIGKILL')
    else killGroup(pid)
  }

  /** Without a session: the browser's own events. */
  on<Event>(method: string, listener: (event: Event) => void, sessionId = ''): void {
    const key = `${sessionId}|${method}`
    const listeners = this.#listeners.get(key) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(key, listeners)
  }

  #read(input: Readable): void {
    let parts: Buffer[] = []
    input.on('data', (bytes: Buffer) => {
      let start = 0
      for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
        parts.push(bytes.subarray(start, end))
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')) as Message)
        parts = []
        start = end + 1
      }
      parts.push(bytes.subarray(start))
    })
  }

  #receive({ id, method, sessionId = '', params, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId}|${method}`) ?? []) listener(params)
      return
    }
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) pending?.reject(new Error(`${pending.method}: ${error.message}`))
    else pending?.resolve(result)
  }

  #whenClosed(): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>()
    const end = (reason: string) => {
      this.#ended = true
      for (const { method, reject } of this.#pending.values())
        reject(new Error(`Chromium ended during ${method}`))
      this.#pending.clear()
      resolve(`${reason}\n${this.#written}`)
    }
    this.process.once('exit', (code, signal) => end(`Chromium ended (${code ?? signal})`))
    this.process.once('error', (error) => end(error.message))
    return promise
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    // Nobody is left in it, or on a Mac nobody who has not ended.
    if (!(error instanceof Error && 'code' in error && ['ESRCH', 'EPERM'].includes(String(error.code))))
      throw error
  }
}
