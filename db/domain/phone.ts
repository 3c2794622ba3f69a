import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min'
import { collapseSpace } from './fold.ts'

/** ISO country whose numbers are written without a country code: `US`, `MX`. */
export type Region = CountryCode

/** Numbers without a country code are read as dialled here. */
export const usualRegion: Region = 'US'

// `/min` checks lengths, not every issued range: a program without updates must not call next year's area codes wrong,
// and both metadata sets give the same E.164 form.

const keypad = 'abcdefghijklmnopqrstuvwxyz'
const keypadDigits = '22233344455566677778889999'
const extension = /(?:;?\s*(?:ext\.?|extension|extensión|int\.?|x|#)[\s.:=]*)(\d{1,9})\s*$/iu

const onKeypad = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => keypadDigits[keypad.indexOf(letter.toLowerCase())] ?? letter)

function parsePhone(text: string, region: Region): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(text, region)
  return parsed?.isPossible() && !isNoArea(parsed) ? parsed : undefined
}

/** No area of North America begins with 0 or 1: "0351 555012" is dialled so elsewhere, who knows where. */
const isNoArea = ({ countryCallingCode, nationalNumber }: PhoneNumber): boolean =>
  countryCallingCode === '1' && /^[01]/u.test(nationalNumber)

/** "1-800-555-HELP" stands for keys; the "home" of "555-0123 home" does not. */
const isVanity = (text: string): boolean => /\d-[a-z-]{3,}$/iu.test(text)

const withoutLabel = (text: string): string => text.replace(/\s\p{L}[\p{L}\s.]*$/u, '')

function e164(text: string, region: Region): string | undefined {
  for (const reading of [text, ...(isVanity(text) ? [onKeypad(text)] : []), withoutLabel(text)]) {
    const number = parsePhone(reading, region)?.number
    if (number !== undefined) return number
  }
  return undefined
}

/**
 * The form that tells whether two numbers are the same: E.164 (`+12025550123`), with `;ext=45` when there is an
 * extension. What is no possible number in any country (a short code, a typing slip) is its digits alone.
 */
export function normalisePhone(raw: string, region: Region): string {
  const text = collapseSpace(raw)
  const ext = extension.exec(text)
  const base = ext ? text.slice(0, ext.index) : text
  const number = e164(base, region) ?? base.replace(/\D/gu, '')
  return ext?.[1] ? `${number};ext=${ext[1]}` : number
}

/** "(202) 555-0101": written as in North America, and not as in the country itself. */
function isAmerican(raw: string, parsed: PhoneNumber): boolean {
  const written = /^\s*(?:1[-. ])?\(?(\d{3})\)?[-. ]?(\d{3})[-.](\d{4})\b/u.exec(raw)?.slice(1)
  return written !== undefined && parsed.formatNational().match(/\d+/gu)?.join() !== written.join()
}

/**
 * A number as it is dialled within a country, with the code of the country before it: "+49 221 555012". Undefined where it
 * says its code already, is no number there, or is written as one of North America.
 */
export function inInternationalForm(raw: string, region: Region): string | undefined {
  if (/^\s*(?:\+|00\d)/u.test(raw)) return undefined
  const [number = '', ext] = normalisePhone(raw, region).split(';ext=')
  const parsed = number.startsWith('+') ? parsePhone(number, region) : undefined
  if (parsed === undefined || isAmerican(raw, parsed)) return undefined
  return ext ? `${parsed.formatInternational()} ext. ${ext}` : parsed.formatInternational()
}

/** "(202) 555-0123" within the region, "+34 910 00 00 00" outside; the raw text when it is no possible number. */
export function formatPhone(raw: string, region: Region): string {
  const [number = '', ext] = normalisePhone(raw, region).split(';ext=')
  const parsed = parsePhone(number, region)
  if (!parsed || !number.startsWith('+')) return collapseSpace(raw)
  const text = parsed.country === region ? parsed.formatNational() : parsed.formatInternational()
  return ext ? `${text} ext. ${ext}` : text
}
