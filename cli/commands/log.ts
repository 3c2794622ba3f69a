import type { Command } from 'commander'
import { buffer } from 'node:stream/consumers'
import type { ContactId } from '../../db/domain/contact.ts'
import { AppError } from '../../db/domain/errors.ts'
import type { InteractionInput } from '../../db/domain/interaction.ts'
import {
  defaultOutcome,
  interactionDirections,
  interactionOutcomes,
  interactionStatuses,
  type InteractionDirection,
  type InteractionOutcome,
  type InteractionStatus,
} from '../../db/domain/interaction-outcome.ts'
import { interactionTypes } from '../../db/domain/interaction-type.ts'
import { fold } from '../../db/domain/fold.ts'
import { lobbyingKinds, type LobbyingKind } from '../../db/domain/meeting.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { isOffered, wordName } from '../../db/domain/word.ts'
import { wordNames } from '../../db/domain/word-names.ts'
import { resolveBill } from '../../db/service/bill.ts'
import { resolveContact } from '../../db/service/contact-name.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes, type InteractionType } from '../../db/service/interaction-type.ts'
import { getSelf, resolveMember } from '../../db/service/member-name.ts'
import type { Vault } from '../../db/service/vault.ts'
import type { Answer } from '../answer.ts'
import { changeVault, collect, examples, oneOf, vaultCommand, wholeNumber } from '../command.ts'
import { readHeadcount, readScore } from '../counted.ts'
import { day, timeOfDay } from '../day.ts'
import { dayPhrase } from '../phrases.ts'
import { withNewlines } from '../print/facts.ts'
import { terminalText } from '../print/terminal-text.ts'
import type { SharedOptions, Task } from '../task.ts'
import { UsageError } from '../usage-error.ts'

interface LogOptions extends SharedOptions {
  readonly with?: readonly string[]
  readonly role?: readonly string[]
  readonly type: string
  readonly status: InteractionStatus
  readonly outcome?: InteractionOutcome
  readonly on?: LocalDate
  readonly at?: LocalTime
  readonly notes?: string
  readonly subject?: string
  readonly direction?: InteractionDirection
  readonly minutes?: number
  readonly by?: readonly string[]
  readonly place?: string
  readonly agenda?: readonly string[]
  readonly decision?: readonly string[]
  readonly headcount?: readonly string[]
  readonly score?: readonly string[]
  readonly lobbying?: LobbyingKind
  readonly lobbyingMinutes?: number
  readonly lobbyingCost?: number
  readonly bill?: readonly string[]
  readonly sensitivity?: Sensitivity
  readonly confirmDoNotContact?: boolean
}

export function addLog(program: Command, task: Task): void {
  const { t } = task
  const command = vaultCommand(task, 'log', t('help.log'))
    .option('--with <name-or-id...>', t('help.with'), collect)
    .option('--role <name=role...>', t('help.role'), collect)
    .requiredOption('--type <type>', t('help.type'))
    .addOption(oneOf(task, '--outcome <outcome>', t('help.outcome'), interactionOutcomes))
    .addOption(oneOf(task, '--status <status>', t('help.status'), interactionStatuses).default('happened'))
    .option('--on <day>', t('help.on'), day(task))
    .option('--at <time>', t('help.at'), timeOfDay(task))
    .option('--notes <text>', t('help.notes'))
    .option('--subject <line>', t('help.subject'))
    .addOption(oneOf(task, '--direction <direction>', t('help.direction'), interactionDirections))
    .option('--minutes <number>', t('help.minutes'), wholeNumber(task))
    .option('--by <name-or-id...>', t('help.by'), collect)
    .option('--place <place>', t('help.place'))
    .option('--agenda <point...>', t('help.agenda'), collect)
    .option('--decision <decision...>', t('help.decision'), collect)
    .option('--headcount <sector=number...>', t('help.headcount'), collect)
    .option('--score <words...>', t('help.score'), collect)
    .addOption(oneOf(task, '--lobbying <kind>', t('help.lobbying'), lobbyingKinds))
    .option('--lobbying-minutes <number>', t('help.lobbyingMinutes'), wholeNumber(task))
    .option('--lobbying-cost <number>', t('help.lobbyingCost'), wholeNumber(task))
    .option('--bill <number...>', t('help.bill'), collect)
    .addOption(oneOf(task, '--sensitivity <level>', t('help.sensitivity'), sensitivities))
    .option('--confirm-do-not-contact', t('help.confirmDoNotContact'))
    .addHelpText(
      'after',
      examples(
        task,
        'log Coalition.caucus --with "Ana Ruiz" --type meeting --outcome met --on 2026-03-03 --notes -',
        'log Coalition.caucus --with "Ana Ruiz" --type call --outcome left-message',
        'log Coalition.caucus --type event --at "2 pm" --headcount health=12 --score "Knows whom to call after 3.9/5 14"',
      ),
    )
    .action((folder: string, options: LogOptions) =>
      changeVault(task, { folder, options }, (vault) => logAndSay(task, vault, options)),
    )
  program.addCommand(command)
}

async function logAndSay(task: Task, vault: Vault, options: LogOptions): Promise<Answer> {
  const { t } = task
  const { with: said = [], headcount = [], score = [] } = options
  if (said.length + headcount.length === 0) throw new UsageError(t('usage.logWith'))
  const contacts = await contactsOf(vault, said)
  const type = await findType(task, vault, options.type)
  const occurredOn = options.on ?? task.today
  const input: InteractionInput = {
    ...(await fieldsOf(task, options, type)),
    ...meetingOf(options),
    ...(options.bill && { bills: await billsOf(vault, options.bill) }),
    type: type.id,
    status: options.status,
    occurredOn,
    participants: await participantsOf(task, vault, { contacts, roles: options.role }),
    headcount: await Promise.all(headcount.map((one) => readHeadcount(task, vault, one))),
    scores: score.map((one) => readScore(task, one)),
    attendees: await attendeesOf(vault, options.by),
  }
  const { value: id, batch } = await logInteraction(vault, input)
  const names = contacts.map(({ name }) => name).join(', ')
  const words = {
    type: wordName(t, 'interaction_type', type),
    names: terminalText(names),
    day: dayPhrase(task, occurredOn),
  }
  const line = contacts.length === 0 ? t('cli.loggedCounted', words) : t('cli.logged', words)
  return { json: () => ({ id, batch }), plain: () => withNewlines([line, id]) }
}

/** Each once, though named twice. */
async function contactsOf(vault: Vault, names: readonly string[]) {
  const found = await Promise.all(names.map((who) => resolveContact(vault, who)))
  return [...new Map(found.map((contact) => [contact.id, contact])).values()]
}

interface TakingPart {
  readonly contacts: readonly { readonly id: ContactId; readonly name: string }[]
  readonly roles: readonly string[] | undefined
}

/** As what each took part, as `name=role`. @throws UsageError for the role of somebody who did not. */
async function participantsOf({ t }: Task, vault: Vault, { contacts, roles = [] }: TakingPart) {
  const known = contacts.map(({ name }) => name).join(', ')
  const said = await Promise.all(
    roles.map(async (pair) => {
      const [who = '', ...rest] = pair.split('=')
      const { id } = await resolveContact(vault, who.trim())
      if (rest.length === 0 || !contacts.some((contact) => contact.id === id))
        throw new UsageError(t('usage.role', { pair, known }))
      return [id, rest.join('=').trim()] as const
    }),
  )
  const byContact = new Map(said)
  return contacts.map(({ id: contact }) => {
    const role = byContact.get(contact)
    return role ? { contact, role } : { contact }
  })
}

async function billsOf(vault: Vault, numbers: readonly string[]) {
  const found = await Promise.all(numbers.map((number) => resolveBill(vault, number)))
  return found.map(({ id }) => id)
}

async function fieldsOf(task: Task, options: LogOptions, { key }: InteractionType) {
  const { status, subject, minutes, sensitivity, direction, confirmDoNotContact, at } = options
  const notes = await notesOf(task, options.notes)
  const outcome = options.outcome ?? (status === 'happened' ? usualOutcome(key, direction) : undefined)
  return {
    ...(outcome && { outcome }),
    ...(notes !== undefined && { bodyText: notes }),
    ...(subject !== undefined && { subject }),
    ...(minutes !== undefined && { durationMinutes: minutes }),
    ...(at && { occurredTime: at, zone: task.clock.zone }),
    ...(direction && { direction }),
    ...(sensitivity && { sensitivity }),
    ...(confirmDoNotContact && { confirmDoNotContact }),
  }
}

function meetingOf({ place, agenda, decision, lobbying, lobbyingMinutes, lobbyingCost }: LogOptions) {
  return {
    ...(place !== undefined && { place }),
    ...(agenda && { agenda: agenda.map((text) => ({ text, minutes: null, done: false })) }),
    ...(decision && { decisions: [...decision] }),
    ...(lobbying && { lobbying }),
    ...(lobbyingMinutes !== undefined && { lobbyingMinutes }),
    // The vault counts in hundredths.
    ...(lobbyingCost !== undefined && { lobbyingCost: lobbyingCost * 100 }),
  }
}

/** Of a type that a user made, nothing is usual: the outcome has to be given. */
function usualOutcome(key: string | null, direction: InteractionDirection = 'outbound') {
  const type = interactionTypes.find((one) => one.key === key)
  return type && defaultOutcome(type.key, direction)
}

/** `-` is standard input: what is given as an argument can be read by every program on the computer. */
async function notesOf(task: Task, notes: string | undefined): Promise<string | undefined> {
  if (notes !== '-') return notes
  return textOf(await buffer(task.surroundings.stdin)).trimEnd()
}

/** Signs that are not UTF-8 would be lost: refused, not replaced. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new AppError('file.malformed', { path: '-', line: null, detail: 'UTF-8' })
  }
}

async function findType(task: Task, vault: Vault, word: string): Promise<InteractionType> {
  const types = (await listInteractionTypes(vault)).filter(isOffered())
  const names = types.map((type) => type.label ?? type.key ?? '')
  const found = types.find((type) =>
    wordNames('interaction_type', type).some((name) => fold(name) === fold(word)),
  )
  if (found === undefined)
    throw new UsageError(task.t('usage.choice', { value: word, known: names.join(', ') }))
  return found
}

async function attendeesOf(vault: Vault, names: readonly string[] | undefined) {
  const members = names
    ? await Promise.all(names.map((name) => resolveMember(vault, name)))
    : [await getSelf(vault)]
  return members.map(({ id }) => id)
}
