import { readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import password from '@inquirer/password'
import { AppError, systemCode } from '../db/domain/errors.ts'
import type { Translate } from '../db/domain/i18n/translator.ts'
import type { UnlockWith } from '../db/service/vault.ts'
import type { Output, Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** Where secrets come from. Never from an argument: every program on the machine can read those. */
export interface SecretOptions {
  readonly passphraseFd?: number
  readonly newPassphraseFd?: number
  readonly recovery?: boolean
}

interface SecretSource {
  readonly t: Translate
  readonly surroundings: Surroundings
}

/** What opens the vault: the passphrase, or with `--recovery` the secret on the recovery sheet. */
export async function readUnlocking(source: SecretSource, options: SecretOptions): Promise<UnlockWith> {
  const { t } = source
  if (options.recovery === true)
    return { recovery: await readSecret(source, { ...recoverySecret, question: t('ask.recovery') }) }
  return { passphrase: await readPassphrase(source, options) }
}

function readPassphrase(source: SecretSource, { passphraseFd }: SecretOptions): Promise<string> {
  const question = source.t('ask.passphrase')
  return readSecret(source, { ...currentPassphrase, fd: passphraseFd, question })
}

/** For a vault that is being made: typed twice, as nobody sees what was typed. */
export function readFirstPassphrase(source: SecretSource, { passphraseFd }: SecretOptions): Promise<string> {
  const question = source.t('ask.newPassphrase')
  return readSecret(source, { ...currentPassphrase, fd: passphraseFd, question, twice: true })
}

export function readNewPassphrase(source: SecretSource, { newPassphraseFd }: SecretOptions): Promise<string> {
  const question = source.t('ask.newPassphrase')
  return readSecret(source, { ...newPassphrase, fd: newPassphraseFd, question, twice: true })
}

interface Place {
  readonly variable: string
  readonly option: string
}

const currentPassphrase: Place = { variable: 'CAUCUS_PASSPHRASE', option: '--passphrase-fd' }
const newPassphrase: Place = { variable: 'CAUCUS_NEW_PASSPHRASE', option: '--new-passphrase-fd' }
const recoverySecret: Place = { variable: 'CAUCUS_RECOVERY', option: '--recovery' }

interface SecretRequest extends Place {
  readonly fd?: number | undefined
  readonly question: string
  readonly twice?: boolean
}

async function readSecret(source: SecretSource, request: SecretRequest): Promise<string> {
  const { t, surroundings } = source
  const given = surroundings.env[request.variable]
  if (request.fd !== undefined) return readDescriptor(t, request.fd)
  if (given !== undefined && given !== '') return given
  if (surroundings.stdin.isTTY !== true)
    throw new UsageError(t('usage.noSecret', { variable: request.variable, option: request.option }))
  return prompt(source, request)
}

/** The first line. What writes to the descriptor may leave it open. */
function readDescriptor(t: Translate, fd: number): string {
  try {
    return readFileSync(fd, 'utf8').split(/\r?\n/u)[0] ?? ''
  } catch (error) {
    const code = systemCode(error)
    if (code === undefined) throw error
    throw new UsageError(t('usage.descriptor', { fd, code }), { cause: error })
  }
}

async function prompt(source: SecretSource, { question, twice }: SecretRequest): Promise<string> {
  const typed = await ask(source, question)
  if (twice && (await ask(source, source.t('ask.again'))) !== typed)
    throw new UsageError(source.t('usage.notTheSame'))
  return typed
}

/** On stderr, so that stdout holds the answer and nothing else. */
async function ask({ surroundings }: SecretSource, message: string): Promise<string> {
  const { stdin, stderr, signal } = surroundings
  try {
    return await password(
      { message, mask: '*', toggleMask: false },
      { input: stdin, output: passingOn(stderr), signal },
    )
  } catch (error) {
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name))
      throw new AppError('job.cancelled', {}, { cause: error })
    throw error
  }
}

/** The prompt ends the stream that it writes to, and stderr is needed after it. */
const passingOn = (output: Output): Writable =>
  Object.assign(
    new Writable({ write: (piece: Buffer, _encoding, done) => void output.write(piece, () => done()) }),
    {
      columns: output.columns ?? 80,
    },
  )

const forbidden = /^--(new-)?passphrase(=|$)/u

/** @throws UsageError for a passphrase given as an argument, which is not repeated in the message. */
export function refuseSecretArguments(argv: readonly string[], t: Translate): void {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  if (words.some((word) => forbidden.test(word))) throw new UsageError(t('usage.passphraseArgument'))
}
