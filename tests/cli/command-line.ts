import { cpSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { afterAll, onTestFinished } from 'vitest'
import { run } from '../../cli/run.ts'
import { fixedClock, type Clock } from '../../db/domain/clock.ts'

/** What a command line did, as a script sees it. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export const passphrase = 'correct horse battery'
export const clock = fixedClock('2026-03-03T15:00:00Z', 'America/Denver')
export const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }

export const sample = resolve(import.meta.dirname, '../../build/sample')
export const publicData = resolve(import.meta.dirname, '../../../shared/data/legislators')

/** What a person types when a question is on the screen. */
export interface Typed {
  readonly asked: string
  readonly line: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly stdin?: string | Buffer
  /** Lines that a person types at a terminal, each when it is asked for. */
  readonly typed?: readonly Typed[]
  readonly clock?: Clock
  readonly signal?: AbortSignal
  /** Whether a person looks at stderr. */
  readonly terminal?: boolean
  readonly onStderr?: () => void
}

/** Collects what is written. */
class Sink extends Writable {
  text = ''
  readonly isTTY: boolean
  onWrite: () => void

  constructor(isTTY = false, onWrite: () => void = () => undefined) {
    super()
    this.isTTY = isTTY
    this.onWrite = onWrite
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8')
    this.onWrite()
    done()
  }
}

/** A terminal at which somebody answers one question after another. */
function typing(answers: readonly Typed[], stderr: Sink): PassThrough & { isTTY: boolean } {
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  const waiting = [...answers]
  stderr.onWrite = () => {
    const [next] = waiting
    if (next === undefined || !stderr.text.includes(next.asked)) return
    waiting.shift()
    setImmediate(() => stdin.write(`${next.line}\r`))
  }
  return stdin
}

/** Runs a command line in this process, over a real vault, with a passphrase that is cheap to check. */
export async function caucusWith(options: RunOptions, ...argv: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new Sink(), new Sink(options.terminal, options.onStderr)]
  const code = await run(argv, {
    stdin: options.typed ? typing(options.typed, stderr) : Readable.from(options.stdin ?? []),
    stdout,
    stderr,
    env: { CAUCUS_PASSPHRASE: passphrase, USER: 'ana', ...options.env },
    clock: options.clock ?? clock,
    signal: options.signal ?? new AbortController().signal,
    cost,
  })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

export const caucus = (...argv: readonly string[]): Promise<Ran> => caucusWith({}, ...argv)

/** The JSON answer of a command that has to succeed. */
export async function answerOf<T = Record<string, unknown>>(...argv: readonly string[]): Promise<T> {
  const ran = await caucus(...argv, '--json')
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`)
  return JSON.parse(ran.stdout) as T
}

/** The error of a command that has to fail, from its JSON on stderr. */
export async function errorOf(...argv: readonly string[]) {
  const ran = await caucus(...argv, '--json')
  const { error } = JSON.parse(ran.stderr) as {
    error: { code: string; params: Record<string, unknown>; message: string }
  }
  return { ...error, exit: ran.code, stdout: ran.stdout }
}

/** Who may read a file. Windows has no such thing: there every file counts as its owner's only. */
export const modeOf = (file: string): number =>
  process.platform === 'win32' ? 0o600 : statSync(file).mode & 0o777

/** A folder of the test's own. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'caucus-cli-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface MadeVault {
  readonly folder: string
  readonly vault: string
}

/** Vaults that were made once and are copied for each test, which takes a tenth of making one. */
const templates = new Map<string, Promise<string>>()
const templateFolder = realpathSync(mkdtempSync(join(tmpdir(), 'caucus-cli-template-')))
afterAll(() => rmSync(templateFolder, { recursive: true, force: true }))

async function copyOfTemplate(name: string, make: (vault: string) => Promise<unknown>): Promise<MadeVault> {
  const place = join(templateFolder, `${name}.caucus`)
  const made = templates.get(name) ?? make(place).then(() => place)
  templates.set(name, made)
  const folder = temporaryFolder()
  // In a folder of its own, so that there is a place for what must not lie next to it.
  const vault = join(folder, 'vault', 'Coalition.caucus')
  cpSync(await made, vault, { recursive: true })
  return { folder, vault }
}

const create = (vault: string) => answerOf('create', vault, '--no-recovery', '--member', 'Ana Ruiz')

/** A new vault, of Ana Ruiz. */
export const makeVault = (): Promise<MadeVault> => copyOfTemplate('new', create)

/** The same with the invented state legislature. */
export const makeStateVault = (): Promise<MadeVault> =>
  copyOfTemplate('state', async (vault) => {
    await create(vault)
    await answerOf('import', vault, '--kind', 'openstates', join(sample, 'state'))
  })

export interface Rows<R = Record<string, unknown>> {
  readonly total: number
  readonly rows: readonly R[]
}

export const listOf = (vault: string, noun: string, ...more: readonly string[]): Promise<Rows> =>
  answerOf<Rows>('list', vault, noun, ...more)

export const dumpOf = async (vault: string): Promise<string> => (await caucus('dump', vault)).stdout
