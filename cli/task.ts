import type { Clock } from '../db/domain/clock.ts'
import type { LocalDate } from '../db/domain/local-date.ts'
import { today } from '../db/domain/local-date.ts'
import type { Translate } from '../db/domain/i18n/translator.ts'
import { AppError } from '../db/domain/errors.ts'
import type { Clearance } from '../db/domain/sensitivity.ts'
import { printAnswer, type Answer } from './answer.ts'
import type { ExitName } from './exit-codes.ts'
import { terminalText } from './print/terminal-text.ts'
import type { SecretOptions } from './secrets.ts'
import type { Surroundings } from './surroundings.ts'

/** The options that every command has. */
export interface SharedOptions extends SecretOptions {
  readonly json?: boolean
  readonly clearance?: Clearance
}

/** One run of the command line: who it talks to and in which language. */
export class Task {
  readonly t: Translate
  readonly surroundings: Surroundings
  exit: ExitName = 'ok'

  constructor(t: Translate, surroundings: Surroundings) {
    this.t = t
    this.surroundings = surroundings
  }

  get clock(): Clock {
    return this.surroundings.clock
  }

  get today(): LocalDate {
    return today(this.clock)
  }

  async print(answer: Answer, options: SharedOptions): Promise<void> {
    await printAnswer(this.surroundings.stdout, answer, options.json === true)
    if (answer.exit) this.exit = answer.exit
  }

  /** Something worth knowing that is not the answer. */
  warn(text: string): void {
    this.surroundings.stderr.write(`${terminalText(text)}\n`)
  }

  /** @throws AppError `job.cancelled` once the person has interrupted. */
  stopIfInterrupted(): void {
    if (this.surroundings.signal.aborted) throw new AppError('job.cancelled', {})
  }
}
