import type { ContactId } from '../../domain/contact.ts'
import { normaliseEmail } from '../../domain/email.ts'
import type { MemberId } from '../../domain/member.ts'
import { sensitivityOfRank, type Sensitivity } from '../../domain/sensitivity.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { WriteDb } from '../access.ts'
import { visibleSql } from '../visible.ts'

/** The reader before mails are logged, the writer while they are. */
type MailVault = Pick<WriteDb, 'clearance' | 'statement'>

/** A contact that has an e-mail address. */
export interface AddressContact {
  readonly id: ContactId
  readonly noun: 'person' | 'organization' | 'office'
  readonly name: string
  readonly sensitivity: Sensitivity
  readonly doNotContact: boolean
}

/** Who has these addresses, bare and in lower case; several where one is shared. */
export function contactsByAddress(
  source: MailVault,
  addresses: readonly string[],
): Map<string, AddressContact[]> {
  const statement = source.statement(
    `select distinct p.normalised as address, r.uid, c.noun, c.display_name as name, r.sensitivity,
       c.do_not_contact as doNotContact
     from contact_point p join contact c on c.id = p.contact_id join record r on r.id = c.id
       join record own on own.id = p.id
     where p.kind = 'email' and p.normalised in (select value from json_each(?))
       and ${visibleSql(source, 'r')} and ${visibleSql(source, 'own')}
     order by p.normalised, c.noun desc, c.id`,
  )
  const rows = statement.all(JSON.stringify(addresses)) as ContactRow[]
  const found = new Map<string, AddressContact[]>()
  for (const { address, uid, noun, name, sensitivity, doNotContact } of rows)
    found.set(address, [
      ...(found.get(address) ?? []),
      {
        id: uidFromBytes<'person' | 'organization' | 'office'>(uid),
        noun,
        name,
        sensitivity: sensitivityOfRank(sensitivity),
        doNotContact: doNotContact === 1,
      },
    ])
  return found
}

interface ContactRow {
  readonly address: string
  readonly uid: Uint8Array
  readonly noun: AddressContact['noun']
  readonly name: string
  readonly sensitivity: number
  readonly doNotContact: number
}

/**
 * Which of these mails are logged and not in the trash, whoever may see that: who asks has the mail already, and it
 * would be logged twice otherwise.
 */
export const loggedMessageKeys = (source: MailVault, keys: readonly string[]): string[] =>
  source
    .statement(
      `select i.message_key from interaction i join record r on r.id = i.id
       where i.message_key in (select value from json_each(?)) and r.trashed_batch is null`,
    )
    .pluck()
    .all(JSON.stringify(keys)) as string[]

/** Our own people by their e-mail addresses, those who left too: old mails are theirs. */
export function memberAddresses(source: MailVault): Map<string, MemberId> {
  const rows = source
    .statement(
      `select m.email, r.uid from member m cross join record r on r.id = m.id
       where m.email is not null and ${visibleSql(source, 'r')}`,
    )
    .all() as { email: string; uid: Uint8Array }[]
  return new Map(rows.map(({ email, uid }) => [normaliseEmail(email), uidFromBytes<'member'>(uid)]))
}

/** What our own people are called, those who left too. */
export const memberNames = (source: MailVault): string[] =>
  source
    .statement(
      `select m.name from member m cross join record r on r.id = m.id where ${visibleSql(source, 'r')}`,
    )
    .pluck()
    .all() as string[]

/** Oneself. */
export function selfOf(source: MailVault): MemberId | undefined {
  const uid = source
    .statement('select r.uid from member m join record r on r.id = m.id where m.is_self = 1')
    .pluck()
    .get() as Uint8Array | undefined
  return uid && uidFromBytes<'member'>(uid)
}
