import type { Noun } from '../domain/noun.ts'
import type { ReadDb } from './access.ts'
import { visibleSql } from './visible.ts'

/** A contact, and by what of what was typed it is reached. */
interface ReachedContact {
  readonly id: number
  readonly uid: Uint8Array
  readonly noun: Noun
  readonly name: string
  readonly point: string
}

/** Fewer digits are a year or an amount. */
const fewestDigits = 7

/** Nobody reads more numbers that are alike. */
const mostReached = 50

/**
 * The contacts that are reached by what was typed: by an e-mail address or its beginning with the @, by a phone number
 * with or without the code of its country. Nothing where it is neither.
 */
export function reachedContacts(read: ReadDb, text: string): readonly ReachedContact[] {
  const typed = text.trim().toLowerCase()
  if (/^[^\s"@]+@\S*$/u.test(typed)) return reachedBy(read, beginsAs, typed)
  const digits = /^[+\d][\d\s().\-/]*$/u.test(typed) ? typed.replace(/\D/gu, '').replace(/^0+/u, '') : ''
  return digits.length < fewestDigits ? [] : reachedBy(read, hasDigits, digits)
}

const typedValue = '(select value from typed)'
const beginsAs = `p.kind = 'email' and p.normalised >= ${typedValue}
  and p.normalised < ${typedValue} || char(0x10ffff)`
const hasDigits = `p.kind = 'phone' and instr(p.normalised, ${typedValue}) > 0`

const reachedBy = (read: ReadDb, condition: string, value: string): readonly ReachedContact[] =>
  read.all<ReachedContact>(
    `with typed(value) as (select ?)
     select c.id, cr.uid, c.noun, c.display_name as name, p.value as point
     from contact_point p join record pr on pr.id = p.id
     join contact c on c.id = p.contact_id join record cr on cr.id = c.id
     where ${condition} and ${visibleSql(read, 'pr')} and ${visibleSql(read, 'cr')}
     order by c.sort_key limit ${mostReached}`,
    value,
  )
