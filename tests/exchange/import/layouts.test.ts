import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layouts } from '../../../db/exchange/import/contact/layout/layouts.ts'
import { draftLine } from './draft-line.ts'
import { importOne, tableReader } from './read-table.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/contact-tables')
const { readFile } = tableReader()

interface Expected {
  readonly layout: string
  readonly dateOrder: 'dayFirst' | 'monthFirst'
  readonly drafts: readonly string[]
}

/** What becomes of the invented export of each program. */
const expected: Readonly<Record<string, Expected>> = {
  '360giving': {
    layout: '360giving',
    dateOrder: 'monthFirst',
    drafts: [
      '2 organization: name Example Pantry; web https://pantry.example.org; address 1 Main St, Springfield, SP1 1AA; own Charity number 001; id org-id XX-EX-001',
      '2 organization: name Example Foundation; id org-id XX-EX-900',
      '3 organization: name Example Shelter; id org-id XX-EX-002',
    ],
  },
  'action-network': {
    layout: 'action-network',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Rosa; familyName Ejemplo; doNotContact true; doNotContactReason Action Network: unsubscribed; email rosa@example.org; address 02903; #Coalition; #Lobby Day; own Action Network: text messages subscribed; own County Kent; id action-network u-1',
      '3 person: givenName Ana; familyName Muster; email ana@example.org; address 87501; own Action Network: text messages subscribed; id action-network u-2',
    ],
  },
  airtable: {
    layout: 'airtable',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; middleName María; familyName Muster; email ana@example.org; phone +1 505 555 0101; at Example Shelter Director; #Faith; #Housing, legal; own Status New; own Active yes; own Last contact 2026-01-13; note Two\nlines',
      '4 organization: name Example Pantry; email info@example.org',
    ],
  },
  'atomic-crm': {
    layout: 'atomic-crm',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; social LinkedIn https://example.org/in/ana; email work ana@example.org; phone work 505-555-0101 x12; at Example Shelter Director; #Newsletter; #influencer; #developer; own Gender female; own status warm; note Met in May',
    ],
  },
  civicrm: {
    layout: 'civicrm',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; suffix Jr.; doNotContact true; doNotContactReason CiviCRM: Do Not Email; email ana@example.org; at Example Shelter; #Coalition; #Faith; id civicrm 10; id civicrm-external EXT-1',
      '3 organization: name Example Pantry; email info@example.org; id civicrm 11',
    ],
  },
  'google-new': {
    layout: 'google-new',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; middleName María; familyName Muster; email work ana@example.org primary; phone mobile +1 505 555 0101; address work 1 Main St\nSpringfield; at Example Shelter Director; #Coalition; own Birthday 1979-04-02',
    ],
  },
  'google-old': {
    layout: 'google-old',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; email work ana@example.org primary; email work am@example.org; phone 505-555-0101; phone 505-555-0102; at Example Shelter Director; #Coalition',
    ],
  },
  hubspot: {
    layout: 'hubspot',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; email ana@example.org; phone work 505-555-0101; at Example Shelter Director; own Lead Status NEW; own Lifecycle Stage Lead; id hubspot 00801',
    ],
  },
  linkedin: {
    layout: 'linkedin',
    dateOrder: 'monthFirst',
    drafts: [
      '5 person: givenName Ana; familyName Muster; social LinkedIn https://www.example.org/in/ana; at Example Shelter Director; own Connected On 2020-01-13',
    ],
  },
  mailchimp: {
    layout: 'mailchimp',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; email ana@example.org; address 1 Main St, Apt 3, Springfield IL 62701 US; #Coalition; #Lobby Day; own Birthday --04-02; id mailchimp 00007',
    ],
  },
  mautic: {
    layout: 'mautic',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName M.; email ana@example.org; address Switzerland; at Example Shelter',
    ],
  },
  nationbuilder: {
    layout: 'nationbuilder',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: salutation Dr.; givenName Ana; familyName Muster; doNotContact true; doNotContactReason NationBuilder: do not contact; email ana@example.org bounced; email am@example.org; phone mobile 505-555-0101; address primary 1 Main St, Springfield, 02903; at Example Shelter; #Coalition; #Faith; #Volunteer; own support_level 1; own Birthday 1979-04-02; id nationbuilder 7',
    ],
  },
  'outlook-german': {
    layout: 'outlook',
    dateOrder: 'dayFirst',
    drafts: [
      '2 person: salutation Frau; givenName Ana; familyName Müster; phone work 030 555 0101; phone mobile 0150 555 0102; email ana@example.org; email am@example.org; address work Hauptstraße 1, Köln, 01234, Deutschland; at Beispielhaus Leiterin Beratung; #Bündnis; own Birthday 1979-04-03',
    ],
  },
  outlook: {
    layout: 'outlook',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: salutation Dr.; givenName Ana; familyName Muster; phone work 505-555-0101; phone mobile 505-555-0102; email ana@example.org; email am@example.org; web https://example.org; address work 1 Main St, Springfield, US; at Example Shelter Director; #Coalition; #Lobby Day; note Two\nlines',
    ],
  },
  pipedrive: {
    layout: 'pipedrive',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; phone work +1 505-555-0101; phone work 505-555-0102; email work ana@example.org; email home a@example.org; email home a2@example.org; address 1 Main St, Santa Fe, NM 87501; at Example Shelter; #Ally; id pipedrive 1',
    ],
  },
  zoho: {
    layout: 'zoho',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; doNotContact true; doNotContactReason Zoho: Email Opt Out; email ana@example.org; phone work 505-555-0101; address mailing 1 Main St, Taos, NM 01234; at Example Shelter Director; #Champion; #Board; own Lead Source Web; id zoho zcrm_1; note Met in May',
    ],
  },
  roundcube: {
    layout: 'roundcube',
    dateOrder: 'dayFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; email home am@example.org; email work ana@example.org; phone mobile 505-555-0101; web blog https://example.org; social Skype ana.m; at Example Shelter; #test; own Birthday 1991-01-20',
    ],
  },
  'salesforce-accounts-contacts': {
    layout: 'salesforce-accounts-contacts',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; email ana@example.org; at Example Shelter',
      '2 organization: name Example Shelter; type Partner; phone main 5055550100',
      '3 person: givenName Bo; familyName Muster; email bo@example.org; at Example Shelter',
      '4 organization: name Example Pantry; type Partner; phone main 5055550109',
    ],
  },
  'salesforce-contacts': {
    layout: 'salesforce-contacts',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: familyName Muster; givenName Ana; doNotContact true; doNotContactReason Salesforce: Email Opt Out; phone work 505-555-0101; email ana@example.org; address mailing 1 Main St, Springfield, 02903; id salesforce 0030001',
    ],
  },
  'salesforce-npsp': {
    layout: 'salesforce-npsp',
    dateOrder: 'monthFirst',
    drafts: [
      '6 person: givenName Ana; familyName Muster; email work ana@example.org; address home Springfield; at Example Shelter',
      '6 person: givenName Bo; familyName Muster; address home Springfield',
      '6 organization: name Example Shelter; address work 1 Main St',
    ],
  },
  'salesforce-report': {
    layout: 'salesforce-report',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; phone work 505-555-0101; email ana@example.org; address mailing 1 Main St, Springfield, 02903; at Example Shelter Director',
      '3 organization: name Example Pantry; email info@example.org',
    ],
  },
  spoke: {
    layout: 'spoke',
    dateOrder: 'monthFirst',
    drafts: ['2 person: givenName Ana; familyName Muster; phone mobile 5055550101; address 02903'],
  },
  thunderbird: {
    layout: 'thunderbird',
    dateOrder: 'monthFirst',
    drafts: [
      '2 person: givenName Ana; familyName Muster; preferredName Nita; also Ana Muster (Shelter); email ana@example.org; email am@example.org; phone work 505-555-0101; address home 1 Main St, Springfield, 02903; at Example Shelter; own Birthday 1979-04-02',
    ],
  },
}

describe('the exports of other programs', () => {
  test.each(Object.entries(expected))('%s', async (name, { layout, dateOrder, drafts: lines }) => {
    const { mapping, problems, drafts } = importOne(await readFile(join(folder, `${name}.csv`)))
    expect({ layout: mapping.layout, dateOrder: mapping.dateOrder, problems }).toEqual({
      layout,
      dateOrder,
      problems: [],
    })
    expect(drafts.map(draftLine)).toEqual(lines)
  })

  test('have a sample each', () => {
    expect(
      readdirSync(folder)
        .map((file) => `${file}`)
        .sort(),
    ).toEqual(
      Object.keys(expected)
        .map((name) => `${name}.csv`)
        .sort(),
    )
    expect([...new Set(Object.values(expected).map(({ layout }) => layout))].sort()).toEqual(
      layouts.map(({ name }) => name).sort(),
    )
  })

  test.each(Object.keys(expected))('%s is the same whatever the order of its columns', async (name) => {
    const file = await readFile(join(folder, `${name}.csv`))
    const [sheet] = file.sheets
    const usual = importOne(file)
    const width = Math.max(...(sheet?.rows ?? []).map(({ cells }) => cells.length))
    const orders = fc.shuffledSubarray(
      Array.from({ length: width }, (_, at) => at),
      { minLength: width },
    )
    fc.assert(
      fc.property(orders, (order) => {
        const rows = (sheet?.rows ?? []).map(({ line, cells }) => ({
          line,
          cells: cells.length > 2 ? order.map((at) => cells[at] ?? '') : cells,
        }))
        const shuffled = importOne({ ...file, sheets: [{ name: null, rows, uncalculated: 0 }] })
        expect(shuffled.mapping.layout).toBe(usual.mapping.layout)
        expect(shuffled.drafts.map(words)).toEqual(usual.drafts.map(words))
      }),
      { numRuns: 10 },
    )
  })
})

/** What a draft says in no order. Which of two columns names the role first may differ. */
const words = (draft: Parameters<typeof draftLine>[0]): string[] => draftLine(draft).split(/[;:] /).sort()
