import { getCountries } from 'libphonenumber-js/min'
import { collapseSpace, fold } from './fold.ts'
import type { Region } from './phone.ts'

/** Languages that countries are written in: those of the exports that are known. */
const languages = 'en es de fr it nl pt pl sv cs da nb fi ja zh ko ru uk tr el hu ro ca'.split(' ')

/** What people write besides the names of the standard. */
const others: Readonly<Record<string, Region>> = {
  'united states of america': 'US',
  usa: 'US',
  'ee uu': 'US',
  'estados unidos de america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'ceska republika': 'CZ',
  espana: 'ES',
  deu: 'DE',
  ger: 'DE',
  fra: 'FR',
  esp: 'ES',
  ita: 'IT',
  mex: 'MX',
  can: 'CA',
  gbr: 'GB',
  'viet nam': 'VN',
  'u k': 'GB',
  'u s': 'US',
  'u s a': 'US',
}

const key = (text: string): string => collapseSpace(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' '))

const codes = new Map(getCountries().map((code) => [code.toLowerCase(), code]))

const names = new Map<string, ReadonlyMap<string, Region>>()

/** The countries by their names in a language: made when the first text is in none before it. */
function namesIn(language: string): ReadonlyMap<string, Region> {
  const known = names.get(language)
  if (known) return known
  const written = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const made = new Map(getCountries().map((code) => [key(written.of(code) ?? ''), code]))
  names.set(language, made)
  return made
}

function find(name: string): Region | undefined {
  const short = others[name] ?? codes.get(name)
  if (short !== undefined || name === '') return short
  for (const language of languages) {
    const region = namesIn(language).get(name)
    if (region !== undefined) return region
  }
  return undefined
}

const found = new Map<string, Region | undefined>()

/** The country that a text names, by its code or in one of many languages; undefined where nobody knows it. */
export function countryNamed(text: string): Region | undefined {
  const name = key(text)
  if (!found.has(name)) found.set(name, find(name))
  return found.get(name)
}
