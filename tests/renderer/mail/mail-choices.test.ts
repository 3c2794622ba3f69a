import { expect, test } from 'vitest'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { MailReview, MailRow } from '../../../electron/contract/mail.ts'
import {
  aboutContact,
  decided,
  mailsWith,
  refusingOf,
  requestOf,
  undecided,
  unsaidStrangers,
  whoIs,
  withNewPeople,
  withoutOwn,
  withWho,
} from '../../../renderer/mail/mail-choices.ts'

const row = (mail: number, from: string, to: string, more: Partial<MailRow> = {}): MailRow => ({
  mail,
  from: { name: '', address: from },
  to: [{ name: '', address: to }],
  on: '2026-03-02' as LocalDate,
  time: null,
  subject: `mail ${mail}`,
  excerpt: '',
  direction: 'inbound',
  files: [],
  problems: [],
  isLogged: false,
  aheadOn: null,
  ...more,
})
const ana = {
  id: 'ana' as never,
  noun: 'person' as const,
  name: 'Ana',
  sensitivity: 'internal' as const,
  doNotContact: true,
}
const address = (one: string, more = {}) => ({
  name: '',
  address: one,
  isOurs: false,
  isCalledOurs: false,
  contacts: [],
  ...more,
})

const review: MailReview = {
  mails: [
    row(0, 'ana@x.org', 'us@x.org'),
    row(1, 'who@x.org', 'us@x.org'),
    row(2, 'us@x.org', 'ana@x.org', { direction: 'outbound' }),
    row(3, 'ana@x.org', 'us@x.org', { on: null }),
    row(4, 'ana@x.org', 'us@x.org', { isLogged: true }),
  ],
  addresses: [
    address('ana@x.org', { contacts: [ana] }),
    address('us@x.org', { isOurs: true }),
    address('who@x.org', { name: 'Who Knows' }),
  ],
  refused: [],
}

test('only what names somebody and a day, and is not there yet, goes in', () => {
  const mails = decided(review, undecided)
  expect(mails.map(({ lacks }) => lacks)).toEqual([null, 'contact', null, 'day', 'nothing'])
  expect(requestOf(mails, undecided).mails.map(({ mail }) => mail)).toEqual([0, 2])
  expect(refusingOf(mails)).toEqual(['Ana'])
})

test('what is left out stays out; a day that was given, or nobody at an address, changes it', () => {
  const decisions = {
    ...undecided,
    edits: { 0: { isOut: true }, 3: { on: '2026-03-01' as LocalDate } },
    people: { 'ana@x.org': { kind: 'nobody' as const } },
  }
  expect(decided(review, decisions).map(({ lacks }) => lacks)).toEqual([
    'contact',
    'contact',
    'contact',
    'contact',
    'nothing',
  ])
  expect(
    requestOf(decided(review, { ...decisions, people: {} }), decisions).mails.map(({ mail }) => mail),
  ).toEqual([2, 3])
})

test('who an address is can be said of one mail alone, and taken back', () => {
  const luz = { kind: 'contact' as const, id: 'luz' as never }
  const said = { mail: 0, address: 'ana@x.org', is: luz, isOnlyHere: true }
  const only = withWho(undecided, said)
  const who = (decisions: typeof undecided) =>
    decided(review, decisions).map(({ others, people }) => others.map((row) => whoIs(row, people)))
  expect(who(only)[0]).toEqual([luz])
  expect(who(only)[2]).toEqual([{ kind: 'contact', id: 'ana' }])
  const request = requestOf(decided(review, only), only)
  expect(request.mails.map(({ mail, people }) => [mail, people])).toEqual([
    [0, [{ address: 'ana@x.org', is: luz }]],
    [2, []],
  ])
  expect(request.people).toEqual([])
  expect(who(withoutOwn(only, 0, 'ana@x.org'))).toEqual(who(undecided))
  const nobody = withWho(only, { ...said, is: { kind: 'nobody' } })
  expect(decided(review, nobody).map(({ lacks }) => lacks)).toEqual([
    'contact',
    'contact',
    null,
    'day',
    'nothing',
  ])
  const ofAll = withWho(only, { mail: 2, address: 'ana@x.org', is: { kind: 'nobody' }, isOnlyHere: false })
  expect(decided(review, ofAll)[0]).toMatchObject({ lacks: null })
  expect(refusingOf(decided(review, ofAll))).toEqual([])
  expect(mailsWith(decided(review, undecided), 'ana@x.org')).toBe(4)
})

test('strangers become new people by their names, or the contact on whose page they were dropped', () => {
  const strangers = unsaidStrangers(decided(review, undecided))
  expect(strangers.map((one) => one.address)).toEqual(['who@x.org'])
  expect(withNewPeople(undecided, strangers).people).toEqual({
    'who@x.org': { kind: 'new', name: 'Who Knows' },
  })
  expect(aboutContact(review, 'luz' as never).people).toEqual({ 'who@x.org': { kind: 'contact', id: 'luz' } })
})

test('each unknown address is a stranger, in copy too and beside somebody known; who is called as one of us is none', () => {
  const copied = [
    { name: '', address: 'us@x.org' },
    { name: '', address: 'copy@x.org' },
  ]
  const mails = [
    row(0, 'ana@x.org', 'us@x.org', { to: copied }),
    row(1, 'ruth@home.org', 'who@x.org'),
    row(2, 'ana@x.org', 'late@x.org', { isLogged: true }),
  ]
  const addresses = [
    ...review.addresses,
    address('copy@x.org'),
    address('late@x.org'),
    address('ruth@home.org', { isCalledOurs: true }),
  ]
  const strangers = unsaidStrangers(decided({ ...review, mails, addresses }, undecided))
  expect(strangers.map((one) => one.address)).toEqual(['copy@x.org', 'who@x.org'])
})
