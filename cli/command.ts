import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { isAppError } from '../db/domain/errors.ts'
import { errorMessage } from '../db/domain/i18n/error-message.ts'
import { locales } from '../db/domain/i18n/locale.ts'
import { sensitivities } from '../db/domain/sensitivity.ts'
import { backUpIfDue } from '../db/service/vault/backup.ts'
import { notingFailure } from '../db/service/vault/unasked-backup.ts'
import { unlockVault, type UnlockWith, type Vault } from '../db/service/vault.ts'
import type { Answer } from './answer.ts'
import { readUnlocking } from './secrets.ts'
import type { SharedOptions, Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** A command with the options that every command has. Those in capitals are arguments that have to be given. */
export function command(task: Task, name: string, description: string): Command {
  const { t } = task
  return new Command(name)
    .description(description)
    .option('--json', t('help.json'))
    .addOption(oneOf(task, '--language <language>', t('help.language'), locales))
    .option('--debug', t('help.debug'))
}

/** A command that opens a vault. */
export function vaultCommand(task: Task, name: string, description: string): Command {
  const { t } = task
  return command(task, name, description)
    .argument('<vault>', t('help.vault'))
    .addOption(oneOf(task, '--clearance <level>', t('help.clearance'), sensitivities))
    .option('--passphrase-fd <number>', t('help.passphraseFd'), wholeNumber(task))
    .option('--recovery', t('help.recovery'))
}

/** Unlocks the vault, works, prints what comes of it and locks the vault again, whatever happens. */
export async function inVault(
  task: Task,
  { folder, options }: { readonly folder: string; readonly options: SharedOptions },
  work: (vault: Vault, secret: UnlockWith) => Promise<Answer> | Answer,
): Promise<void> {
  const { clock, cost } = task.surroundings
  const { clearance } = options
  const secret = await readUnlocking(task, options)
  const vault = await unlockVault(resolve(folder), secret, {
    clock,
    ...(cost && { cost }),
    ...(clearance && { clearance }),
  })
  try {
    task.stopIfInterrupted()
    await task.print(await work(vault, secret), options)
  } finally {
    vault.close()
  }
}

/** The same for work that changes something: the first change of a day brings a backup with it. */
export async function changeVault(
  task: Task,
  place: { readonly folder: string; readonly options: SharedOptions },
  work: (vault: Vault) => Promise<Answer>,
): Promise<void> {
  await inVault(task, place, async (vault) => {
    const answer = await work(vault)
    await backUpQuietly(task, vault)
    return answer
  })
}

/** What was done is done: a backup that fails is a warning, never a failed command. */
async function backUpQuietly(task: Task, vault: Vault): Promise<void> {
  const { t } = task
  try {
    await notingFailure(vault, backUpIfDue)
  } catch (error) {
    if (!isAppError(error)) throw error
    task.warn(t('cli.backupFailed', { reason: errorMessage(t, error) }))
  }
}

/** An option whose value is one of a few words. */
export function oneOf<T extends string>(
  task: Task,
  flags: string,
  description: string,
  values: readonly T[],
): Option {
  return new Option(flags, description).argParser((value) => choice(task, value, values))
}

/** In any case. @throws UsageError that names the possible words. */
export function choice<T extends string>({ t }: Task, value: string, values: readonly T[]): T {
  const found = values.find((word) => word.toLowerCase() === value.toLowerCase())
  if (found === undefined) throw new UsageError(t('usage.choice', { value, known: values.join(', ') }))
  return found
}

/** An option's whole number, from `least` on. */
export const wholeNumber =
  ({ t }: Task, least = 0) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/u.test(value) || !Number.isSafeInteger(number) || number < least)
      throw new UsageError(t('usage.number', { value, least }))
    return number
  }

/** A value that may be given several times or several at once. */
export const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** Lines of examples, in which the vault is always called the same. */
export const examples = ({ t }: Task, ...lines: readonly string[]): string =>
  ['', t('help.examples'), ...lines.map((line) => `  caucus ${line}`)].join('\n')
