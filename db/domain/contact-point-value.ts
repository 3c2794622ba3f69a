import { z } from 'zod'
import { isPlausibleEmail, normaliseEmail } from './email.ts'
import { AppError } from './errors.ts'
import { fold } from './fold.ts'
import { normalisePhone, type Region } from './phone.ts'
import { normaliseSocial, normaliseWebAddress } from './web-address.ts'

export const contactPointKinds = ['email', 'phone', 'address', 'web', 'social'] as const
export type ContactPointKind = (typeof contactPointKinds)[number]
export const contactPointKindSchema = z.enum(contactPointKinds)

/** Whether a contact point still reaches its owner. */
export const contactPointStatuses = ['ok', 'bounced', 'wrong'] as const
export type ContactPointStatus = (typeof contactPointStatuses)[number]
export const contactPointStatusSchema = z.enum(contactPointStatuses)

const streetWords: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  avenida: 'av',
  boulevard: 'blvd',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  suite: 'ste',
  room: 'rm',
  building: 'bldg',
  floor: 'fl',
  apartment: 'apt',
}

/** An address on one line, folded, without punctuation, with the common words of a street shortened. */
const normaliseAddress = (raw: string): string =>
  fold(raw)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => streetWords[word] ?? word)
    .join(' ')

interface SaidContactPoint {
  readonly kind: ContactPointKind
  readonly value: string
  /** Of an account: its network. */
  readonly label?: string | null | undefined
}

/** The form in which two contact points of one kind are compared; the raw text is kept beside it. Never throws. */
export function normaliseContactPoint({ kind, value, label }: SaidContactPoint, region: Region): string {
  switch (kind) {
    case 'email':
      return normaliseEmail(value)
    case 'phone':
      return normalisePhone(value, region)
    case 'address':
      return normaliseAddress(value)
    case 'web':
      return normaliseWebAddress(value)
    case 'social':
      return normaliseSocial(value, label ?? '')
  }
}

/**
 * What a person types has to be something that could reach somebody: mail an address, a phone a number with a digit.
 * An import keeps what it finds, and marks it. @throws AppError `input.invalid`
 */
export function assertReachable({ kind, value }: Pick<SaidContactPoint, 'kind' | 'value'>): void {
  if (kind === 'email' && !isPlausibleEmail(value)) throw unreachable(value, 'issue.email')
  if (kind === 'phone' && !/\p{Nd}/u.test(value)) throw unreachable(value, 'issue.phone')
}

const unreachable = (value: string, issue: 'issue.email' | 'issue.phone') =>
  new AppError('input.invalid', { issues: [`“${value.trim()}”: ${issue}`] })
