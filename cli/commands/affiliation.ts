import type { Command } from 'commander'
import { isCurrent } from '../../db/domain/affiliation.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { affiliate, changeAffiliation } from '../../db/service/affiliation.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import type { Vault } from '../../db/service/vault.ts'
import { day } from '../day.ts'
import { addGroup } from '../group.ts'
import { rowMeant } from '../meant.ts'
import { dayPhrase } from '../phrases.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { verbCommand } from '../verb-command.ts'

/** Where people belong. */
export const addAffiliation = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'affiliation',
    about: task.t('help.affiliation'),
    verbs: [addAdd, addEnd, addPrimary],
  })

type Ends = readonly [person: string, organization: string]

const ends = ({ t }: Task) =>
  [
    ['<person>', t('help.personNamed')],
    ['<organization>', t('help.organizationNamed')],
  ] as const

interface AddOptions extends SharedOptions {
  readonly title?: string
  readonly department?: string
  readonly from?: LocalDate
  readonly until?: LocalDate
  readonly primary?: boolean
}

function addAdd(group: Command, task: Task): void {
  const { t } = task
  const add = verbCommand<Ends, AddOptions>(
    task,
    {
      name: 'add',
      about: t('help.affiliationAdd'),
      words: ends(task),
      examples: ['affiliation Coalition.caucus add "Ana Ruiz" "Harbor Choir" --title Director --primary'],
    },
    async (vault, [person, organization], { title, department, from, until, primary }) => {
      const [who, where] = [await resolveContact(vault, person), await resolveContact(vault, organization)]
      const { value: id, batch } = await affiliate(vault, {
        person: who.id as never,
        organization: where.id as never,
        isPrimary: primary === true,
        ...(title !== undefined && { title }),
        ...(department !== undefined && { department }),
        ...(from && { startOn: from }),
        ...(until && { endOn: until }),
      })
      return { json: { id, batch }, said: [t('cli.affiliated', namesOf(who, where)), id] }
    },
  )
  group.addCommand(
    add
      .option('--title <role>', t('help.addTitle'))
      .option('--department <name>', t('help.department'))
      .option('--from <day>', t('help.startOn'), day(task))
      .option('--until <day>', t('help.endOn'), day(task, 'future'))
      .option('--primary', t('help.primaryAffiliation')),
  )
}

function addEnd(group: Command, task: Task): void {
  const { t } = task
  const end = verbCommand<Ends, SharedOptions & { readonly on?: LocalDate }>(
    task,
    {
      name: 'end',
      about: t('help.affiliationEnd'),
      words: ends(task),
      examples: ['affiliation Coalition.caucus end "Ana Ruiz" "Harbor Choir" --on 2026-02-28'],
    },
    async (vault, [person, organization], { on: endOn = task.today }) => {
      const { id, who, where } = await currentOf(task, vault, [person, organization])
      const isPrimary = isCurrent({ endOn }, task.today) && where.isPrimary
      const { batch } = await changeAffiliation(vault, id, { endOn, isPrimary })
      const day = dayPhrase(task, endOn)
      return { json: { id, batch }, said: [t('cli.affiliationEnded', { ...namesOf(who, where), day })] }
    },
  )
  group.addCommand(end.option('--on <day>', t('help.endedOn'), day(task)))
}

function addPrimary(group: Command, task: Task): void {
  const { t } = task
  const primary = verbCommand<Ends>(
    task,
    {
      name: 'primary',
      about: t('help.affiliationPrimary'),
      words: ends(task),
      examples: ['affiliation Coalition.caucus primary "Ana Ruiz" "Harbor Choir"'],
    },
    async (vault, words) => {
      const { id, who, where } = await currentOf(task, vault, words)
      const { batch } = await changeAffiliation(vault, id, { isPrimary: true })
      return { json: { id, batch }, said: [t('cli.affiliationPrimary', namesOf(who, where))] }
    },
  )
  group.addCommand(primary)
}

const namesOf = (who: { readonly name: string }, where: { readonly name: string }) => ({
  person: terminalText(who.name),
  organization: terminalText(where.name),
})

/** The role that a person has now in an organization, which may be named by the id of the role itself. */
async function currentOf(task: Task, vault: Vault, [person, organization]: Ends) {
  const who = await resolveContact(vault, person)
  const details = await getContactDetails(vault, who.id)
  const roles = details.noun === 'person' ? details.affiliations : []
  const role = rowMeant(
    roles.filter((one) => isCurrent(one, task.today)),
    {
      noun: 'affiliation',
      said: organization,
      nameOf: (one) => one.organization.name,
      tell: ({ title, organization: { name } }) => [title, name].filter(Boolean).join(', '),
    },
  )
  return { id: role.id, who, where: { name: role.organization.name, isPrimary: role.isPrimary } }
}
