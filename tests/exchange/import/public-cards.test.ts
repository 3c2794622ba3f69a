import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toByteText } from '../../../db/exchange/import/content-line/byte-text.ts'
import { defaultSourceLimits } from '../../../db/exchange/import/source/source-limit.ts'
import { splitCards } from '../../../db/exchange/import/vcard/card.ts'
import { Property } from '../../../db/exchange/import/vcard/property.ts'
import { readCards } from '../../../db/exchange/import/vcard/read-cards.ts'
import { hasSharedFiles, sharedCounts, sharedFiles, sharedPath } from './shared-files.ts'

const present = hasSharedFiles('contacts/vcard')

/** Where drafts and cards differ in number, or the file is not as it should be: contacts, and codes with their lines. */
const particular: Readonly<Record<string, readonly [contacts: number, ...problems: string[]]>> = {
  'contacts/vcard/android/v21_adr_multiple_line.vcf': [1, '7 line.torn'],
  'contacts/vcard/android/v21_malformed_photo.vcf': [1, '5 photo.unreadable'],
  'contacts/vcard/android/v21_simple_2.vcf': [1, '1 card.noVersion'],
  'contacts/vcard/constructed/icloud-export.vcf': [10, '159 group.taken'],
  'contacts/vcard/ical.js/vcard3.vcf': [2, '36 card.noVersion', '10 photo.unreadable', '32 photo.unreadable'],
  'contacts/vcard/khard/unparsable.vcf': [1, '1 card.noEnd'],
}

describe.skipIf(!present)('cards of other programs', () => {
  const counts = present ? sharedCounts() : new Map<string, string>()
  const files = [...sharedFiles('contacts/vcard', '.vcf'), ...sharedFiles('contacts/csv/roundcube', '.vcf')]

  test.each(files)('%s', (file) => {
    const cards = Number(/(\d+) BEGIN:VCARD/.exec(counts.get(file) ?? '')?.[1])
    const { entries, drafts, problems } = readCards(sharedPath(file), defaultSourceLimits)
    const [contacts, ...told] = particular[file] ?? [cards]
    expect({ entries, contacts: drafts.length }).toEqual({ entries: cards, contacts })
    expect(problems.map(({ line, code }) => `${line} ${code}`).sort()).toEqual([...told].sort())
  })

  test('bring the pictures that they hold', () => {
    const photos = files.flatMap((file) =>
      readCards(sharedPath(file), defaultSourceLimits).drafts.flatMap(({ photo }) => photo?.mediaType ?? []),
    )
    expect(photos.sort()).toEqual([
      ...Array<string>(4).fill('image/jpeg'),
      ...Array<string>(4).fill('image/png'),
    ])
  })
})

type JCard = readonly [
  string,
  readonly (readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]])[],
]

describe.skipIf(!present)('the jCards that ical.js expects of its samples', () => {
  const names = sharedFiles('contacts/vcard/ical.js', '.json').map((file) => file.replace(/\.json$/, ''))

  test.each(names)('%s', (name) => {
    const [, expected] = JSON.parse(readFileSync(sharedPath(`${name}.json`), 'utf8')) as JCard
    const { cards } = splitCards(toByteText(readFileSync(sharedPath(`${name}.vcf`))) ?? '')
    const properties = (cards[0]?.properties ?? []).map(
      (line) => new Property(line, cards[0]?.version ?? '3.0'),
    )
    expect(properties.map((property) => property.name.toLowerCase())).toEqual(expected.map(([key]) => key))
    const readings = expected.map(([, , type, ...values], at) =>
      read(properties[at] as Property, type, values),
    )
    expect(readings).toEqual(expected.map(([, , type, ...values]) => plain(type, values)))
  })

  // jCard writes dates and offsets with their separators; the signs are the same.
  const withoutSeparators = /date|time|offset/
  const plain = (type: string, values: readonly unknown[]): unknown =>
    withoutSeparators.test(type)
      ? String(values[0]).replace(/[-:]/g, '')
      : values.flat(2).map((value) => String(value).trim())

  /** By the way in which the value is expected: one text, components, or a list. */
  function read(property: Property, type: string, values: readonly unknown[]): unknown {
    if (values.length > 1) return plain(type, property.list as readonly unknown[])
    if (type === 'binary') return [property.raw]
    return plain(
      type,
      Array.isArray(values[0])
        ? property.componentLists.map((list) => (list.length > 0 ? list : ['']))
        : [property.text],
    )
  }
})
