import type { Command } from 'commander'
import { verifyVault, type Verification } from '../../db/service/vault/check.ts'
import type { Vault } from '../../db/service/vault.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import type { Answer } from '../answer.ts'
import { momentCell, sizePhrase } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import { terminalText } from '../print/terminal-text.ts'
import { followed } from '../progress.ts'
import type { SharedOptions, Task } from '../task.ts'

export function addVerify(program: Command, task: Task): void {
  const verify = vaultCommand(task, 'verify', task.t('help.verify'))
    .addHelpText('after', examples(task, 'verify Coalition.caucus'))
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => answer(task, await verified(task, vault))),
    )
  program.addCommand(verify)
}

const verified = (task: Task, vault: Vault): Promise<Verification> =>
  followed(task.surroundings, task.t('cli.checking'), (watch) => verifyVault(vault, watch))

function answer(task: Task, verification: Verification): Answer {
  const { findings, agree } = verification
  const ok = findings.length === 0 && agree
  return {
    json: () => ({ ok, ...verification }),
    plain: () => withNewlines(lines(task, verification)),
    ...(!ok && { exit: 'damaged' as const }),
  }
}

function lines(task: Task, { findings, agree, backups }: Verification): string[] {
  const { t } = task
  const state = findings.length === 0 ? t('cli.whole') : t('cli.notWhole')
  const columns = [
    ...[t('field.at'), t('field.size'), t('field.status')].map((label) => ({ label })),
    { label: t('field.folder'), whole: true },
  ]
  const rows = backups.map(({ at, bytes, state: status, folder }) => [
    momentCell(task, at),
    sizePhrase(task, bytes),
    t(`backupState.${status}`),
    folder,
  ])
  return [
    state,
    ...findings.map((finding) => `  ${terminalText(finding)}`),
    ...(agree ? [] : [t('cli.headerCopyBad')]),
    ...(backups.length === 0 ? [t('cli.noBackups')] : tableLines(columns, rows)),
  ]
}
