import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { collapseSpace, fold } from '../../db/domain/fold.ts'
import type { ShownFieldValue } from '../../db/domain/filter/field-value.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import {
  mappingSchema,
  type Mapping,
  type MappingColumn,
  type Target,
} from '../../db/domain/import-mapping.ts'
import { cleanName } from '../../db/domain/person-name.ts'
import { today } from '../../db/domain/local-date.ts'
import { isFillerName, isNoOrganization } from '../../db/exchange/import/contact/cell/filler-name.ts'
import { prepareOrganizationName } from '../../db/domain/matching/prepare-organization-name.ts'
import { exportList } from '../../db/service/list-export.ts'
import { reportFormats } from '../../db/service/report.ts'
import { readOf } from '../../db/service/session.ts'
import { rowsOfList } from '../../db/store/filter/rows-of-list.ts'
import { shownValues } from '../../db/store/filter/shown-values.ts'
import { tableAsText } from '../../renderer/app/api/copied-table.ts'
import { hasSharedFiles, sharedPath } from '../exchange/import/shared-files.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { folder, importFiles, write } = importing()
const present = hasSharedFiles('nasty/strings')
const t = translator('en')

const strings = present
  ? (JSON.parse(readFileSync(sharedPath('nasty/strings/blns.json'), 'utf8')) as string[])
  : []

type Noun = 'person' | 'organization'
type Shown = Readonly<Record<string, ShownFieldValue>>

/** A field as lists show and export it. */
interface Field {
  readonly target: Target
  /** Its cells are lists of words: one that holds a mark of lists stands in quotes. */
  readonly isList?: true
  /** Whether the contact has what the cell said. */
  readonly holds: (text: string, shown: Shown) => boolean
}
type Fields = Readonly<Record<string, Field>>

const valuesIn = (shown: Shown, key: string): readonly (string | number | boolean)[] => {
  const value = shown[key] ?? []
  return typeof value === 'object' ? value : [value]
}
const is = (shown: Shown, key: string, text: string): boolean =>
  JSON.stringify(valuesIn(shown, key)) === JSON.stringify(text === '' ? [] : [text])

/** On one line, without what nobody sees. */
const line = (key: string, field: Extract<Target, { to: 'field' }>['field']): Fields => ({
  [key]: { target: { to: 'field', field }, holds: (text, shown) => is(shown, key, collapseSpace(text)) },
})
const list = (key: string, field: Extract<Target, { to: 'field' }>['field']): Fields => ({
  [key]: {
    target: { to: 'field', field },
    isList: true,
    holds: (text, shown) => is(shown, key, collapseSpace(text)),
  },
})
/** As it was typed, but for blanks around it. */
const running = (key: string, target: Target): Fields => ({
  [key]: { target, holds: (text, shown) => is(shown, key, text.trim()) },
})

const ofPeople: Fields = {
  ...line('preferred-name', 'preferredName'),
  ...list('other-name', 'otherNames'),
  ...line('pronouns', 'pronouns'),
  ...line('salutation', 'salutation'),
  ...list('language', 'languages'),
  ...line('do-not-contact-reason', 'doNotContactReason'),
  // Where a file does not say whence somebody is known, it is the file itself.
  source: {
    target: { to: 'field', field: 'source' },
    holds: (text, shown) => is(shown, 'source', collapseSpace(text) || 'in.json'),
  },
  // What stands for a name that nobody knows is none, and is told.
  'family-name': {
    target: { to: 'field', field: 'familyName' },
    holds: (text, shown) =>
      is(shown, 'family-name', isFillerName(collapseSpace(text)) ? '' : collapseSpace(text)),
  },
  web: {
    target: { to: 'point', kind: 'web' },
    isList: true,
    holds: (text, shown) => is(shown, 'web', collapseSpace(text)),
  },
  // Two blanks part the lines of an address that stands on one.
  address: {
    target: { to: 'address', piece: 'full', group: '' },
    isList: true,
    holds: (text, shown) =>
      is(shown, 'address', collapseSpace(text) && text.trim().split(/ {2,}/u).join(', ')),
  },
  // Words that differ in their case are one tag; a comma or semicolon behind one is no part of it.
  tag: {
    target: { to: 'tags' },
    isList: true,
    holds: (text, shown) => fold(valuesIn(shown, 'tag').join()) === fold(cleanName(text)),
  },
  ...running('about', { to: 'note' }),
  ...running('field.own', { to: 'custom', label: 'Own', form: 'text' }),
}

const ofRoles: Fields = {
  title: {
    target: { to: 'affiliation', piece: 'title', group: '1' },
    holds: (text, shown) => is(shown, 'title', collapseSpace(text)),
  },
}

const ofEmployers: Fields = {
  // Names of organizations that differ in signs, legal forms and case are of one.
  organization: {
    target: { to: 'affiliation', piece: 'organization', group: '1' },
    isList: true,
    holds: (text, shown) =>
      isNoOrganization(collapseSpace(text)) || collapseSpace(text) === ''
        ? is(shown, 'organization', '')
        : namesOne(String(valuesIn(shown, 'organization')[0] ?? ''), text),
  },
}

const wordsOf = (name: string): string => prepareOrganizationName(name)?.words.join(' ') ?? fold(name)
const namesOne = (one: string, other: string): boolean => one !== '' && wordsOf(one) === wordsOf(other)

const ofReach: Fields = {
  // A number among addresses is a number to call.
  email: {
    target: { to: 'point', kind: 'email' },
    holds: (text, shown) =>
      is(shown, 'email', collapseSpace(text)) || is(shown, 'phone', collapseSpace(text)),
  },
}

const ofPhones: Fields = {
  // What has no figure in it is no number, and is kept among the notes; what stands for nothing is told.
  phone: {
    target: { to: 'point', kind: 'phone' },
    holds: (text, shown) =>
      valuesIn(shown, 'phone').length > 0 ||
      collapseSpace(text) === '' ||
      isFillerName(text.trim()) ||
      String(valuesIn(shown, 'about')[0] ?? '').includes(collapseSpace(text)),
  },
}

const ofOrganizations: Fields = {
  ...line('type', 'type'),
  ...list('county', 'countiesServed'),
  ...list('service', 'services'),
}

const groups: readonly (readonly [name: string, noun: Noun, fields: Fields])[] = [
  ['people', 'person', ofPeople],
  ['roles', 'person', ofRoles],
  ['employers', 'person', ofEmployers],
  ['addresses to write to', 'person', ofReach],
  ['numbers to call', 'person', ofPhones],
  ['organizations', 'organization', ofOrganizations],
]

/** What tells the contacts apart, whatever else they have in common. */
const anchors = {
  person: { 'given-name': { to: 'field', field: 'givenName' }, id: { to: 'externalId', scheme: 'number' } },
  organization: { name: { to: 'field', field: 'name' }, id: { to: 'externalId', scheme: 'number' } },
} as const satisfies Record<Noun, Record<string, Target>>

function mappingOf(noun: Noun, fields: Fields, header: (key: string) => string): Mapping {
  const columns = Object.entries({ ...anchors[noun], ...(fields === ofRoles && employer) })
  const mapped = (key: string, more: Pick<MappingColumn, 'target' | 'split'>) => ({
    column: { name: header(key), occurrence: 1 },
    ...more,
  })
  return mappingSchema.parse({
    name: 'Strings',
    layout: null,
    records: [{ key: '', noun }],
    columns: [
      ...columns.map(([key, target]) => mapped(key, { target })),
      ...Object.entries(fields).map(([key, { target, isList }]) =>
        mapped(key, { target, ...(isList && { split: ';' as const }) }),
      ),
    ],
    dateOrder: 'monthFirst',
    surnames: 1,
    yesWords: [],
    blankWords: [],
  })
}

/** A role is one in an organization. */
const employer = {
  organization: { to: 'affiliation', piece: 'organization', group: '1' },
} as const satisfies Record<string, Target>

const numbered = (at: number): string => `Invented ${String(at).padStart(3, '0')}`
const inQuotes = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)

const rowsFor = (noun: Noun, fields: Fields) =>
  strings.map((text, at) => ({
    [noun === 'person' ? 'given-name' : 'name']: numbered(at),
    id: `N${at}`,
    organization: 'Casa Azul',
    ...Object.fromEntries(
      Object.entries(fields).map(([key, { isList }]) => [key, isList ? inQuotes(text) : text]),
    ),
  }))

/** What stands in the fields of each contact, in the order of the strings. */
async function shownIn(store: TestStore, noun: Noun, keys: readonly string[]): Promise<Shown[]> {
  const name = noun === 'person' ? 'given_name' : 'name'
  const ids = store
    .readStatement(`select id from ${noun} where ${name} like 'Invented %' order by ${name}`)
    .pluck()
    .all() as number[]
  const page = { rows: rowsOfList[noun], ids, today: today(store.clock) }
  const shown = await shownValues(readOf(sessionOf(store)), page, keys)
  return ids.map((id) => shown.get(id) ?? {})
}

describe.skipIf(!present)('strings that break programs, in every field of', () => {
  it.each(groups)(
    '%s: go in, out as CSV, XLSX and JSON, and in again unchanged',
    { timeout: 120_000 },
    async (_, noun, fields) => {
      using store = await openTestStore()
      const keys = Object.keys(fields)
      const paths = [write('in.json', JSON.stringify(rowsFor(noun, fields)))]
      const options = { mapping: mappingOf(noun, fields, (key) => key) }
      const first = await importFiles(sessionOf(store), { kind: 'contacts', paths, options })
      expect(first.errors).toEqual([])
      const kept = await shownIn(store, noun, [...keys, 'about', 'phone'])
      for (const [key, { holds }] of Object.entries(fields))
        expect(strings.filter((text, at) => !holds(text, kept[at] ?? {})).map((text) => [key, text])).toEqual(
          [],
        )

      const before = await shownIn(store, noun, keys)
      for (const format of reportFormats) {
        const path = join(folder, `${noun}.${format}`)
        const asked = [...Object.keys(anchors[noun]), 'organization', ...keys].filter(
          (key, at, all) =>
            key !== 'id' && all.indexOf(key) === at && (noun === 'person' || key !== 'organization'),
        )
        const place = { path, format, audience: 'internal', overwrite: true }
        const { document } = await exportList(
          sessionOf(store),
          { noun, fields: asked, filters: [], t },
          place,
        )
        const labels = new Map(document.columns.map(({ key, label }) => [key, label]))
        const header = (key: string) => (format === 'json' ? key : (labels.get(key) ?? key))
        using other = await openTestStore()
        const again = { mapping: mappingOf(noun, fields, header) }
        const second = await importFiles(sessionOf(other), {
          kind: 'contacts',
          paths: [path],
          options: again,
        })
        expect(second.errors).toEqual([])
        expect(await shownIn(other, noun, keys)).toEqual(before)
      }
    },
  )

  it('a table that was copied: it goes through a text with tabs unchanged, but for its own line ends and tabs', async () => {
    const rows = strings.map((text, at) => [numbered(at), text])
    const path = write('copied.tsv', tableAsText([['First name', 'Notes'], ...rows]))
    using store = await openTestStore()
    const mapping = mappingOf(
      'person',
      { about: { ...ofPeople['about']!, target: { to: 'note' } } },
      (key) => ({ 'given-name': 'First name', about: 'Notes' })[key] ?? key,
    )
    const { errors } = await importFiles(sessionOf(store), {
      kind: 'contacts',
      paths: [path],
      options: { mapping },
    })
    expect(errors).toEqual([])
    const kept = await shownIn(store, 'person', ['about'])
    const odd = strings.filter(
      (text, at) => !is(kept[at] ?? {}, 'about', text.replace(/[\t\r\n]+/gu, ' ').trim()),
    )
    expect(odd).toEqual([])
  })
})
