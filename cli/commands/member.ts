import type { Command } from 'commander'
import { countKept, handOver } from '../../db/service/hand-over.ts'
import { addMember as createMember, listMembers, returnMember, useAs } from '../../db/service/member.ts'
import { resolveFormerMember, resolveMember } from '../../db/service/member-name.ts'
import { changeVault, examples, inVault, vaultCommand } from '../command.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'
import { addGroup } from '../group.ts'

export const addMember = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'member',
    about: task.t('help.memberCommand'),
    verbs: [addMemberList, addMemberAdd, addMemberUse, addHandOver, addMemberReturn],
  })

function addMemberList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.memberList'))
    .usage('<vault> list [options]')
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const rows = (await listMembers(vault)).map((member) => ({
          ...member,
          ...countKept(vault, member.id),
        }))
        const columns = ['name', 'email', 'contacts', 'followUps', 'meetings', 'id'].map((key) => ({
          label: t.find(`field.${key}`),
          alignRight: key === 'contacts' || key === 'followUps' || key === 'meetings',
        }))
        const cells = rows.map(({ name, isSelf, email, contacts, followUps, meetings, id }) => [
          isSelf ? `${name} (${t('settings.self')})` : name,
          email ?? '',
          String(contacts),
          String(followUps),
          String(meetings),
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

function addMemberAdd(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'add', t('help.memberAdd'))
    .usage('<vault> add <name> [options]')
    .argument('<name>', t('help.memberName'))
    .option('--email <address>', t('help.memberEmail'))
    .addHelpText('after', examples(task, 'member Coalition.caucus add "Ana Ruiz" --email ana@example.org'))
    .action((folder: string, name: string, options: SharedOptions & { readonly email?: string }) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { value: id, batch } = await createMember(vault, { name, email: options.email ?? null })
        return { json: () => ({ id, batch }), plain: () => withNewlines([t('cli.memberAdded', { name })]) }
      }),
    )
  group.addCommand(command)
}

function addMemberUse(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'use', t('help.memberUse'))
    .usage('<vault> use <member>')
    .argument('<member>', t('help.memberSelf'))
    .addHelpText('after', examples(task, 'member Coalition.caucus use "Ben Ode"'))
    .action((folder: string, said: string, options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveMember(vault, said)
        const { batch } = await useAs(vault, id)
        return { json: () => ({ id, batch }), plain: () => withNewlines([t('settings.used', { name })]) }
      }),
    )
  group.addCommand(command)
}

interface HandOverOptions extends SharedOptions {
  readonly to: string
  readonly leaves?: boolean
  readonly dryRun?: boolean
}

function addHandOver(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'hand-over', t('help.handOver'))
    .usage('<vault> hand-over <member> --to <member> [options]')
    .argument('<member>', t('help.memberFrom'))
    .requiredOption('--to <member>', t('help.memberTo'))
    .option('--leaves', t('help.leaves'))
    .option('--dry-run', t('help.handOverDry'))
    .addHelpText(
      'after',
      examples(task, 'member Coalition.caucus hand-over "Ana Ruiz" --to "Ben Ode" --leaves'),
    )
    .action((folder: string, said: string, options: HandOverOptions) =>
      (options.dryRun === true ? inVault : changeVault)(task, { folder, options }, async (vault) => {
        const from = await resolveMember(vault, said)
        const to = await resolveMember(vault, options.to)
        const names = { from: from.name, to: to.name }
        if (options.dryRun === true) {
          const kept = countKept(vault, from.id)
          const words = t('cli.wouldHandOver', { ...names, ...kept })
          return { json: () => ({ batch: null, ...kept }), plain: () => withNewlines([words]) }
        }
        const { value: kept, batch } = await handOver(vault, {
          from: from.id,
          to: to.id,
          leaves: options.leaves === true,
        })
        const words = t('cli.handedOver', { ...names, ...kept })
        return { json: () => ({ batch, ...kept }), plain: () => withNewlines([words]) }
      }),
    )
  group.addCommand(command)
}

function addMemberReturn(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'return', t('help.memberReturn'))
    .usage('<vault> return <member>')
    .argument('<member>', t('help.memberFormer'))
    .addHelpText('after', examples(task, 'member Coalition.caucus return "Ana Ruiz"'))
    .action((folder: string, said: string, options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveFormerMember(vault, said)
        const { batch } = await returnMember(vault, id)
        return { json: () => ({ id, batch }), plain: () => withNewlines([t('settings.takenBack', { name })]) }
      }),
    )
  group.addCommand(command)
}
