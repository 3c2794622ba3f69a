import { coalitionStatuses } from '../db/domain/organization.ts'
import { fold } from '../db/domain/fold.ts'
import { isOneself } from '../db/domain/oneself.ts'
import { sensitivities } from '../db/domain/sensitivity.ts'
import {
  isFieldOf,
  type CustomEntries,
  type CustomFieldOwner,
  type CustomFieldType,
} from '../db/domain/custom-field.ts'
import { isOffered } from '../db/domain/word.ts'
import { wordNames } from '../db/domain/word-names.ts'
import { listWords } from '../db/service/word.ts'
import { resolveContact } from '../db/service/contact-name.ts'
import { listCustomFields } from '../db/service/custom-field.ts'
import { getSelf, resolveMember } from '../db/service/member-name.ts'
import type { Vault } from '../db/service/vault.ts'
import { choice } from './command.ts'
import { day } from './day.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'
import { readYesNo } from './yes-no.ts'
import { numberOfText } from '../db/domain/written-number.ts'

type Kind =
  'text' | 'list' | 'flag' | 'number' | 'day' | 'sensitivity' | 'status' | 'owner' | 'sector' | 'parent'

const ofContact: Readonly<Record<string, Kind>> = {
  otherNames: 'list',
  about: 'text',
  avoid: 'text',
  tier: 'number',
  owner: 'owner',
  source: 'text',
  doNotContact: 'flag',
  doNotContactReason: 'text',
  sensitivity: 'sensitivity',
}

/** What can be set of each kind of contact, and how it is read. */
const fields: Readonly<Record<CustomFieldOwner, Readonly<Record<string, Kind>>>> = {
  person: {
    givenName: 'text',
    middleName: 'text',
    familyName: 'text',
    suffix: 'text',
    preferredName: 'text',
    pronouns: 'text',
    salutation: 'text',
    languages: 'list',
    ...ofContact,
  },
  organization: {
    name: 'text',
    sector: 'sector',
    type: 'text',
    parent: 'parent',
    countiesServed: 'list',
    services: 'list',
    coalitionStatus: 'status',
    trust: 'number',
    memberSince: 'day',
    ...ofContact,
  },
}

interface SetFields {
  readonly fields: Record<string, unknown>
  /** Of the user's own. */
  readonly own: CustomEntries
}

/**
 * `pronouns=she/her`, `languages=English; Igbo`, `field.district_office=Vale`: what is to stand in fields of a contact;
 * nothing after the sign empties one. @throws UsageError that names the fields there are.
 */
export async function readFields(
  task: Task,
  vault: Vault,
  { noun, pairs }: { readonly noun: CustomFieldOwner; readonly pairs: readonly string[] },
): Promise<SetFields> {
  const custom = (await listCustomFields(vault)).filter(({ appliesTo }) => isFieldOf(appliesTo, noun))
  const read: { fields: Record<string, unknown>; own: CustomEntries[number][] } = { fields: {}, own: [] }
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=').trim()
    const field = Object.keys(fields[noun]).find((key) => plain(key) === plain(name))
    const mine = custom.find(({ key, label }) => key === name.trim() || fold(label) === fold(name))
    if (rest.length === 0 || (!field && !mine)) {
      const known = [...Object.keys(fields[noun]), ...custom.map(({ key }) => key)].join(', ')
      throw new UsageError(task.t('usage.setField', { pair, known }))
    }
    if (field) read.fields[field] = await readValue(task, vault, { field, noun, value })
    else if (mine) {
      const said = value === '' ? '' : ownValue(task, mine.type, value)
      read.own.push({ field: mine.id, value: said === '' ? null : said })
    }
  }
  return read
}

/** As the language of the command line writes it. */
function ownValue(task: Task, type: CustomFieldType, value: string): string | number {
  if (type === 'date') return day(task)(value)
  return type === 'number' ? (numberOfText(value, task.t.locale) ?? value) : value
}

/** `given-name`, `givenName` and `Given name` are the same field. */
const plain = (name: string): string => fold(name).replace(/[^a-z]/gu, '')

async function readValue(
  task: Task,
  vault: Vault,
  { noun, field, value }: { readonly noun: CustomFieldOwner; readonly field: string; readonly value: string },
): Promise<unknown> {
  const kind = fields[noun][field] ?? 'text'
  if (kind === 'list')
    return value
      .split(';')
      .map((word) => word.trim())
      .filter((word) => word !== '')
  if (kind === 'flag') return value !== '' && readYesNo(task, { key: field, value })
  if (value === '') return null
  switch (kind) {
    case 'number':
      return numberOfText(value, task.t.locale) ?? Number.NaN
    case 'day':
      return day(task)(value)
    case 'sensitivity':
      return choice(task, value, sensitivities)
    case 'status':
      return choice(task, value, coalitionStatuses)
    case 'owner':
      return (await (isOneself(value) ? getSelf(vault) : resolveMember(vault, value))).id
    case 'sector':
      return sectorOf(task, vault, value)
    case 'parent':
      return (await resolveContact(vault, value)).id
    case 'text':
      return value
  }
}

/** A sector by its key or its name. @throws UsageError that names those there are. */
export async function sectorOf({ t }: Task, vault: Vault, said: string): Promise<string> {
  const sectors = (await listWords(vault, 'sector')).filter(isOffered())
  const found = sectors.find((sector) =>
    wordNames('sector', sector).some((name) => fold(name) === fold(said)),
  )
  if (found) return found.id
  const known = sectors.map(({ key, label }) => label ?? key).join(', ')
  throw new UsageError(t('usage.choice', { value: said, known }))
}
