import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { openTestStore } from '../store/test-store.ts'
import { importing, sessionOf } from './import-files.ts'

const { table } = importing()

/** What the first row of a table makes of its contact. */
async function imported(content: string, kind: 'contacts' | 'organizations' = 'contacts', layout?: string) {
  using store = await openTestStore()
  const session = sessionOf(store)
  const result = await table(session, content, { kind, ...(layout && { options: { layout } }) })
  const row = result.plan.rows.find(({ record }) => record !== null)
  const details = await getContactDetails(session, row?.record as ContactId)
  return {
    noun: row?.noun,
    name: row?.name,
    details,
    addresses: details.contactPoints.flatMap(({ kind: one, value, parts }) =>
      one === 'address' ? [{ value, parts }] : [],
    ),
    points: details.contactPoints.map(({ value, status }) =>
      status === 'ok' ? value : `${value} ${status}`,
    ),
    own: details.custom.map(({ label, value }) => `${label}: ${String(value)}`),
    notes: result.notes.map(({ code, detail }) => `${code} ${detail}`),
    errors: result.errors.map(({ line, code }) => `${line} ${code}`),
    out: details.doNotContact ? details.doNotContactReason : null,
  }
}

const oak = { street: '1 Oak St', city: 'Barre', region: 'VT', postcode: '05641' }

describe('an address beside columns of its place', () => {
  it.each([
    ['Name,Address,City,State,Zip', 'contacts'],
    ['Name,Mailing Address,City,State,ZIP Code', 'contacts'],
    ['Name,Home Address,City,State,Zip', 'contacts'],
    ['Organization Name,Mailing Address,City,State,Zip Code', 'organizations'],
  ] as const)('is the street: %s', async (header, kind) => {
    const { addresses } = await imported(`${header}\nAnn Lee,1 Oak St,Barre,VT,05641\n`, kind)
    expect(addresses).toEqual([{ value: '1 Oak St, Barre, VT 05641', parts: oak }])
  })

  it('is whole where it says the place itself', async () => {
    const { street: _, ...place } = oak
    for (const whole of ['1 Oak St, Barre, VT 05641', '1 Oak St Barre VT', '1 Oak St, Barre']) {
      const { addresses } = await imported(`Name,Address,City,State,Zip\nAnn,"${whole}",Barre,VT,05641\n`)
      expect(addresses).toEqual([{ value: whole, parts: place }])
    }
  })

  it('is the street although that is called like the city', async () => {
    const { addresses } = await imported('Name,Address,City\nAnn,2 Barre St,Barre\n')
    expect(addresses).toEqual([
      { value: '2 Barre St, Barre', parts: { street: '2 Barre St', city: 'Barre' } },
    ])
  })

  it('keeps the second line, and the four digits of a postcode', async () => {
    const second = await imported('Name,Address,Address 2\nAnn,1 Oak St,Apt 3\n')
    expect(second.addresses).toEqual([
      { value: '1 Oak St, Apt 3', parts: { street: '1 Oak St', suite: 'Apt 3' } },
    ])
    const four = await imported(
      'LastName,FirstName,StreetAddress,City,State,Zip5,Zip4\nLee,Ann,1 Oak St,Barre,VT,05641,0123\n',
    )
    expect(four.addresses[0]?.value).toBe('1 Oak St, Barre, VT 05641-0123')
    expect(four.own).toEqual([])
  })
})

describe('columns of somebody else', () => {
  it.each([
    ['Spouse First Name', 'Luis'],
    ['Spouse Email', 'luis@example.org'],
    ['Emergency Contact Phone', '505 555 0199'],
    ['Parent/Guardian Last Name', 'Ruiz'],
    ['Assistant’s Email', 'luis@example.org'],
    ['Staff Email', 'luis@example.org'],
    ['Staffer Phone', '505 555 0199'],
    ['Scheduler Email', 'luis@example.org'],
    ['COS Email', 'luis@example.org'],
    ['Chief of Staff Email', 'luis@example.org'],
    ['LA Phone', '505 555 0199'],
    ['Legislative Aide Phone', '505 555 0199'],
    ['Email (staff)', 'luis@example.org'],
    ['Correo del asistente', 'luis@example.org'],
    ['Teléfono del jefe de gabinete', '505 555 0199'],
    ['Nombre del cónyuge', 'Luis'],
    ['Email (spouse)', 'luis@example.org'],
    ['Contact Owner Email', 'sam@example.org'],
    ['Owner: Email', 'sam@example.org'],
    ['Assigned To Email', 'sam@example.org'],
    ['Assigned Organizer Email', 'sam@example.org'],
    ['Point person email', 'sam@example.org'],
    ['point_person_name_or_email', 'sam@example.org'],
    ['Recruiter Email', 'sam@example.org'],
    ['Caseworker phone', '505 555 0199'],
    ['Last modified by email', 'sam@example.org'],
    ['Created by Email', 'sam@example.org'],
    ['Entered by: Name', 'Sam Roe'],
    ['Recruited by (email)', 'sam@example.org'],
    ['Correo del propietario del contacto', 'sam@example.org'],
    ['Correo de la persona de enlace', 'sam@example.org'],
    ['Asignado a (correo)', 'sam@example.org'],
    ['Creado por: correo', 'sam@example.org'],
    ['Kontaktinhaber E-Mail', 'sam@example.org'],
    ['E-mail du propriétaire du contact', 'sam@example.org'],
  ])('are kept, told, and none of the contact: %s', async (header, cell) => {
    const { name, points, own, notes } = await imported(
      `First Name,Last Name,Email,${header}\nAna,Mora,ana@example.org,${cell}\n`,
    )
    expect({ name, points, own, notes }).toEqual({
      name: 'Ana Mora',
      points: ['ana@example.org'],
      own: [`${header}: ${cell}`],
      notes: [`columns.ofAnother ${header}`],
    })
  })

  it('are kept apart from those of a layout that knows no such column', async () => {
    const { points, own, notes } = await imported(
      'nationbuilder_id,first_name,last_name,email,point_person_name_or_email\n11,Ann,Bo,,boss@example.org\n',
      'contacts',
      'nationbuilder',
    )
    expect({ points, own, notes }).toEqual({
      points: [],
      own: ['point_person_name_or_email: boss@example.org'],
      notes: ['columns.ofAnother point_person_name_or_email'],
    })
  })

  it.each(['Case manager', 'Recruiter', 'Responsable', 'Staffer', 'Asistente'])(
    'are kept where each row has another: %s',
    async (header) => {
      const { points, own } = await imported(`Name,${header}\nAna Mora,sam@example.org\n`)
      expect({ points, own }).toEqual({ points: [], own: [`${header}: sam@example.org`] })
    },
  )

  it.each(['Business owner email', 'Homeowner email', 'Staff Email', 'Correo de la oficina'])(
    'are none of: %s',
    async (header) => {
      const { points } = await imported(`Name,${header}\nAna Mora,ana@example.org\n`)
      expect(points).toEqual(['ana@example.org'])
    },
  )

  it('are those of a staff whose names are told, and not of the legislator', async () => {
    const { points, own } = await imported(
      'Name,Staffer,Staff Email\nSen. Ana Mora,Amy Poe,amy@example.org\n',
    )
    expect({ points, own }).toEqual({ points: [], own: ['Staffer: Amy Poe', 'Staff Email: amy@example.org'] })
  })

  it('are the contact where nothing else says who that is', async () => {
    const { name, points } = await imported(
      'Parent First Name,Parent Last Name,Parent Email\nAna,Mora,ana@example.org\n',
    )
    expect([name, points]).toEqual(['Ana Mora', ['ana@example.org']])
  })
})

it.each([
  ['Do not leave voicemail', 'Yes'],
  ['Safe to leave voicemail?', 'No'],
  ['OK to leave a message', 'No'],
  ['¿Se puede dejar mensaje?', 'No'],
])('who may be left no message may still be called, and is told: %s', async (header, cell) => {
  const { own, out, notes } = await imported(`Name,Phone,${header}\nAna Mora,505 555 0199,${cell}\n`)
  expect({ own: own.map((text) => text.split(':')[0]), out, notes }).toEqual({
    own: [header],
    out: null,
    notes: [`columns.ofVoicemail ${header}`],
  })
})

it('a mixed list tells organizations and persons by its column "Type"', async () => {
  using store = await openTestStore()
  const { plan } = await table(
    sessionOf(store),
    'Type,Name,Organization\nPerson,Ann Moe,Hope House\nOrg,Barre Diner,\nHousehold,The Roe Family,\nOrganization,Hope House,\n',
  )
  expect(plan.rows.map(({ noun, name }) => `${noun} ${name}`)).toEqual([
    'person Ann Moe',
    'organization Barre Diner',
    'organization The Roe Family',
    'organization Hope House',
  ])
})

it('a suffix behind the given name is one, and tells son from father', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { plan } = await table(
    session,
    'First Name,Last Name,Email,Phone\nJohn,Smith,smith@example.org,505 555 0101\nJohn Jr,Smith,smith@example.org,505 555 0101\n',
  )
  expect(plan.rows.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
    'John Smith created',
    'John Smith Jr created',
  ])
})

describe('what became of mail', () => {
  it.each([
    ['Subscribed', 'No', 'Subscribed: No', 'ok'],
    ['Subscribed', 'Yes', null, 'ok'],
    ['Subscribed', 'Subscribed', null, 'ok'],
    ['Unsubscribed', 'Subscribed', null, 'ok'],
    ['Email status', 'Unsubscribed', 'Email status: Unsubscribed', 'ok'],
    ['Email Subscription Status', 'Unsubscribed', 'Email Subscription Status: Unsubscribed', 'ok'],
    ['Email status', 'Subscribed', null, 'ok'],
    ['Email status', 'Bounced', null, 'bounced'],
  ])('%s: %s', async (header, cell, reason, status) => {
    const { out, details } = await imported(
      `First Name,Last Name,Email,${header}\nAna,Mora,ana@example.org,${cell}\n`,
    )
    expect([out, details.contactPoints[0]?.status]).toEqual([reason, status])
  })
})

it('the headers of the Spanish Outlook are known', async () => {
  const { points, own } = await imported(
    '"Nombre","Apellidos","Calle del trabajo","Particular","E-mail Address","Dirección de correo electrónico 2","Dirección del correo electrónico 3","Nombre de pantalla de correo electrónico 2","Confidencialidad"\n' +
      '"Luisa","Peña","C/ Mayor 3","505 555 0102","l@example.org","l2@example.org","l3@example.org","Luisa","Normal"\n',
  )
  expect(points.toSorted()).toEqual([
    '505 555 0102',
    'C/ Mayor 3',
    'l2@example.org',
    'l3@example.org',
    'l@example.org',
  ])
  expect(own).toEqual([])
})

it('zeros in the place of a day are no day', async () => {
  for (const none of ['0.0.00', '00.00.0000', '00/00/0000']) {
    const { own, notes } = await imported(`Name,Geburtstag\nAnn Lee,${none}\n`)
    expect([own, notes]).toEqual([[], []])
  }
})

it('the contact person of an organization is a person there', async () => {
  using store = await openTestStore()
  const session = sessionOf(store)
  const { plan } = await table(
    session,
    'Organization Name,Phone,Contact Person,Contact Email,Contact Title\nHope House,505 555 0101,Jane Roe,jane@example.org,Director\nEmpty House,505 555 0102,,,\n',
  )
  expect(plan.rows.map(({ noun, name }) => `${noun} ${name}`)).toEqual([
    'organization Hope House',
    'person Jane Roe',
    'organization Empty House',
  ])
  const [house, jane] = await Promise.all(
    plan.rows.slice(0, 2).map(({ record }) => getContactDetails(session, record as ContactId)),
  )
  expect(house?.contactPoints.map(({ value }) => value)).toEqual(['505 555 0101'])
  expect(jane?.contactPoints.map(({ value }) => value)).toEqual(['jane@example.org'])
  expect(JSON.stringify(jane)).toContain('Director')
})
