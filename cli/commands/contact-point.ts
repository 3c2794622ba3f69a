import type { Command } from 'commander'
import {
  contactPointKinds,
  contactPointStatuses,
  type ContactPointStatus,
} from '../../db/domain/contact-point-value.ts'
import { addContactPoint, changeContactPoint } from '../../db/service/contact-point.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { trash } from '../../db/service/trash.ts'
import type { Vault } from '../../db/service/vault.ts'
import { choice, oneOf } from '../command.ts'
import { addGroup } from '../group.ts'
import { rowMeant } from '../meant.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { verbCommand } from '../verb-command.ts'

/** How contacts are reached. */
export const addContactPoints = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'contact-point',
    about: task.t('help.contactPoint'),
    verbs: [addAdd, addSet, addRemove],
  })

interface PointOptions extends SharedOptions {
  readonly label?: string
  readonly status?: ContactPointStatus
  readonly primary?: boolean
}

const contact = ({ t }: Task) => ['<name-or-id>', t('help.nameOrId')] as const
const point = ({ t }: Task) => ['<value-or-id>', t('help.pointNamed')] as const

const withPointOptions = (task: Task, command: Command): Command =>
  command
    .option('--label <words>', task.t('help.pointLabel'))
    .addOption(oneOf(task, '--status <status>', task.t('help.pointStatus'), contactPointStatuses))
    .option('--primary', task.t('help.pointPrimary'))

const fieldsOf = ({ label, status, primary }: PointOptions) => ({
  ...(label !== undefined && { label: label === '' ? null : label }),
  ...(status && { status }),
  ...(primary === true && { isPrimary: true }),
})

function addAdd(group: Command, task: Task): void {
  const { t } = task
  const add = verbCommand<readonly [contact: string, kind: string, value: string], PointOptions>(
    task,
    {
      name: 'add',
      about: t('help.pointAdd'),
      words: [contact(task), ['<kind>', t('help.pointKind')], ['<value>', t('help.pointValue')]],
      examples: [
        'contact-point Coalition.caucus add "Ana Ruiz" email ana@example.org --label work --primary',
      ],
    },
    async (vault, [said, word, value], options) => {
      const kind = choice(task, word, contactPointKinds)
      const { id: of, name } = await resolveContact(vault, said)
      const { value: id, batch } = await addContactPoint(vault, of, { kind, value, ...fieldsOf(options) })
      return { json: { id, batch }, said: [t('cli.pointAdded', wordsOf(name, value)), id] }
    },
  )
  group.addCommand(withPointOptions(task, add))
}

type Words = readonly [contact: string, point: string]

function addSet(group: Command, task: Task): void {
  const { t } = task
  const set = verbCommand<Words, PointOptions & { readonly value?: string }>(
    task,
    {
      name: 'set',
      about: t('help.pointSet'),
      words: [contact(task), point(task)],
      examples: ['contact-point Coalition.caucus set "Ana Ruiz" ana@example.org --status bounced'],
    },
    async (vault, words, { value, ...options }) => {
      const { id, name, ...known } = await pointMeant(vault, words)
      const fields = { ...fieldsOf(options), ...(value !== undefined && { value }) }
      const { batch } = await changeContactPoint(vault, id, fields)
      return { json: { id, batch }, said: [t('cli.pointChanged', wordsOf(name, value ?? known.value))] }
    },
  )
  group.addCommand(withPointOptions(task, set).option('--value <value>', t('help.pointNewValue')))
}

function addRemove(group: Command, task: Task): void {
  const { t } = task
  const remove = verbCommand<Words>(
    task,
    {
      name: 'remove',
      about: t('help.pointRemove'),
      words: [contact(task), point(task)],
      examples: ['contact-point Coalition.caucus remove "Ana Ruiz" 555-0101'],
    },
    async (vault, words) => {
      const { id, name, value } = await pointMeant(vault, words)
      const { batch } = await trash(vault, [id])
      return { json: { id, batch }, said: [t('cli.pointRemoved', wordsOf(name, value))] }
    },
  )
  group.addCommand(remove)
}

const wordsOf = (name: string, value: string) => ({ name: terminalText(name), value: terminalText(value) })

async function pointMeant(vault: Vault, [said, named]: Words) {
  const { id, name } = await resolveContact(vault, said)
  const { contactPoints } = await getContactDetails(vault, id)
  const meant = rowMeant(contactPoints, {
    noun: 'contact_point',
    said: named,
    nameOf: ({ value }) => value,
    tell: ({ label, value }) => [value, label].filter(Boolean).join(', '),
  })
  return { id: meant.id, name, value: meant.value }
}
