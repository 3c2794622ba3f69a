import { editDistance } from './edit-distance.ts'
import { fieldLevels, type Evidence, type LevelOf, type MatchLevel } from './evidence.ts'

export interface PreparedEmail {
  readonly value: string
  readonly local: string
  readonly domain: string
  /** A mailbox of an office, not of a person: info@, contacto@. */
  readonly shared: boolean
}

const sharedMailboxes = new Set(
  `info contact contacto office oficina admin mail correo hello hola team equipo support sales press prensa media hr
   noreply no-reply webmaster secretary secretaria director general enquiries inquiries`.split(/\s+/),
)

export function prepareEmail(value: string): PreparedEmail {
  const at = value.lastIndexOf('@')
  const local = value.slice(0, Math.max(at, 0)).replace(/\+.*$/, '')
  return { value, local, domain: value.slice(at + 1), shared: sharedMailboxes.has(local) }
}

/** What the e-mail addresses say: one in common is enough, however many differ. */
export function compareEmails(
  ones: readonly PreparedEmail[],
  others: readonly PreparedEmail[],
): readonly Evidence[] {
  const [best] = bestOf(ones, others, {
    field: 'email',
    level: emailLevel,
    text: ({ value }) => value,
  })
  if (best === undefined) return []
  if (best.level !== 'same' || ones.length === 1 || others.length === 1) return [best]
  return [{ ...best, besides: ownInCommon(ones, others).filter((value) => value !== best.one) }]
}

function ownInCommon(ones: readonly PreparedEmail[], others: readonly PreparedEmail[]): readonly string[] {
  const theirs = new Set(others.map(({ value }) => value))
  return ones.filter(({ value, shared }) => !shared && theirs.has(value)).map(({ value }) => value)
}

function emailLevel(one: PreparedEmail, other: PreparedEmail): LevelOf<'email'> {
  if (one.value === other.value) return one.shared ? 'mailbox' : 'same'
  if (one.shared || other.shared) return 'different'
  if (one.local.length >= 5 && one.local === other.local) return 'local'
  if (isNeighbour(one, other) || areShortNames(one, other)) return 'different'
  const slips = Math.min(one.value.length, other.value.length) >= 16 ? 3 : 2
  return editDistance(one.value, other.value, slips) <= slips ? 'close' : 'different'
}

/** person1@ and person2@ are neighbours in a list, and a.lee2@ came when alee@ was taken: not one person. */
const isNeighbour = (one: PreparedEmail, other: PreparedEmail): boolean =>
  lettersOf(one.local) === lettersOf(other.local) && digitsOf(one.local) !== digitsOf(other.local)

/** Of so few letters one more or another is another name: jan@ and jana@, mario@ and maria@. */
const shortName = /^[a-z]{3,5}$/u

function areShortNames(one: PreparedEmail, other: PreparedEmail): boolean {
  const locals = [one.local, other.local]
  if (one.domain !== other.domain || one.local === other.local) return false
  return locals.every((local) => /^[a-z]+$/u.test(local)) && locals.some((local) => shortName.test(local))
}

const lettersOf = (address: string): string => address.replace(/[\d._-]/g, '')

/** What the phone numbers say. A number without its area code is compared by the digits it has. */
export function comparePhones(ones: readonly string[], others: readonly string[]): readonly Evidence[] {
  return bestOf(ones, others, {
    field: 'phone',
    level: phoneLevel,
    text: (value) => value,
  })
}

function phoneLevel(one: string, other: string): LevelOf<'phone'> {
  if (one === other) return 'same'
  const [a, b] = [digitsOf(one), digitsOf(other)]
  const shorter = Math.min(a.length, b.length)
  if (shorter >= 7 && a.slice(-shorter) === b.slice(-shorter)) return 'same'
  if (shorter < 7 || editDistance(a, b, 1) > 1) return 'different'
  return isNextDoor(a, b) ? 'near' : 'close'
}

/** Of the last two digits one is another: as often the number of the next desk or house as a slip. */
const isNextDoor = (one: string, other: string): boolean =>
  one.slice(0, -2) === other.slice(0, -2) && (one.at(-1) === other.at(-1) || one.at(-2) === other.at(-2))

const digitsOf = (phone: string): string => (phone.split(';')[0] ?? '').replace(/\D/g, '')

/** The last seven digits, which a number written with or without its area code has alike. */
export const phoneTail = (phone: string): string => digitsOf(phone).slice(-7)

export function compareLinks(ones: readonly string[], others: readonly string[]): readonly Evidence[] {
  return bestOf(ones, others, {
    field: 'link',
    level: (one, other) => (one === other ? 'same' : 'different'),
    text: (value) => value,
  })
}

type ListedField = 'email' | 'phone' | 'link' | 'organization' | 'district'

interface Comparison<T, F extends ListedField> {
  readonly field: F
  readonly level: (one: T, other: T) => LevelOf<F>
  readonly text: (value: T) => string
}

/** The two of several values that agree best. */
export function bestOf<T, F extends ListedField>(
  ones: readonly T[],
  others: readonly T[],
  comparison: Comparison<T, F>,
): Evidence[] {
  const { field, level, text } = comparison
  const levels: readonly MatchLevel[] = fieldLevels[field]
  let best: Evidence | undefined
  let rank = Infinity
  for (const one of ones)
    for (const other of others) {
      const found = level(one, other)
      if (levels.indexOf(found) >= rank) continue
      rank = levels.indexOf(found)
      const values = found === 'different' || found === 'near' ? [] : [text(one), text(other)]
      best = {
        field,
        level: found,
        one: text(one),
        other: text(other),
        rare: values.map((value) => ({ field, value })),
      }
    }
  return best ? [best] : []
}
