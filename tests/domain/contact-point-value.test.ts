import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactPointKinds, normaliseContactPoint } from '../../db/domain/contact-point-value.ts'
import { isPlausibleEmail, normaliseEmail } from '../../db/domain/email.ts'
import { formatPhone, normalisePhone } from '../../db/domain/phone.ts'
import { normaliseSocial, normaliseWebAddress, toWebLink } from '../../db/domain/web-address.ts'

describe('a phone number', () => {
  it.each([
    ['(202) 555-0123', '+12025550123', '(202) 555-0123'],
    ['1.202.555.0123', '+12025550123', '(202) 555-0123'],
    ['tel:+12025550123', '+12025550123', '(202) 555-0123'],
    ['Tel: 202-555-0123', '+12025550123', '(202) 555-0123'],
    ['202-555-0123 (office)', '+12025550123', '(202) 555-0123'],
    ['202-555-0123 home', '+12025550123', '(202) 555-0123'],
    ['202-555-0123 ext. 45', '+12025550123;ext=45', '(202) 555-0123 ext. 45'],
    ['202.555.0123x45', '+12025550123;ext=45', '(202) 555-0123 ext. 45'],
    ['202 555 0123 int. 45', '+12025550123;ext=45', '(202) 555-0123 ext. 45'],
    ['+12025550123;ext=45', '+12025550123;ext=45', '(202) 555-0123 ext. 45'],
    ['800-555-HELP', '+18005554357', '(800) 555-4357'],
    ['011 44 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+52 55 5555 0123', '+525555550123', '+52 55 5555 0123'],
  ])('in the United States: "%s" is %s', (raw, normal, shown) => {
    expect(normalisePhone(raw, 'US')).toBe(normal)
    expect(formatPhone(raw, 'US')).toBe(shown)
  })

  it('is read in its region', () => {
    expect(normalisePhone('55 5555 0123', 'MX')).toBe('+525555550123')
    expect(formatPhone('+12025550123', 'MX')).toBe('+1 202 555 0123')
  })

  it.each([
    ['911', '911'],
    ['555-0123', '5550123'],
    ['555-012 home', '555012'],
    ['202-555-0123 / 202-555-0124', '20255501232025550124'],
    ['0351 555012', '0351555012'],
    ['(0351) 555 012', '0351555012'],
    ['call the front desk', ''],
    ['', ''],
  ])('that cannot be one keeps its digits: "%s"', (raw, digits) => {
    expect(normalisePhone(raw, 'US')).toBe(digits)
    expect(formatPhone(raw, 'US')).toBe(raw)
  })
})

describe('an e-mail address', () => {
  it.each([
    ['  Ana@Example.ORG ', 'ana@example.org'],
    ['Ana Ruiz <Ana@example.org>', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
  ])('is compared bare and in lower case: "%s"', (raw, normal) => {
    expect(normaliseEmail(raw)).toBe(normal)
    expect(isPlausibleEmail(raw)).toBe(true)
  })

  it.each([
    'ana+list@mail.example.org',
    "o'brien@example.org",
    'josé@ñandú.example',
    'अजय@डाटा.भारत',
    'a@b.co',
  ])('could be %s', (raw) => expect(isPlausibleEmail(raw)).toBe(true))

  it.each([
    'ana',
    'ana@example',
    'ana@\u0301example.org',
    'ana@@example.org',
    'ana@example..org',
    '.ana@example.org',
    'a na@example.org',
    'ana@-example.org',
    'ana@example.org, eva@example.org',
    'https://example.org/contact',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
    `ana@${'long.'.repeat(50)}org`,
    '',
  ])('could not be %j', (raw) => expect(isPlausibleEmail(raw)).toBe(false))
})

describe('a web address', () => {
  it('is the same page with or without scheme, www, capitals in the host, a final slash or a fragment', () => {
    const same = [
      'example.org/About',
      'https://www.Example.org/About/',
      'http://EXAMPLE.org/About#top',
      '//example.org/About',
    ]
    for (const raw of same) expect(normaliseWebAddress(raw)).toBe('example.org/About')
    expect(normaliseWebAddress('example.org/about')).not.toBe('example.org/About')
    expect(normaliseWebAddress('example.org/?id=2')).not.toBe(normaliseWebAddress('example.org/?id=3'))
  })

  it('opens only as http or https', () => {
    expect(toWebLink('example.org')).toBe('https://example.org/')
    expect(toWebLink('http://example.org/a')).toBe('http://example.org/a')
    const refused = [
      'javascript:alert(1)',
      'javascript://example.org/%0aalert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'ana@example.org',
      'https://bank.example@evil.example/',
      'our web page',
      '',
    ]
    for (const raw of refused) expect([raw, toWebLink(raw)]).toEqual([raw, undefined])
  })

  it('of a social account is the network and the name', () => {
    expect(normaliseSocial('@CasaEsperanza')).toBe('casaesperanza')
    for (const raw of [
      'https://twitter.com/CasaEsperanza?lang=es',
      'x.com/@casaesperanza',
      'https://mobile.twitter.com/CasaEsperanza/',
    ])
      expect(normaliseSocial(raw)).toBe('x.com/casaesperanza')
  })

  it('of a handle is one of the network that it is labelled with', () => {
    expect(normaliseSocial('@CasaEsperanza', 'Twitter')).toBe('x.com/casaesperanza')
    expect(normaliseSocial('CasaEsperanza', 'facebook')).toBe('facebook.com/casaesperanza')
    expect(normaliseSocial('CasaEsperanza', 'Sónico')).toBe('sonico/casaesperanza')
    expect(normaliseSocial('https://facebook.com/CasaEsperanza', 'twitter')).toBe(
      'facebook.com/casaesperanza',
    )
    expect(normaliseSocial('@', 'twitter')).toBe('')
  })
})

describe('a contact point', () => {
  it('of each kind has a form to compare', () => {
    expect(normaliseContactPoint({ kind: 'email', value: 'Ana@Example.org' }, 'US')).toBe('ana@example.org')
    expect(normaliseContactPoint({ kind: 'phone', value: '(202) 555-0123' }, 'US')).toBe('+12025550123')
    expect(normaliseContactPoint({ kind: 'web', value: 'www.example.org' }, 'US')).toBe('example.org')
    expect(normaliseContactPoint({ kind: 'social', value: '@Ana' }, 'US')).toBe('ana')
    expect(normaliseContactPoint({ kind: 'address', value: '12 Peña Street,\nSuite 4' }, 'US')).toBe(
      normaliseContactPoint({ kind: 'address', value: '12 PENA ST. STE 4' }, 'US'),
    )
  })

  it('is never refused, whatever it is', () => {
    const kind = fc.constantFrom(...contactPointKinds)
    fc.assert(
      fc.property(kind, fc.string({ unit: 'binary' }), fc.option(fc.string()), (of, raw, label) => {
        expect(typeof normaliseContactPoint({ kind: of, value: raw, label }, 'US')).toBe('string')
      }),
      { numRuns: 2000 },
    )
  })

  it('that is compared already stays as it is', () => {
    const raw = fc.oneof(
      fc.emailAddress().map((text) => ['email', text] as const),
      fc.webUrl().map((text) => ['web', text] as const),
      fc.stringMatching(/^\(202\) 555-01\d\d( ext\. \d{1,4})?$/).map((text) => ['phone', text] as const),
      fc.string({ unit: 'grapheme' }).map((text) => ['address', text] as const),
    )
    fc.assert(
      fc.property(raw, ([kind, text]) => {
        const normal = normaliseContactPoint({ kind, value: text }, 'US')
        expect(normaliseContactPoint({ kind, value: normal }, 'US')).toBe(normal)
      }),
      { numRuns: 1000 },
    )
  })
})
