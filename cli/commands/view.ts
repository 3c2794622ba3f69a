import type { Command } from 'commander'
import { filteredNouns, type FilteredNoun } from '../../db/domain/filter/field.ts'
import { lostWords, type LostCondition } from '../../db/domain/filter/check-filter.ts'
import type { SavedViewId, ViewDefinition } from '../../db/domain/saved-view.ts'
import { goneFields, openList } from '../../db/service/list.ts'
import { sayFilter } from '../../db/service/read-filter.ts'
import { createSavedView, resolveSavedView, savedViews } from '../../db/service/saved-view.ts'
import { shareView, takeView } from '../../db/service/saved-view-file.ts'
import { search } from '../../db/service/search.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { changeVault, choice, examples, inVault, vaultCommand, wholeNumber } from '../command.ts'
import { readFilter, readSort } from '../filter.ts'
import { readColumns, shownColumns } from '../list-columns.ts'
import { withNewlines } from '../print/facts.ts'
import { tableLines } from '../print/table.ts'
import type { SharedOptions, Task } from '../task.ts'
import { listAnswer } from './list.ts'
import { searchAnswer } from './search.ts'
import { addGroup } from '../group.ts'

export const addView = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'view',
    about: task.t('help.view'),
    verbs: [addViewList, addViewShow, addViewSave, addViewRemove, addViewExport, addViewImport],
  })

const listOption = (task: Task) => (word: string) => choice(task, word, filteredNouns)

function addViewList(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'list', t('help.viewList'))
    .usage('<vault> list [options]')
    .action((folder: string, options: SharedOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const rows = await savedViews(vault)
        const columns = [t('field.name'), t('field.list'), t('field.filter'), t('field.id')]
        const cells = await Promise.all(
          rows.map(async ({ name, list, definition, id }) => {
            const { filter, search } = definition
            const said = filter === undefined ? (search ?? '') : await sayFilter(vault, filter)
            return [name, list, said, id]
          }),
        )
        const lines = tableLines(
          columns.map((label) => ({ label })),
          cells,
        )
        return {
          json: () => ({ total: rows.length, rows }),
          plain: () => withNewlines(rows.length === 0 ? [t('cli.nothing')] : lines),
        }
      }),
    )
  group.addCommand(command)
}

interface ShowOptions extends SharedOptions {
  readonly limit: number
  readonly offset: number
}

function addViewShow(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'show', t('help.viewShow'))
    .usage('<vault> show <view> [options]')
    .argument('<view>', t('help.viewName'))
    .option('--limit <number>', t('help.limit'), wholeNumber(task), 50)
    .option('--offset <number>', t('help.offset'), wholeNumber(task), 0)
    .addHelpText('after', examples(task, 'view Coalition.caucus show "Going quiet in Merrow"'))
    .action((folder: string, name: string, options: ShowOptions) =>
      inVault(task, { folder, options }, async (vault) => {
        const { list: noun, definition } = await resolveSavedView(vault, name)
        if (noun === 'search') {
          const { limit } = options
          return searchAnswer(
            task,
            await search(vault, { text: definition.search ?? '', limit, locale: t.locale }),
          )
        }
        const { filter, sorts = [], group: together = null, columns } = definition
        const sort = sorts.map(({ column, direction }) => ({
          by: column,
          descending: direction === 'descending',
        }))
        const list = openList(vault, noun, { where: filter, sort, group: together, isKept: true })
        await tellGone(task, vault, { noun, definition, lost: list.lost })
        const text =
          columns && columns.order.length > 0 ? shownColumns(vault, noun, columns.order) : undefined
        const shown = readColumns(task, noun, { text, vault })
        return listAnswer(task, { noun, list, page: options, group: together, columns: shown })
      }),
    )
  group.addCommand(command)
}

interface Shown {
  readonly noun: FilteredNoun
  readonly definition: ViewDefinition
  readonly lost: readonly LostCondition[]
}

/** What a view asks for, shows or is arranged by, and is not here any more. */
async function tellGone(task: Task, vault: Vault, { noun, definition, lost }: Shown): Promise<void> {
  const { sorts = [], group = null, columns } = definition
  for (const { condition, why } of lost)
    task.warn(task.t(lostWords[why], { condition: await sayFilter(vault, condition) }))
  const named = [...(columns?.order ?? []), ...sorts.map(({ column }) => column), group ?? '']
  const fields = [...new Set(goneFields(vault, noun, named))].join(', ')
  if (fields !== '') task.warn(task.t('listScreen.goneFields', { fields }))
}

interface SaveOptions extends SharedOptions {
  readonly list: FilteredNoun
  readonly filter?: string
  readonly sort?: string
  readonly columns?: string
  readonly group?: string
  readonly pin?: boolean
}

function addViewSave(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'save', t('help.viewSave'))
    .usage('<vault> save <view> --list <what> [options]')
    .argument('<view>', t('help.viewName'))
    .requiredOption(
      '--list <what>',
      t('help.listNoun', { nouns: filteredNouns.join(', ') }),
      listOption(task),
    )
    .option('--filter <filter>', t('help.filter'))
    .option('--sort <columns>', t('help.sort'))
    .option('--columns <columns>', t('help.columns'))
    .option('--group <field>', t('help.group'))
    .option('--pin', t('help.pin'))
    .addHelpText(
      'after',
      examples(
        task,
        'view Coalition.caucus save "Quiet champions" --list person --filter "tag=champion and days>45" --sort -days',
      ),
    )
    .action((folder: string, name: string, options: SaveOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { list, filter: text = '', sort = '', columns, group: together, pin } = options
        const { where } = await readFilter(task, list, { text, vault, isLanguage: true })
        const definition: ViewDefinition = {
          ...(where && { filter: where }),
          sorts: readSort(task, list, { text: sort, vault }).map(({ by, descending }) => ({
            column: by,
            direction: descending === true ? 'descending' : 'ascending',
          })),
          ...(columns !== undefined && {
            columns: {
              order: readColumns(task, list, { text: columns, vault }).map(({ key }) => key),
              hidden: [],
              widths: {},
            },
          }),
          group: together ?? null,
        }
        const input = { list, name, definition, pinned: pin === true }
        const { value: id, batch } = await createSavedView(vault, input)
        return { json: () => ({ id, batch }), plain: () => withNewlines([t('cli.viewSaved', { name })]) }
      }),
    )
  group.addCommand(command)
}

function addViewRemove(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'remove', t('help.viewRemove'))
    .usage('<vault> remove <view> [options]')
    .argument('<view>', t('help.viewName'))
    .action((folder: string, said: string, options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveSavedView(vault, said)
        const { batch } = await trash(vault, [id])
        return { json: () => ({ batch }), plain: () => withNewlines([t('cli.viewRemoved', { name })]) }
      }),
    )
  group.addCommand(command)
}

function addViewExport(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'export', t('help.viewExport'))
    .usage('<vault> export <view> --out <file> [options]')
    .argument('<view>', t('help.viewName'))
    .requiredOption('--out <file>', t('help.viewOut'))
    .action((folder: string, said: string, options: SharedOptions & { readonly out: string }) =>
      inVault(task, { folder, options }, async (vault) => {
        const { id, name } = await resolveSavedView(vault, said)
        await shareView(vault, id as SavedViewId, options.out)
        return {
          json: () => ({ file: options.out }),
          plain: () => withNewlines([t('cli.viewWritten', { name, file: options.out })]),
        }
      }),
    )
  group.addCommand(command)
}

function addViewImport(group: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'import', t('help.viewImport'))
    .usage('<vault> import <file> [options]')
    .argument('<file>', t('help.viewFile'))
    .action((folder: string, file: string, options: SharedOptions) =>
      changeVault(task, { folder, options }, async (vault) => {
        const { value, batch } = await takeView(vault, file)
        const { id, name, wasHere } = value
        return {
          json: () => ({ id, name, wasHere, batch }),
          plain: () => withNewlines([t(wasHere ? 'savedViews.wasHere' : 'cli.viewSaved', { name })]),
        }
      }),
    )
  group.addCommand(command)
}
