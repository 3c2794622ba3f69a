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

const languages: readonly LayoutColumn[] = [
  ...english,
  ...spanish,
  ...german,
  ...french,
  ...portuguese,
  ...italian,
  ...dutch,
  ...czech,
  ...japanese,
  ...polish,
  ...swedish,
]

const namesOf = (piece: 'postcode' | 'city'): string[] =>
  languages.flatMap(({ names, target }) =>
    target.to === 'address' && target.piece === piece && target.group === '' ? names : [],
  )

/** "PLZ/Ort", "CP y ciudad": both in one cell, whichever comes first. */
const townNames = [...namesOf('postcode'), 'CP'].flatMap((postcode) =>
  namesOf('city').flatMap((city) =>
    ['', 'y', 'und', 'et', 'e', 'and', 'en', 'i'].flatMap((bond) => [
      [postcode, bond, city].join(' '),
      [city, bond, postcode].join(' '),
    ]),
  ),
)

/** What headers mostly mean where no program is recognised, in whatever language. */
export const genericColumns: readonly LayoutColumn[] = [
  ...languages,
  { names: townNames, target: { to: 'address', piece: 'town', group: '' } },
]

/** Headers that say the same with more words around ("Player First Name"), tried when none fits whole. */
export const genericEndings: readonly LayoutColumn[] = [
  col.field('givenName', 'First Name'),
  col.field('familyName', 'Last Name', 'Surname'),
  col.email(null, 'Email', 'Email Address'),
  col.phone(null, 'Phone', 'Phone Number'),
]
