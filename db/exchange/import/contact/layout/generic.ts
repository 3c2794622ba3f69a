import * as col from './column.ts'
import type { LayoutColumn } from './layout.ts'
import { czech } from './words/czech.ts'
import { dutch } from './words/dutch.ts'
import { english } from './words/english.ts'
import { french } from './words/french.ts'
import { german } from './words/german.ts'
import { italian } from './words/italian.ts'
import { japanese } from './words/japanese.ts'
import { polish } from './words/polish.ts'
import { portuguese } from './words/portuguese.ts'
import { spanish } from './words/spanish.ts'
import { swedish } from './words/swedish.ts'

/** The columns as each language calls them, and its word for "and". */
const languages: readonly (readonly [columns: readonly LayoutColumn[], bond: string])[] = [
  [english, 'and'],
  [spanish, 'y'],
  [german, 'und'],
  [french, 'et'],
  [portuguese, 'e'],
  [italian, 'e'],
  [dutch, 'en'],
  [czech, 'a'],
  [japanese, ''],
  [polish, 'i'],
  [swedish, 'och'],
]

const namesOf = (columns: readonly LayoutColumn[], piece: 'postcode' | 'city'): string[] =>
  columns.flatMap(({ names, target }) =>
    target.to === 'address' && target.piece === piece && target.group === '' ? names : [],
  )

const inEitherOrder = (postcodes: readonly string[], cities: readonly string[], bond: string): string[] =>
  postcodes.flatMap((postcode) =>
    cities.flatMap((city) => [`${postcode} ${bond} ${city}`, `${city} ${bond} ${postcode}`]),
  )

const everyColumn = languages.flatMap(([columns]) => columns)

/** "PLZ/Ort", "CP y ciudad": both in one cell, whichever comes first. */
const townNames = [
  ...inEitherOrder([...namesOf(everyColumn, 'postcode'), 'CP'], namesOf(everyColumn, 'city'), ''),
  ...languages.flatMap(([columns, bond]) =>
    inEitherOrder([...namesOf(columns, 'postcode'), 'CP'], namesOf(columns, 'city'), bond),
  ),
]

/** What headers mostly mean where no program is recognised, in whatever language. */
export const genericColumns: readonly LayoutColumn[] = [
  ...everyColumn,
  { names: townNames, target: { to: 'address', piece: 'town', group: '' } },
]

/** Headers that say the same with more words around ("Player First Name"), tried when none fits whole. */
export const genericEndings: readonly LayoutColumn[] = [
  col.field('givenName', 'First Name'),
  col.field('familyName', 'Last Name', 'Surname'),
  col.email(null, 'Email', 'Email Address'),
  col.phone(null, 'Phone', 'Phone Number'),
]
