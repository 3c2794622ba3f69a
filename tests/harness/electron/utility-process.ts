import { fork, type ChildProcess, type StdioOptions } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export interface ForkOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: readonly string[]
  readonly cwd?: string
  readonly stdio?: string | readonly string[]
  readonly serviceName?: string
}

const entry = join(import.meta.dirname, '../utility/entry.ts')

/** A process of Node with a channel to main that clones values, as a utility process is. */
export class UtilityProcess extends EventEmitter {
  static isReady: () => boolean
  static onGone: (details: object) => void
  static readonly running = new Set<UtilityProcess>()

  static fork(script: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!UtilityProcess.isReady()) throw new Error('utilityProcess.fork cannot be called before app is ready')
    return new UtilityProcess(script, args, options)
  }

  pid: number | undefined
  stdout: Readable | null
  stderr: Readable | null
  private readonly child: ChildProcess
  private readonly name: string

  private constructor(script: string, args: readonly string[], options: ForkOptions) {
    super()
    this.name = options.serviceName ?? 'Node Utility Process'
    this.child = fork(entry, [script, ...args], {
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
      execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
      env: options.env ?? process.env,
      ...(options.cwd !== undefined && { cwd: options.cwd }),
    })
    this.stdout = this.child.stdout
    this.stderr = this.child.stderr
    this.child.once('spawn', () => {
      this.pid = this.child.pid
      UtilityProcess.running.add(this)
      this.emit('spawn')
    })
    this.child.on('message', (envelope) => this.emit('message', (envelope as { message: unknown }).message))
    this.child.once('exit', (code, signal) => this.ended(code ?? signalNumber(signal)))
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('the stand-in runtime transfers no ports')
    const copy: unknown = structuredClone(message) // what cannot be cloned is refused here, at once
    // One that has just died may not be known to be gone: what it cannot get any more is dropped, `exit` tells the rest.
    if (this.child.connected) this.child.send({ message: copy }, () => undefined)
  }

  kill(): boolean {
    return this.child.kill('SIGTERM')
  }

  private ended(exitCode: number): void {
    UtilityProcess.running.delete(this)
    this.emit('exit', exitCode)
    this.pid = undefined
    this.stdout = null
    this.stderr = null
    const reason = exitCode === 0 ? 'clean-exit' : exitCode === 15 ? 'killed' : 'abnormal-exit'
    UtilityProcess.onGone({ type: 'Utility', reason, exitCode, name: this.name, serviceName: this.name })
  }
}

/** stdin is never connected, the default of the rest is `inherit`. */
function stdioOf(stdio: ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [, out = 'inherit', errors = 'inherit'] = typeof stdio === 'string' ? ['ignore', stdio, stdio] : stdio
  return ['ignore', out as 'pipe', errors as 'pipe', 'ipc']
}

/** What waitpid gives for a process that a signal ended. */
function signalNumber(signal: NodeJS.Signals | null): number {
  return { SIGTERM: 15, SIGKILL: 9, SIGINT: 2, SIGSEGV: 11, SIGABRT: 6 }[signal as 'SIGTERM'] ?? 1
}
