import { isPlausibleEmail } from '../email.ts'

/** What is typed where nothing is known: noemail@noemail.com, none@none.com. The letters before the @. */
const fillers = new Set(
  `none no noone nobody noemail noemails noemailaddress nomail noaddress nocontact notprovided notavailable notgiven
   notapplicable null nil unknown unk blank empty missing placeholder dummy fake test tester testing testtest asdf qwerty
   donotreply donotemail tbd abc xxx xxxx sincorreo sinemail sinmail ninguno ninguna nada desconocido notiene nohay prueba
   pordefinir pendiente`.split(/\s+/u),
)

/** In letters, of what stands before and after the @ alike: na@na.com, x@x.com. */
const mostOfEcho = 3

/** An address with a slip, "ana.harrow@inbox@example.org", tells still; "see notes" is none. */
const isMistyped = (address: string): boolean => /^\S{9,}$/u.test(address) && address.includes('@')

/** Whether a normalised address can say who somebody is: one that mail could be sent to, or nearly, and no filler. */
export function isTellingEmail(address: string): boolean {
  if (!isPlausibleEmail(address) && !isMistyped(address)) return false
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const host = address.slice(at + 1).split('.')[0] ?? ''
  return !fillers.has(local.replace(/[^a-z]/gu, '')) && !(local === host && local.length <= mostOfEcho)
}

/** In digits: what is shorter is an extension, a slip, or "0". */
const leastOfPhone = 7
const sequences = ['0123456789', '1234567890', '9876543210', '1234567']

/** Whether a normalised number can say who somebody is: long enough, and no filler such as 555-555-5555 or 123-456-7890. */
export function isTellingPhone(number: string): boolean {
  const digits = (number.split(';')[0] ?? '').replace(/\D/gu, '')
  if (digits.length < leastOfPhone) return false
  return !/(\d)\1{6}$/u.test(digits) && !sequences.some((sequence) => sequence.endsWith(digits.slice(-9)))
}
