import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** As listed: given and family name, party, chamber and district. Long ones, and letters of many scripts. */
export const seats = [
  ['Thandeka', 'Adair-Nwosu', 'Democratic', 'lower', '3'],
  ['Ximena', 'Aguirre-Oyelaran', 'Democratic', 'upper', '22'],
  ['Sunniva', 'Aurdal', 'Independent', 'lower', 'At-Large'],
  ['Jun-seo', 'Baek', 'Republican', 'upper', '9'],
  ['Anaïs', 'Belrose', 'Democratic', 'lower', '40B'],
  ['Ólafur', 'Brimdal', 'Republican', 'upper', '31'],
  ['Bronwen', 'ap Cadfael', 'Republican', 'lower', '17'],
  ['Maëlys', 'Desrosiers-Kovač', 'Democratic', 'lower', '21A'],
  ['Amadou', 'Diabaté-Lindqvist', 'Democratic', 'upper', '5'],
  ['Wilhelmina Alexandrina', 'Featherstonehaugh-Whitlock van der Straten', 'Republican', 'lower', '52'],
  ['Eun-ji', 'Halloway', 'Republican', 'lower', '28'],
  ['Dolores', 'Inchbald', 'Republican', 'upper', '2'],
  ['Guadalupe', 'Iriarte Ferrán', 'Democratic', 'lower', '11'],
  ['Mirembe', 'Kato', 'Democratic', 'lower', '8'],
  ['Zsófia', 'Kertész', 'Republican', 'upper', '18'],
  ['Олена', 'Ковальчук', 'Independent', 'lower', '33'],
  ['ليلى', 'المنصوري', 'Democratic', 'upper', '27'],
  ['נעמי', 'בן־דוד', 'Democratic', 'lower', '14'],
  ['Nkechi', 'Obiandu-Sørensen', 'Democratic', 'upper', '14'],
  ['Kalani', 'Puaʻena', 'Democratic', 'lower', '6'],
  ['Tallulah', 'Redwing Marsh', 'Independent', 'upper', '1'],
  ['Ελένη', 'Παπαδοπούλου', 'Democratic', 'lower', '19'],
] as const

type Seat = (typeof seats)[number]
type Member = { readonly of: string; readonly role: string }

const committees = [
  {
    name: 'Human Services',
    chamber: 'upper',
    members: [
      { of: 'Obiandu-Sørensen', role: 'chair' },
      { of: 'Brimdal', role: 'member' },
      { of: 'Kertész', role: 'member' },
    ],
  },
  {
    name: 'Joint Task Force on Rural Hospitals, Emergency Access and the Transport of Patients between Counties',
    chamber: 'upper',
    members: [
      { of: 'Baek', role: 'chair' },
      { of: 'Obiandu-Sørensen', role: 'member' },
    ],
  },
  { name: 'Appropriations', chamber: 'upper', members: [{ of: 'Obiandu-Sørensen', role: 'member' }] },
] as const

const jurisdiction = 'ocd-jurisdiction/country:us/state:zz/government'

/** Writes the files of an invented state as Open States publishes them, to be imported. Gives their folder. */
export function writeLegislature(parent: string): string {
  const folder = join(parent, 'zz')
  for (const part of ['legislature', 'committees']) mkdirSync(join(folder, part), { recursive: true })
  // JSON is YAML.
  for (const [index, seat] of seats.entries())
    writeFileSync(join(folder, 'legislature', `member-${index}.yml`), JSON.stringify(person(seat)))
  for (const [index, { name, chamber, members }] of committees.entries())
    writeFileSync(
      join(folder, 'committees', `committee-${index}.yml`),
      JSON.stringify({
        id: `ocd-organization/${numbered(index)}`,
        jurisdiction,
        classification: 'committee',
        name,
        chamber,
        members: members.map(membership),
      }),
    )
  return folder
}

function person(seat: Seat) {
  const [given, family, party, type, district] = seat
  return {
    id: personId(seat),
    name: `${given} ${family}`,
    given_name: given,
    family_name: family,
    email: `${type === 'upper' ? 'senator' : 'member'}${district.toLowerCase()}@legislature.example.org`,
    party: [{ name: party }],
    roles: [{ start_date: '2025-01-08', type, jurisdiction, district }],
    offices: [
      {
        classification: 'capitol',
        address: 'State House, Room 312, 1 Sample Square, Port Sample, ZZ 00001',
        voice: '555-0114',
      },
    ],
  }
}

function membership({ of, role }: Member) {
  const seat = seats.find(([, family]) => family === of)
  if (seat === undefined) throw new Error(`nobody is called ${of}`)
  return { name: `${seat[0]} ${seat[1]}`, role, person_id: personId(seat) }
}

const personId = (seat: Seat): string => `ocd-person/${numbered(seats.indexOf(seat))}`
const numbered = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
