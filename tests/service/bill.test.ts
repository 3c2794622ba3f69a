import { expect, test } from 'vitest'
import { addBill, changeBill, findBills, getBill, namedBills, resolveBill } from '../../db/service/bill.ts'
import { findAnything } from '../../db/service/find-anything.ts'
import { undo } from '../../db/service/history.ts'
import { changeInteraction, getInteraction, logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { openList } from '../../db/service/list.ts'
import { createPerson } from '../../db/service/person.ts'
import { record } from '../../db/service/session.ts'
import { trash } from '../../db/service/trash.ts'
import type { InteractionInput } from '../../db/domain/interaction.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { insertBill } from '../../db/store/queries/bill.ts'
import { openTestStore } from '../store/test-store.ts'

async function open() {
  const store = await openTestStore()
  const session = { store, clearance: 'internal' as const }
  const { value: person } = await createPerson(session, { givenName: 'Luz' })
  const [type] = await listInteractionTypes(session)
  const log = (more: Partial<InteractionInput>) =>
    logInteraction(session, {
      type: type!.id,
      status: 'happened',
      outcome: 'met',
      occurredOn: '2026-03-02' as LocalDate,
      participants: [{ contact: person }],
      ...more,
    })
  return { ...session, log, [Symbol.dispose]: () => store[Symbol.dispose]() }
}

const mentioning = (id: string): RichText => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'mention', attrs: { id, noun: 'bill', label: 'SB 9' } }] },
  ],
})

test('what was said about a bill is counted, with the lobbying it took, as far as it may be shown', async () => {
  using vault = await open()
  const { value: bill } = await addBill(vault, { number: 'HB 214', title: 'Safe Harbor' })
  await vault.log({ bills: [bill], lobbying: 'direct', lobbyingMinutes: 20, lobbyingCost: 1250 })
  await vault.log({ bills: [bill], lobbyingMinutes: 10, occurredOn: '2026-03-03' as LocalDate })
  await vault.log({ bills: [bill], sensitivity: 'restricted', lobbyingMinutes: 500 })
  const { value: gone } = await vault.log({ bills: [bill] })
  await trash(vault, [gone])
  expect(await getBill(vault, bill)).toMatchObject({
    interactions: 2,
    lastOn: '2026-03-03',
    lobbyingMinutes: 30,
    lobbyingCost: 1250,
  })
  expect(openList(vault, 'interaction', { filter: { bill } }).total).toBe(2)
  const above = { ...vault, clearance: 'restricted' as const }
  expect((await getBill(above, bill)).interactions).toBe(3)
  expect(openList(above, 'interaction', { filter: { bill } }).total).toBe(3)
})

test('bills that are named stay beside those that the notes mention', async () => {
  using vault = await open()
  const { value: named } = await addBill(vault, { number: 'HB 214' })
  const { value: mentioned } = await addBill(vault, { number: 'SB 9' })
  const { value: id } = await vault.log({ bills: [named], body: mentioning(mentioned) })
  const numbers = async () => (await getInteraction(vault, id)).bills.map(({ name }) => name).toSorted()
  expect(await numbers()).toEqual(['HB 214', 'SB 9'])
  await changeInteraction(vault, id, { bills: [] })
  expect(await numbers()).toEqual(['SB 9'])
  await changeInteraction(vault, id, { bills: [named], body: null })
  expect(await numbers()).toEqual(['HB 214'])
  await changeInteraction(vault, id, { subject: 'Nothing about bills' })
  expect(await numbers()).toEqual(['HB 214'])
})

test('a bill is found by number and by title, changed, and taken back', async () => {
  using vault = await open()
  const { value: bill } = await addBill(vault, { number: 'HB 214', title: 'Refugio seguro para menores' })
  const { batch } = await changeBill(vault, bill, { number: 'HB 215', session: '2026' })
  expect(await resolveBill(vault, 'hb 215')).toMatchObject({ id: bill })
  await expect(resolveBill(vault, 'HB 214')).rejects.toMatchObject({ code: 'record.notFound' })
  expect(await findBills(vault, { text: 'refugio', limit: 5 })).toHaveLength(1)
  const { hits } = await findAnything(vault, { text: 'menores', limit: 5 })
  expect(hits).toMatchObject([
    { id: bill, noun: 'bill', title: 'HB 215', place: ['Refugio seguro para menores', '2026'] },
  ])
  await undo(vault, { batch: batch! })
  expect(await getBill(vault, bill)).toMatchObject({ number: 'HB 214', session: null })
  await trash(vault, [bill])
  expect(openList(vault, 'bill', {}).total).toBe(0)
  expect(await namedBills(vault, [bill])).toEqual([])
  expect((await findAnything(vault, { text: 'menores', limit: 5 })).hits).toEqual([])
})

test('of thousands of bills, each is listed, found by the beginning of its number, and named', async () => {
  using vault = await open()
  const count = 1500
  await record(vault, 'bill.create', (write) => {
    for (let at = 1; at <= count; at += 1)
      insertBill(write, { number: `HB ${at}`, title: `On the matter of ${at === 7 ? 'harbors' : 'roads'}` })
  })
  const list = openList(vault, 'bill', {})
  expect(list.total).toBe(count)
  const [first, second] = await list.page(0, 2)
  expect([first?.number, second?.number]).toEqual(['HB 1', 'HB 2'])
  expect((await list.page(count - 1, 5)).map(({ number }) => number)).toEqual([`HB ${count}`])
  const found = async (text: string) =>
    (await findBills(vault, { text, limit: 3 })).map(({ number }) => number)
  expect(await found('hb 149')).toEqual(['HB 149', 'HB 1490', 'HB 1491'])
  expect(await found('HB1499')).toEqual(['HB 1499'])
  expect(await found('harbor')).toEqual(['HB 7'])
  expect(await found('')).toEqual(['HB 1', 'HB 2', 'HB 3'])
  expect(openList(vault, 'bill', { filter: { text: 'harbor' } }).total).toBe(1)
  expect(await resolveBill(vault, 'hb 15')).toMatchObject({ number: 'HB 15' })
  const ids = [first!.id, second!.id]
  expect((await namedBills(vault, ids)).map(({ number }) => number).toSorted()).toEqual(['HB 1', 'HB 2'])
})

test('the bill that was talked about last stands first when asked so, those never talked about last', async () => {
  using vault = await open()
  const { value: old } = await addBill(vault, { number: 'HB 1' })
  await addBill(vault, { number: 'HB 2' })
  const { value: fresh } = await addBill(vault, { number: 'HB 3' })
  await vault.log({ bills: [old], occurredOn: '2026-02-01' as LocalDate })
  await vault.log({ bills: [fresh] })
  await vault.log({ bills: [old], sensitivity: 'restricted', occurredOn: '2026-03-03' as LocalDate })
  const sort = [{ by: 'lastOn', descending: true }]
  const numbers = async (clearance: 'internal' | 'restricted') =>
    (await openList({ ...vault, clearance }, 'bill', { sort }).page(0, 9)).map(({ number }) => number)
  expect(await numbers('internal')).toEqual(['HB 3', 'HB 1', 'HB 2'])
  expect(await numbers('restricted')).toEqual(['HB 1', 'HB 3', 'HB 2'])
})

test('agenda, decisions and place are found with the notes, and by nobody who may not read them', async () => {
  using vault = await open()
  const parts = {
    place: 'Lantern House',
    agenda: [{ text: 'Transport for the clinic', minutes: null, done: false }],
    decisions: ['The outline goes to the survivor council'],
  }
  const { value: open1 } = await vault.log(parts)
  await vault.log({ ...parts, sensitivity: 'restricted' })
  for (const text of ['lantern', 'transport', 'outline council']) {
    const { hits } = await findAnything(vault, { text, limit: 5 })
    expect(hits.map(({ id }) => id)).toEqual([open1])
    expect(hits[0]?.excerpt.some(({ isMatch }) => isMatch)).toBe(true)
    expect((await findAnything({ ...vault, clearance: 'restricted' }, { text, limit: 5 })).hits).toHaveLength(
      2,
    )
  }
  await changeInteraction(vault, open1, { agenda: [], place: 'Harbor hall' })
  expect((await findAnything(vault, { text: 'transport', limit: 5 })).hits).toEqual([])
  expect((await findAnything(vault, { text: 'harbor', limit: 5 })).hits).toHaveLength(1)
})
