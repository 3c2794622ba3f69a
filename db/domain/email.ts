import { collapseSpace } from './fold.ts'

/** The form that tells whether two addresses are the same: bare, lower case. "Ana <Ana@Example.org>" gives "ana@example.org". */
export function normaliseEmail(raw: string): string {
  if (bare.test(raw)) return raw
  const text = collapseSpace(raw).replace(/^mailto:/iu, '')
  const bracketed = /<([^<>]+)>\s*$/u.exec(text)?.[1] ?? text
  return bracketed.trim().toLowerCase().normalize('NFC')
}

/** As nearly all are: nothing of them is to be changed. */
const bare = /^[a-z0-9._%+@-]+$/u

/** Whether mail could be sent there: one @, no spaces, a domain with a dot, lengths of RFC 5321. Not whether it exists. */
export function isPlausibleEmail(raw: string): boolean {
  const address = normaliseEmail(raw)
  if (address.length > 254) return false
  const match = /^([^\s@<>,;:"()[\]\\]{1,64})@([^\s@]+)$/u.exec(address)
  return match !== null && isPlausibleLocalPart(match[1] ?? '') && isPlausibleDomain(match[2] ?? '')
}

const isPlausibleLocalPart = (text: string): boolean => !/^\.|\.\.|\.$/u.test(text)

const isPlausibleDomain = (domain: string): boolean =>
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+\p{L}[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}]$/u.test(
    domain,
  )
