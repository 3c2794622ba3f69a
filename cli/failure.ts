import { randomUUID } from 'node:crypto'
import { CommanderError } from 'commander'
import { isAppError } from '../db/domain/errors.ts'
import { errorMessage, unexpectedMessage } from '../db/domain/i18n/error-message.ts'
import type { Translate } from '../db/domain/i18n/translator.ts'
import { isDecidable } from '../db/domain/undo-conflict.ts'
import { isBrokenPipe, OutputClosed, safeJson } from './answer.ts'
import { exitCodes, exitNameByError, type ExitName } from './exit-codes.ts'
import { conflictLines } from './print/conflicts.ts'
import { terminalLines } from './print/terminal-text.ts'
import { commanderMessage } from './commander-message.ts'
import type { Output } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** A failure as the caller gets it: with `--json` as one object on stderr, else as a sentence. */
interface Failure {
  readonly exit: ExitName
  readonly code: string
  readonly params: object
  readonly message: string
}

/** Nothing is thrown past here. Undefined when there is nothing to say: help was shown, or nobody reads on. */
function toFailure(t: Translate, error: unknown): Failure | undefined {
  if (error instanceof OutputClosed || isBrokenPipe(error)) return undefined
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return undefined
    return usage(commanderMessage(t, error))
  }
  if (error instanceof UsageError) return usage(error.message)
  if (isAppError(error)) {
    const { code, params } = error
    return { exit: exitNameByError[code], code, params, message: errorMessage(t, error) }
  }
  const id = randomUUID()
  return { exit: 'unexpected', code: 'unexpected', params: { id }, message: unexpectedMessage(t, id) }
}

const usage = (message: string): Failure => ({ exit: 'usage', code: 'usage', params: {}, message })

interface FailurePlace {
  readonly stderr: Output
  readonly json: boolean
  readonly debug: boolean
}

/** Returns the exit code. The stack is shown only when asked for: it can hold what was typed. */
export function printFailure(t: Translate, error: unknown, { stderr, json, debug }: FailurePlace): number {
  const failure = toFailure(t, error)
  if (debug && error instanceof Error) stderr.write(`${error.stack ?? error.message}\n`)
  if (failure === undefined) return exitCodes.ok
  const { exit, ...said } = failure
  stderr.write(json ? `${safeJson({ error: said })}\n` : plainFailure(t, failure, error))
  return exitCodes[exit]
}

function plainFailure(t: Translate, { message }: Failure, error: unknown): string {
  const lines = terminalLines(message)
  const candidates = isAppError(error, 'record.ambiguous') ? (error.params.candidates ?? []) : []
  const named = candidates.map(({ id, name }) => terminalLines(`  ${id}  ${name}`).join(' '))
  return `${[`${t('cli.error')} ${lines.join('\n')}`, ...named, ...decidable(t, error)].join('\n')}\n`
}

/** What is in the way of an undo, each with the id that a decision names. */
function decidable(t: Translate, error: unknown): string[] {
  const conflicts = isAppError(error, 'undo.conflicts') ? error.params.conflicts.filter(isDecidable) : []
  return conflicts.length === 0 ? [] : [...conflictLines(t, conflicts), t('cli.decideConflicts')]
}
