import { resolve } from 'node:path'
import type { Command } from 'commander'
import { listBackups } from '../../db/service/vault/backup.ts'
import type { SheetFile } from '../../db/service/vault/recovery-sheet.ts'
import {
  changePassphrase,
  confirmSheets,
  renewVaultKeys,
  replacePassphrases,
} from '../../db/service/vault/secrets.ts'
import type { UnlockWith, Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { readNewPassphrase } from '../secrets.ts'
import { sheetFileOf, withSheet } from '../sheet-file.ts'
import type { SharedOptions, Task } from '../task.ts'

interface PassphraseOptions extends SharedOptions {
  readonly someoneMayKnow?: boolean
  readonly recoveryOut?: string
}

export function addPassphrase(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'passphrase', t('help.passphrase'))
    .option('--new-passphrase-fd <number>', t('help.newPassphraseFd'), wholeNumber(task))
    .option('--someone-may-know', t('help.someoneMayKnow'))
    .option('--recovery-out <file>', t('help.recoveryOut'))
    .option('--no-recovery', t('help.noRecovery'))
    .addHelpText(
      'after',
      examples(
        task,
        'passphrase Coalition.caucus',
        'passphrase Coalition.caucus --recovery',
        'passphrase Coalition.caucus --someone-may-know --recovery-out /media/stick/sheet.txt',
      ),
    )
    .action((vault: string, options: PassphraseOptions) => {
      const folder = resolve(vault)
      if (options.someoneMayKnow !== true)
        return inVault(task, { folder, options }, (open, secret) => change(task, open, { secret, options }))
      const sheet = sheetFileOf(task, folder, { ...options, recoverySheet: options.recovery !== false })
      return inVault(task, { folder, options }, (open) => renew(task, open, { sheet, options }))
    })
  program.addCommand(command)
}

async function change(
  task: Task,
  vault: Vault,
  { secret, options }: { readonly secret: UnlockWith; readonly options: PassphraseOptions },
): Promise<Answer> {
  const to = await readNewPassphrase(task, options)
  const { t } = task
  if ('passphrase' in secret) {
    await changePassphrase(vault, { from: secret.passphrase, to }, costOf(task))
    return answer(task, outdatedBackups(vault), [t('cli.passphraseChanged')])
  }
  const { left } = await replacePassphrases(vault, to, costOf(task))
  const said = left === 0 ? t('cli.passphraseChanged') : t('cli.passphraseAdded', { count: left })
  return answer(task, outdatedBackups(vault), [said])
}

async function renew(
  task: Task,
  vault: Vault,
  { sheet, options }: { readonly sheet: SheetFile | null; readonly options: PassphraseOptions },
): Promise<Answer> {
  const { t } = task
  const passphrase = await readNewPassphrase(task, options)
  const renewed = await withSheet(sheet, (keepRecovery) =>
    renewVaultKeys(vault, { passphrase, keepRecovery }, costOf(task)),
  )
  try {
    if (sheet) await confirmSheets(renewed)
    const path = sheet && resolve(sheet.file)
    const said = path === null ? t('cli.noSheet') : t('cli.sheetSaved', { path })
    const backups = outdatedBackups(renewed)
    const advice = backups.length > 0 ? [t('cli.keysRenewedAdvice')] : []
    return answer(task, backups, [t('cli.keysRenewed'), said, ...advice])
  } finally {
    renewed.close()
  }
}

const costOf = ({ surroundings: { cost } }: Task) => (cost ? { cost } : {})

const outdatedBackups = (vault: Vault): string[] =>
  listBackups(vault)
    .filter(({ state }) => state === 'outdated')
    .map(({ folder }) => folder)

function answer({ t }: Task, outdated: readonly string[], said: readonly string[]): Answer {
  const named = outdated.length === 0 ? [] : [t('cli.oldBackupsOpen'), ...outdated.map((path) => `  ${path}`)]
  return {
    json: () => ({ changed: true, outdatedBackups: outdated }),
    plain: () => withNewlines([...said, ...named]),
  }
}
