import { resolve } from 'node:path'
import type { Command } from 'commander'
import { errorMessage } from '../../db/domain/i18n/error-message.ts'
import { diagnoseVault, type Diagnosis } from '../../db/service/vault/check.ts'
import { salvageVault, type SalvageReport } from '../../db/service/vault/salvage.ts'
import type { Answer } from '../answer.ts'
import { examples, vaultCommand } from '../command.ts'
import { exitNameByError } from '../exit-codes.ts'
import { momentCell } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import { terminalText } from '../print/terminal-text.ts'
import { readUnlocking } from '../secrets.ts'
import type { SharedOptions, Task } from '../task.ts'

interface DoctorOptions extends SharedOptions {
  readonly salvageTo?: string
}

export function addDoctor(program: Command, task: Task): void {
  const { t } = task
  const doctor = vaultCommand(task, 'doctor', t('help.doctor'))
    .option('--salvage-to <vault>', t('help.salvageTo'))
    .addHelpText(
      'after',
      examples(task, 'doctor Coalition.caucus', 'doctor Coalition.caucus --salvage-to Saved.caucus'),
    )
    .action(async (vault: string, options: DoctorOptions) => {
      const secret = await readUnlocking(task, options)
      const folder = resolve(vault)
      const { salvageTo } = options
      if (salvageTo === undefined)
        return task.print(diagnosisAnswer(task, await diagnoseVault(folder, secret)), options)
      const target = resolve(salvageTo)
      const report = await salvageVault({ folder, secret, target })
      return task.print(salvageAnswer(task, target, report), options)
    })
  program.addCommand(doctor)
}

function diagnosisAnswer(task: Task, diagnosis: Diagnosis): Answer {
  const { t } = task
  const { problem, findings } = diagnosis
  const described = problem && {
    code: problem.code,
    params: problem.params,
    message: errorMessage(t, problem),
  }
  const exit = problem ? exitNameByError[problem.code] : 'damaged'
  return {
    json: () => ({ ok: !problem && findings.length === 0, ...diagnosis, problem: described }),
    plain: () => withNewlines(diagnosisLines(task, diagnosis)),
    ...((problem !== null || findings.length > 0) && { exit }),
  }
}

function diagnosisLines(
  task: Task,
  { problem, findings, headerRepaired, agree, backups }: Diagnosis,
): string[] {
  const { t } = task
  const ill = problem !== null || findings.length > 0
  return [
    ...(problem ? [terminalText(errorMessage(t, problem))] : [t(ill ? 'cli.notWhole' : 'cli.whole')]),
    ...findings.map((finding) => `  ${terminalText(finding)}`),
    ...(headerRepaired ? [t('cli.headerRepaired')] : []),
    ...(!problem && !headerRepaired && !agree ? [t('cli.headerCopyBad')] : []),
    ...(ill ? [t('cli.doctorAdvice')] : []),
    ...(backups.length === 0 ? [t('cli.noBackups')] : []),
    ...backups.map(({ at, folder }) => `  ${momentCell(task, at)}  ${terminalText(folder)}`),
  ]
}

function salvageAnswer({ t }: Task, target: string, { tables, findings }: SalvageReport): Answer {
  const columns = [
    { label: t('field.table') },
    { label: t('field.kept'), alignRight: true },
    { label: t('field.lost'), alignRight: true },
  ]
  const rows = tables.map(({ table, kept, lost }) => [
    table,
    String(kept),
    lost === null ? '?' : String(lost),
  ])
  return {
    json: () => ({ vault: target, tables, findings }),
    plain: () =>
      withNewlines([
        t('cli.salvaged', { path: target }),
        ...tableLines(columns, rows),
        ...findings.map((finding) => `  ${terminalText(finding)}`),
      ]),
  }
}
