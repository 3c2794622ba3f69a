import { resolve } from 'node:path'
import { Command } from 'commander'
import type { LocalDate } from '../../db/domain/local-date.ts'
import {
  audienceNamed,
  reportColumns,
  usualColumns,
  type ReportColumnKey,
} from '../../db/domain/report-column.ts'
import { resolveMember } from '../../db/service/member-name.ts'
import {
  isChamber,
  listChambers,
  reportFormats,
  writeContactReport,
  type ContactReportRequest,
  type ReportFormat,
} from '../../db/service/report.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { examples, inVault, oneOf, vaultCommand } from '../command.ts'
import { day } from '../day.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'
import { UsageError } from '../usage-error.ts'

interface ContactReportOptions extends SharedOptions {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly owner?: string
  readonly chamber?: string
  readonly format: ReportFormat
  readonly out: string
  readonly overwrite?: boolean
  readonly audience: string
  readonly columns?: string
  readonly leaveOut?: string
}

export function addReport(program: Command, task: Task): void {
  const { t } = task
  const report = new Command('report').description(t('help.report')).usage('<vault> contact …')
  const contact = vaultCommand(task, 'contact', t('help.reportContact'))
    .usage('<vault> contact --from <day> --to <day> --format <format> --out <file> [options]')
    .requiredOption('--from <day>', t('help.from'), day(task))
    .requiredOption('--to <day>', t('help.to'), day(task))
    .addOption(oneOf(task, '--format <format>', t('help.format'), reportFormats).makeOptionMandatory())
    .requiredOption('--out <file>', t('help.out'))
    .option('--owner <name-or-id>', t('help.reportOwner'))
    .option('--chamber <chamber>', t('help.chamber'))
    .option('--overwrite', t('help.overwrite'))
    .option('--audience <name>', t('help.audience'), 'internal')
    .option('--columns <columns>', t('help.reportColumns', { columns: reportColumns.join(', ') }))
    .option('--leave-out <columns>', t('help.leaveOut'))
    .addHelpText(
      'after',
      examples(
        task,
        'report Coalition.caucus contact --from 2026-01-01 --to 2026-03-31 --format xlsx --out contacts.xlsx',
        'report Coalition.caucus contact --from 2026-01-01 --to 2026-03-31 --audience funder --leave-out by --format csv --out funder.csv',
      ),
    )
    .action((folder: string, options: ContactReportOptions) =>
      inVault(task, { folder, options }, (vault) => writeAndSay(task, vault, options)),
    )
  report.addCommand(contact)
  program.addCommand(report)
}

async function writeAndSay(task: Task, vault: Vault, options: ContactReportOptions): Promise<Answer> {
  const { t } = task
  const { format, out, overwrite = false, audience } = options
  const { signal } = task.surroundings
  const columns = columnsOf(task, options)
  const place = { path: resolve(out), format, overwrite, audience, columns, signal, t }
  const { manifest, document } = await writeContactReport(vault, await requestOf(task, vault, options), place)
  const { totals, redactions } = document
  return {
    json: () => ({ ...manifest, totals, redactions }),
    plain: () =>
      withNewlines([
        t('cli.reportWritten', { count: manifest.records, path: manifest.path }),
        ...totals.map(({ label, value }) => `  ${label}: ${value}`),
        ...redactions.map(({ count, reason }) => `  ${t('report.withheld')}: ${count} (${reason})`),
        t('cli.reportPlain'),
      ]),
  }
}

/** Those that were asked for, in the order of every report; for somebody outside, unless asked, the usual ones. */
function columnsOf(
  task: Task,
  { columns, leaveOut, audience }: ContactReportOptions,
): readonly ReportColumnKey[] {
  const usual = audienceNamed(audience) === 'internal' ? reportColumns : usualColumns.outside
  const asked = columns === undefined ? usual : columnsNamed(task, columns)
  const without = leaveOut === undefined ? [] : columnsNamed(task, leaveOut)
  const kept = reportColumns.filter((key) => asked.includes(key) && !without.includes(key))
  if (kept.length === 0) throw new UsageError(task.t('usage.noColumns'))
  return kept
}

const columnsNamed = ({ t }: Task, words: string): readonly ReportColumnKey[] =>
  words.split(',').map((word) => {
    const found = reportColumns.find((key) => key.toLowerCase() === word.trim().toLowerCase())
    if (found === undefined)
      throw new UsageError(t('usage.choice', { value: word.trim(), known: reportColumns.join(', ') }))
    return found
  })

async function requestOf(
  task: Task,
  vault: Vault,
  { from, to, owner, chamber }: ContactReportOptions,
): Promise<ContactReportRequest> {
  if (to < from) throw new UsageError(task.t('usage.periodReversed', { from, to }))
  if (chamber !== undefined) await refuseUnknownChamber(task, vault, chamber)
  return {
    from,
    to,
    ...(owner !== undefined && { owner: await resolveMember(vault, owner) }),
    ...(chamber !== undefined && { chamber }),
  }
}

/** A misspelt chamber would give an empty report, which says that nobody was contacted. */
async function refuseUnknownChamber({ t }: Task, vault: Vault, value: string): Promise<void> {
  const chambers = await listChambers(vault)
  if (chambers.some((chamber) => isChamber(value, chamber))) return
  const known = [...new Set(chambers.flatMap(({ kind, name }) => [kind, name]))]
  throw new UsageError(t('usage.chamber', { value, known: known.join(', ') }))
}
