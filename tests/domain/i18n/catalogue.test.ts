import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../db/domain/i18n/en.ts'
import { es } from '../../../db/domain/i18n/es.ts'
import { locales, matchLocale } from '../../../db/domain/i18n/locale.ts'
import { flatten } from './flatten.ts'

const english = flatten(en)
const spanish = flatten(es)
const keys = Object.keys(english)

const placeholders = (text: string): string[] => text.match(/\{\{.*?\}\}/gu)?.toSorted() ?? []

describe('the catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(spanish)).toEqual(keys)
    expect(locales).toEqual(['en', 'es'])
  })

  it('have the same placeholders in both languages', () => {
    const differing = keys.filter(
      (key) => placeholders(english[key] ?? '').join() !== placeholders(spanish[key] ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it('have no empty text, no doubled space and no broken placeholder', () => {
    const bad = [english, spanish].flatMap((texts) =>
      Object.entries(texts).filter(
        ([, text]) =>
          text.trim() === '' || / {2}/u.test(text) || /[{}]/u.test(text.replace(/\{\{.*?\}\}/gu, '')),
      ),
    )
    expect(bad).toEqual([])
  })

  it('have both plural forms where they have one', () => {
    const one = keys.filter((key) => key.endsWith('_one')).map((key) => key.replace(/_one$/u, ''))
    const other = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/u, ''))
    expect(one.toSorted()).toEqual(other.toSorted())
  })

  it('call one thing by one word in Spanish', () => {
    const others = /agreg|agrég|sensib|comités?(?! directivo)/iu
    expect(Object.values(spanish).filter((text) => others.test(text))).toEqual([])
  })

  it('were translated: long texts differ', () => {
    expect(keys.filter((key) => english[key] === spanish[key] && (english[key]?.length ?? 0) > 12)).toEqual(
      [],
    )
  })

  it('say in every error what became of the data and end as sentences', () => {
    const saved = /nothing|left as it is|unharmed|safe|stopped|as it was|nor changed|not written/iu
    const guardado = /no se|intacta|a salvo|quedó|como antes|nada/iu
    for (const [key, text] of Object.entries(en.error))
      expect([key, text]).toEqual([key, expect.stringMatching(saved)])
    for (const [key, text] of Object.entries(es.error))
      expect([key, text]).toEqual([key, expect.stringMatching(guardado)])
    for (const text of [...Object.values(en.error), ...Object.values(es.error)]) expect(text).toMatch(/\.$/u)
  })

  it('have a text for every issue a schema names, and no other', () => {
    const root = resolve(import.meta.dirname, '../../../db')
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('i18n'))
      .map((name) => readFileSync(join(root, name), 'utf8'))
    const named = sources.flatMap((source) => source.match(/(?<=['`: ])issue\.[a-z]\w*(?=['`])/giu) ?? [])
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(en.issue).map((key) => `issue.${key}`))
  })
})

describe('the choice of a language', () => {
  it.each([
    [['es-MX'], 'es'],
    [['es_CO.UTF-8'], 'es'],
    [['ES'], 'es'],
    [['fr-FR', 'es'], 'es'],
    [['en-US', 'es'], 'en'],
    [['C.UTF-8'], 'en'],
    [['est'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (requested, expected) => {
    expect(matchLocale(...requested)).toBe(expected)
  })
})
