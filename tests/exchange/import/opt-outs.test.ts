import { describe, expect, test } from 'vitest'
import { applyMapping } from '../../../db/exchange/import/contact/draft/apply-mapping.ts'
import { suggestMapping } from '../../../db/exchange/import/contact/mapping/suggest-mapping.ts'
import { draftLine } from './draft-line.ts'
import { tableOf } from './mapping-stage.ts'

const drafts = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(rows)
  return applyMapping(table, suggestMapping(table).mapping).drafts.map(draftLine)
}

const isRefused = (header: string, cell: string, others: readonly string[] = []): boolean => {
  const rows = [...others, cell].map((text) => ['Ana Ruiz', 'ana@example.org', text])
  return (
    drafts(['Name', 'Email', header], ...rows)
      .at(-1)
      ?.includes('doNotContact true') ?? false
  )
}

describe('who does not want to be written to', () => {
  test.each([
    ['Status', 'Do not contact'],
    ['Status', 'Unsubscribed'],
    ['Status', 'Deceased'],
    ['Status', 'Opted out'],
    ['Status', 'OPTED-OUT'],
    ['Contact Status', 'do_not_contact'],
    ['Estatus', 'Fallecida'],
    ['Kontaktstatus', 'Verstorben'],
    ['Statut', 'Désabonnée'],
    ['Estado', 'Dado de baja'],
    ['Estado', 'DADO/A DE BAJA'],
    ['Estado', 'Baja'],
    ['Situación', 'De baja'],
    ['Subscription', 'Unsubscribed'],
    ['Consent to email', 'No'],
    ['Email consent', 'Refused'],
    ['Consent', 'Declined'],
    ['GDPR', 'No'],
    ['GDPR consent', 'Withdrawn'],
    ['Newsletter', 'No'],
    ['Consentimiento', 'Rechazado'],
    ['Boletín', 'no'],
    ['DSGVO', 'abgelehnt'],
    ['Einwilligung', 'nein'],
    ['Consentement RGPD', 'refusé'],
    ['Removed', 'Yes'],
    ['Deceased Date', '2020-01-01'],
    ['Date of Death', '1/2/2020'],
    ['Fecha de fallecimiento', '2020-01-01'],
    ['Sterbedatum', '01.02.2020'],
    ['Date de décès', '01/02/2020'],
    ['npsp__Deceased__c', '1'],
    ['npsp__Deceased__c', 'true'],
    ['Do_Not_Contact__c', 'true'],
    ['Do Not Solicit', 'Y'],
    ['No mail', 'Yes'],
    ['No Phone Calls', 'x'],
    ['Sin correo', 'sí'],
    ['Safe to contact?', 'No'],
    ['Safe to contact', 'No - he reads her mail'],
    ['Is it safe to call you?', 'no'],
    ['Safe to text', 'Unsafe'],
    ['OK to call?', 'No'],
    ['Safe Contact', 'N'],
    ['¿Es seguro contactar?', 'No'],
    ['Contacto seguro', 'No'],
    ['¿Se puede llamar?', 'no'],
    ['Communication Restrictions', 'Do Not Contact'],
    ['Communication Restrictions', 'Do Not Call, Do Not Mail'],
    ['Contact Preference', 'Do not contact'],
    ['Preferred contact method', 'Do not contact'],
    ['Do Not', 'Email'],
    ['Solicitation Code', 'No contact'],
    ['Preferencia de contacto', 'No llamar'],
    ['email_addresses.1.status', 'unsubscribed'],
    ['Other Email', 'DO NOT EMAIL ana.r@example.org'],
    ['Other Email', 'ana.r@example.org (unsubscribed)'],
    ['Other Email', 'Do not contact'],
    ['Phone', '202-555-0101 (do not call)'],
    ['Phone', 'Do not call: 202-555-0101 x3'],
  ])('%s: %s', (header, cell) => {
    expect(isRefused(header, cell, ['', ''])).toBe(true)
  })

  test.each([
    ['Status', 'Active'],
    ['Status', 'Dead lead'],
    ['Status', 'Inactive'],
    ['Estado', 'Inactivo'],
    ['Estado', 'Baja California'],
    ['Subscription Status', 'Inactive'],
    ['Active', 'No'],
    ['Status', 'Moved'],
    ['Case Status', 'Unsubscribed'],
    ['Consent', 'Yes'],
    ['Photo consent', 'No'],
    ['Newsletter', 'Monthly'],
    ['Removed', 'no'],
    ['Deceased Date', ''],
    ['npsp__Deceased__c', '0'],
    ['Permission', 'no'],
    ['Safe to contact?', 'Yes'],
    ['Safe to contact?', 'Mornings, not at home'],
    ['Contacto seguro', 'Su hermana Eva'],
    ['Do not leave voicemail', 'Yes'],
    ['Safe to leave voicemail?', 'No'],
    ['No mail', 'no'],
    ['No', 'Yes'],
    ['Communication Restrictions', 'None'],
    ['Contact Preference', 'Email'],
    ['Contact Preference', 'None'],
    ['Do Not', ''],
    ['Do Not', 'no'],
    ['Solicitation Code', 'Annual appeal'],
    ['email_addresses.1.status', 'subscribed'],
    ['Other Email', 'no email'],
    ['Phone', 'no phone'],
    ['Phone', '202-555-0101 (do not call after 9)'],
  ])('is not said by %s: %s', (header, cell) => {
    expect(isRefused(header, cell, ['', ''])).toBe(false)
  })

  test('is told where “Estado” is how things stand with somebody, and else is a state', () => {
    const list = (...cells: readonly string[]) =>
      drafts(['Nombre', 'Estado'], ...cells.map((cell) => ['Ana Ruiz', cell]))
    expect(list('Activo', 'Dado de baja', 'Inactiva')).toEqual([
      '2 person: givenName Ana; familyName Ruiz; own Estado Activo',
      '3 person: doNotContact true; doNotContactReason Estado: Dado de baja; givenName Ana; familyName Ruiz; own Estado Dado de baja',
      '4 person: givenName Ana; familyName Ruiz; own Estado Inactiva',
    ])
    expect(list('Sonora', 'Baja California')[0]).toBe(
      '2 person: givenName Ana; familyName Ruiz; address Sonora',
    )
  })

  test('is told with the words that say it, which are kept besides', () => {
    expect(drafts(['Name', 'Status'], ['Ana Ruiz', 'Deceased'], ['Bo Li', 'Moved'])).toEqual([
      '2 person: doNotContact true; doNotContactReason Status: Deceased; givenName Ana; familyName Ruiz; own Status Deceased',
      '3 person: givenName Bo; familyName Li; own Status Moved',
    ])
    expect(drafts(['Name', 'Deceased Date'], ['Ana Ruiz', '2020-01-01'])).toEqual([
      '2 person: doNotContact true; doNotContactReason Deceased Date: 2020-01-01; givenName Ana; familyName Ruiz',
    ])
  })
})

test.each([
  ['Bounced', 'Yes'],
  ['Email bounced', 'true'],
  ['Bad email', 'x'],
  ['Correo rebotado', 'sí'],
  ['EmailBouncedReason', '5.1.1 mailbox unavailable'],
  ['EmailBouncedDate', '2/3/2024 10:00 AM'],
])('an address is known not to work by %s: %s', (header, cell) => {
  const [bad, good] = drafts(
    ['Name', 'Email', header],
    ['Ana Ruiz', 'ana@example.org', cell],
    ['Bo Li', 'bo@example.org', 'no'],
  )
  expect(bad).toContain('email ana@example.org bounced')
  expect(good).not.toContain('bo@example.org bounced')
})

test('what says that an address or a number is not to be used is why, and stays beside nothing', () => {
  expect(
    drafts(
      ['Name', 'Email', 'Phone'],
      ['Ana Ruiz', 'DO NOT EMAIL ana@example.org', ''],
      ['Bo Li', '', '202-555-0101 (do not call)'],
      ['Cy Fox', 'do not email', ''],
    ),
  ).toEqual([
    '2 person: doNotContact true; doNotContactReason Email: DO NOT EMAIL ana@example.org; givenName Ana; familyName Ruiz; email ana@example.org',
    '3 person: doNotContact true; doNotContactReason Phone: 202-555-0101 (do not call); givenName Bo; familyName Li; phone 202-555-0101',
    '4 person: doNotContact true; doNotContactReason Email: do not email; givenName Cy; familyName Fox',
  ])
})
