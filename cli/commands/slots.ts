import { resolve } from 'node:path'
import type { Command } from 'commander'
import { addRecovery, listSlots, newRecoverySecret, removeSlot } from '../../db/service/vault/secrets.ts'
import { examples, inVault, vaultCommand } from '../command.ts'
import { momentCell } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import { sheetFileOf, withSheet } from '../sheet-file.ts'
import type { SharedOptions, Task } from '../task.ts'
import { addGroup } from '../group.ts'

export const addSlots = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'slots',
    about: task.t('help.slots'),
    verbs: [addSlotList, addSlotRecovery, addSlotRemove],
  })

function addSlotList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.slotsList'))
    .usage('<vault> list [options]')
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, (vault) => {
        const rows = listSlots(vault)
        const columns = [t('field.kind'), t('field.createdAt'), t('field.id')].map((label) => ({ label }))
        const cells = rows.map(({ kind, createdAt, id }) => [
          t(`slot.${kind}`),
          momentCell(task, createdAt),
          id,
        ])
        return {
          json: () => ({ total: rows.length, rows }),
          plain: () => withNewlines(tableLines(columns, cells)),
        }
      }),
    )
  group.addCommand(command)
}

function addSlotRecovery(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add-recovery', t('help.slotsAddRecovery'))
    .usage('<vault> add-recovery --recovery-out <file> [options]')
    .requiredOption('--recovery-out <file>', t('help.recoveryOut'))
    .addHelpText(
      'after',
      examples(task, 'slots Coalition.caucus add-recovery --recovery-out /media/stick/sheet.txt'),
    )
    .action((folder: string, options: SharedOptions & { readonly recoveryOut: string }) => {
      const sheet = sheetFileOf(task, resolve(folder), options)
      return inVault(task, { folder, options }, async (vault) => {
        const slot = await withSheet(sheet, async (keep) => {
          const secret = newRecoverySecret()
          ;(keep ?? needsSheet)(secret)
          return addRecovery(vault, secret)
        })
        const path = resolve(options.recoveryOut)
        return {
          json: () => ({ ...slot, recoverySheet: path }),
          plain: () => withNewlines([t('cli.slotAdded'), t('cli.sheetSaved', { path })]),
        }
      })
    })
  group.addCommand(command)
}

function addSlotRemove(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'remove', t('help.slotsRemove'))
    .usage('<vault> remove <id> [options]')
    .argument('<id>', t('help.slotId'))
    .action((folder: string, id: string, options: SharedOptions) =>
      inVault(task, { folder, options }, (vault) => {
        removeSlot(vault, id)
        return { json: () => ({ removed: id }), plain: () => withNewlines([t('cli.slotRemoved')]) }
      }),
    )
  group.addCommand(command)
}

function needsSheet(): never {
  throw new TypeError('the option for the sheet is required')
}
