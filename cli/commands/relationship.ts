import type { Command } from 'commander'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { tieName } from '../../db/domain/word.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { changeRelationship, relate } from '../../db/service/relationship.ts'
import type { Vault } from '../../db/service/vault.ts'
import { wholeNumber } from '../command.ts'
import { day } from '../day.ts'
import { addGroup } from '../group.ts'
import { rowMeant } from '../meant.ts'
import { dayPhrase } from '../phrases.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { readTie } from '../tie-words.ts'
import { verbCommand } from '../verb-command.ts'

/** Who knows whom, and how. */
export const addRelationship = (program: Command, task: Task): void =>
  addGroup(program, task, {
    name: 'relationship',
    about: task.t('help.relationship'),
    verbs: [addAdd, addEnd],
  })

type Ends = readonly [from: string, to: string]

const ends = ({ t }: Task) =>
  [
    ['<from>', t('help.tieFrom')],
    ['<to>', t('help.tieTo')],
  ] as const

interface AddOptions extends SharedOptions {
  readonly type: string
  readonly strength?: number
  readonly since?: LocalDate
  readonly until?: LocalDate
  readonly note?: string
}

function addAdd(group: Command, task: Task): void {
  const { t } = task
  const add = verbCommand<Ends, AddOptions>(
    task,
    {
      name: 'add',
      about: t('help.relationshipAdd'),
      words: ends(task),
      examples: ['relationship Coalition.caucus add "Ana Ruiz" "Ben Ode" --type "reports to" --strength 4'],
    },
    async (vault, [from, to], { type, strength, since, until, note }) => {
      const tie = await readTie(task, vault, type)
      const [one, other] = [await resolveContact(vault, from), await resolveContact(vault, to)]
      // "Ana supervises Ben" is kept as "Ben reports to Ana".
      const [start, end] = tie.way === 'there' ? [one, other] : [other, one]
      const { value: id, batch } = await relate(vault, {
        from: start.id as never,
        to: end.id as never,
        type: tie.id,
        ...(strength !== undefined && { strength }),
        ...(since && { startOn: since }),
        ...(until && { endOn: until }),
        ...(note !== undefined && { note }),
      })
      const words = {
        from: terminalText(one.name),
        tie: terminalText(tie.words),
        to: terminalText(other.name),
      }
      return { json: { id, batch }, said: [t('cli.tied', words), id] }
    },
  )
  group.addCommand(
    add
      .requiredOption('--type <words>', t('help.tieType'))
      .option('--strength <1-5>', t('help.tieStrength'), wholeNumber(task, 1))
      .option('--since <day>', t('help.startOn'), day(task))
      .option('--until <day>', t('help.endOn'), day(task, 'future'))
      .option('--note <text>', t('help.tieNote')),
  )
}

function addEnd(group: Command, task: Task): void {
  const { t } = task
  const end = verbCommand<Ends, SharedOptions & { readonly on?: LocalDate }>(
    task,
    {
      name: 'end',
      about: t('help.relationshipEnd'),
      words: ends(task),
      examples: ['relationship Coalition.caucus end "Ana Ruiz" "Ben Ode" --on yesterday'],
    },
    async (vault, [from, to], { on: endOn = task.today }) => {
      const one = await resolveContact(vault, from)
      const tie = rowMeant(await standingTies(task, vault, one.id), {
        noun: 'relationship',
        said: to,
        nameOf: ({ name }) => name,
        tell: ({ words, name }) => `${words} ${name}`,
      })
      const { batch } = await changeRelationship(vault, tie.id, { endOn })
      const words = { from: terminalText(one.name), tie: terminalText(tie.words), to: terminalText(tie.name) }
      const said = t('cli.tieEnded', { ...words, day: dayPhrase(task, endOn) })
      return { json: { id: tie.id, batch }, said: [said] }
    },
  )
  group.addCommand(end.option('--on <day>', t('help.endedOn'), day(task)))
}

/** The ties of a contact that have no end yet, as they are read from its side. */
async function standingTies(task: Task, vault: Vault, id: Parameters<typeof getContactDetails>[1]) {
  const details = await getContactDetails(vault, id)
  if (details.noun === 'office') return []
  const read = (way: 'there' | 'back') => (tie: (typeof details.relationships)[number]) => ({
    id: tie.id,
    endOn: tie.endOn,
    name: tie.with.name,
    words: tieName(task.t, tie.type, way),
  })
  const ties = [...details.relationships.map(read('there')), ...details.relationshipsBack.map(read('back'))]
  return ties.filter(({ endOn }) => endOn === null)
}
