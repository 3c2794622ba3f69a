import { resolve } from 'node:path'
import type { Command } from 'commander'
import { createVault } from '../../db/service/vault.ts'
import { warningsFor } from '../../db/service/vault/check.ts'
import { confirmSheets } from '../../db/service/vault/secrets.ts'
import type { SheetFile } from '../../db/service/vault/recovery-sheet.ts'
import { command, examples, wholeNumber } from '../command.ts'
import { sizePhrase } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { readFirstPassphrase } from '../secrets.ts'
import { sheetFileOf, withSheet, type SheetOptions } from '../sheet-file.ts'
import type { SharedOptions, Task } from '../task.ts'

interface CreateOptions extends SharedOptions, SheetOptions {
  readonly member?: string
}

export function addCreate(program: Command, task: Task): void {
  const { t } = task
  const create = command(task, 'create', t('help.create'))
    .argument('<vault>', t('help.vault'))
    .option('--recovery-out <file>', t('help.recoveryOut'))
    .option('--no-recovery', t('help.noRecovery'))
    .option('--member <name>', t('help.member'))
    .option('--passphrase-fd <number>', t('help.passphraseFd'), wholeNumber(task))
    .addHelpText(
      'after',
      examples(task, 'create Coalition.caucus --recovery-out /media/stick/sheet.txt --member "Ana Ruiz"'),
    )
    .action((folder: string, { recovery, ...options }: CreateOptions) =>
      // `--no-recovery` sets the option `recovery`, which elsewhere means to open with the sheet.
      createAndSay(task, resolve(folder), { ...options, recoverySheet: recovery !== false }),
    )
  program.addCommand(create)
}

async function createAndSay(task: Task, folder: string, options: CreateOptions): Promise<void> {
  const { clock, cost, env } = task.surroundings
  const sheet = sheetFileOf(task, folder, options)
  const passphrase = await readFirstPassphrase(task, options)
  const memberName = options.member ?? env['USER'] ?? env['USERNAME'] ?? 'Me'
  const request = { folder, passphrase, memberName, recovery: sheet !== null }
  const { vault } = await withSheet(sheet, (keepRecovery) =>
    createVault({ ...request, ...(keepRecovery && { keepRecovery }) }, { clock, ...(cost && { cost }) }),
  )
  if (sheet) await confirmSheets(vault)
  vault.close()
  warnOfPlace(task, folder)
  await task.print(answer(task, folder, sheet), options)
}

function answer({ t }: Task, folder: string, sheet: SheetFile | null) {
  const recoverySheet = sheet && resolve(sheet.file)
  return {
    json: () => ({ vault: folder, recoverySheet }),
    plain: () =>
      withNewlines([
        t('cli.created', { path: folder }),
        recoverySheet === null ? t('cli.noSheet') : t('cli.sheetSaved', { path: recoverySheet }),
      ]),
  }
}

function warnOfPlace(task: Task, folder: string): void {
  const { syncService, lowSpace } = warningsFor(folder)
  if (syncService !== null) task.warn(task.t('cli.syncedFolder', { service: syncService }))
  if (lowSpace === null) return
  const [free, wanted] = [lowSpace.freeBytes, lowSpace.wantedBytes].map((bytes) => sizePhrase(task, bytes))
  task.warn(task.t('cli.lowSpace', { free: free ?? '', wanted: wanted ?? '' }))
}
