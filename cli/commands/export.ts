import { resolve } from 'node:path'
import type { Command } from 'commander'
import { exportedLists, exportList, type ExportedList } from '../../db/service/list-export.ts'
import { reportFormats, type ReportFormat } from '../../db/service/report.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { choice, examples, inVault, oneOf, vaultCommand } from '../command.ts'
import { readFilter, readSort } from '../filter.ts'
import { withNewlines } from '../print/facts.ts'
import type { SharedOptions, Task } from '../task.ts'

interface ExportOptions extends SharedOptions {
  readonly filter?: string
  readonly sort?: string
  readonly columns?: string
  readonly format: ReportFormat
  readonly out: string
  readonly overwrite?: boolean
  readonly audience: string
}

export function addExport(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'export', t('help.export'))
    .argument('<what>', t('help.listNoun', { nouns: exportedLists.join(', ') }), (word) =>
      choice(task, word, exportedLists),
    )
    .option('--filter <filter>', t('help.filter'))
    .option('--sort <columns>', t('help.sort'))
    .option('--columns <columns>', t('help.columns'))
    .addOption(oneOf(task, '--format <format>', t('help.format'), reportFormats).makeOptionMandatory())
    .requiredOption('--out <file>', t('help.out'))
    .option('--overwrite', t('help.overwrite'))
    .option('--audience <name>', t('help.audience'), 'internal')
    .addHelpText(
      'after',
      examples(
        task,
        'export Coalition.caucus person --filter "tag=champion" --format csv --out champions.csv',
        'export Coalition.caucus organization --columns name,county,field.grant_page --format xlsx --out partners.xlsx',
      ),
    )
    .action((folder: string, what: ExportedList, options: ExportOptions) =>
      inVault(task, { folder, options }, (vault) => writeAndSay(task, vault, { ...options, what })),
    )
  program.addCommand(command)
}

async function writeAndSay(
  task: Task,
  vault: Vault,
  options: ExportOptions & { readonly what: ExportedList },
): Promise<Answer> {
  const { t } = task
  const { what, format, out, overwrite = false, audience, columns, filter = '', sort = '' } = options
  const asked = await readFilter(task, what, { text: filter, vault })
  const request = {
    ...asked,
    noun: what,
    t,
    sort: readSort(task, what, { text: sort, vault }),
    fields: columns?.split(',').map((key) => key.trim()),
    filters: filter === '' ? [] : [{ label: t('report.listFilter'), value: filter }],
  }
  const place = { path: resolve(out), format, overwrite, audience, signal: task.surroundings.signal }
  const { manifest, document } = await exportList(vault, request, place)
  return {
    json: () => ({ ...manifest, redactions: document.redactions }),
    plain: () =>
      withNewlines([
        t('cli.reportWritten', { count: manifest.records, path: manifest.path }),
        ...document.redactions.map(({ count, reason }) => `  ${t('report.withheld')}: ${count} (${reason})`),
        t('cli.reportPlain'),
      ]),
  }
}
