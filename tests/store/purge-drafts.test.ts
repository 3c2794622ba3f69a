import { describe, expect, it } from 'vitest'
import { emptyLog, parseLogDraft } from '../../db/domain/log-draft.ts'
import { emptyMeeting, parseMeetingDraft } from '../../db/domain/meeting-draft.ts'
import { type Id, type Uid } from '../../db/domain/uid.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { insertFollowUp } from '../../db/store/queries/follow-up.ts'
import { insertInteraction } from '../../db/store/queries/interaction.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { listDrafts, saveDraft } from '../../db/store/queries/draft.ts'
import { overwriteResidue } from '../../db/store/residue.ts'
import { reading } from '../../db/store/store.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'
import { marker, marked, doing, day, typeNamed, hits, mentioning } from './purge-stage.ts'

interface Typed {
  /** Every word of theirs has the marker. */
  readonly theirs: readonly unknown[]
  readonly others: readonly unknown[]
}

/** What can be typed of somebody in every form, and what names them while it is of others. */
async function typeAbout(store: TestStore): Promise<{ gone: { id: number; uid: Uid }; typed: Typed }> {
  const text = marked('she told')
  const { value } = await doing(store, (write) => {
    const [gone, other] = [
      insertPerson(write, { givenName: marked('Ana') }),
      insertPerson(write, { givenName: 'Bea' }),
    ]
    const meet = (contacts: readonly { readonly uid: Id<'person'> }[], subject: string) =>
      insertInteraction(write, {
        type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
        status: 'happened',
        outcome: 'met',
        occurredOn: day,
        subject,
        participants: contacts.map(({ uid }) => ({ contact: uid })),
      })
    const alone = meet([gone], marked('Alone'))
    const shared = meet([gone, other], 'Shared')
    const followUp = insertFollowUp(write, { title: marked('Call'), links: [gone.uid] })
    const sharedFollowUp = insertFollowUp(write, { title: 'Minutes', links: [gone.uid, other.uid] })
    return { gone, other, alone, shared, followUp, sharedFollowUp }
  })
  const { gone, other, alone, shared, followUp, sharedFollowUp } = value
  const [both, only] = [[gone, other], [gone]].map((all) => all.map(({ uid }) => ({ contact: uid as never })))
  const row = { id: gone.uid, noun: 'person', name: marked('Ana') }
  const form = (name: string, values: object) => ({ form: name, base: values, values })
  const typed: Typed = {
    theirs: [
      { ...emptyMeeting(day), interaction: alone.uid, title: text, participants: only },
      { ...emptyMeeting(day), title: text, participants: only },
      { ...emptyLog(day), subject: text, participants: only },
      { ...emptyLog(day), subject: text, participants: both, followUp: followUp.uid },
      form(`contact ${gone.uid}`, { values: { givenName: text } }),
      form(`complete ${followUp.uid}`, { notes: text }),
      form(`followUp new ${gone.uid}`, { title: text, about: [gone.uid] }),
      form(`relationship ${other.uid} new`, { other: row, nature: { note: text } }),
      form(`affiliation ${other.uid} new`, { other: row, title: text }),
      { form: 'place', path: `/people/${gone.uid}`, dialog: null, writing: [] },
    ],
    others: [
      {
        ...emptyMeeting(day),
        interaction: shared.uid,
        title: 'Shared still',
        participants: both,
        base: { ...emptyMeeting(day), participants: both, body: mentioning(gone.uid, marked('Ana')) },
        body: mentioning(gone.uid, marked('Ana')),
        added: [{ key: 'k', title: 'Send', owner: null, dueOn: null, links: [gone.uid, other.uid] }],
      },
      { ...emptyMeeting(day), interaction: shared.uid, title: 'Shared now with one', participants: only },
      { ...emptyLog(day), subject: 'Call of both', participants: both },
      form(`followUp ${sharedFollowUp.uid}`, { title: 'Minutes!', about: [gone.uid, other.uid] }),
      form(`followUp new ${gone.uid} ${other.uid}`, { title: 'Ask', about: [gone.uid, other.uid] }),
      form('person new', { fullName: 'Cy', organization: row }),
    ],
  }
  for (const body of [...typed.theirs, ...typed.others])
    await saveDraft(store, { noun: 'interaction', sensitivity: 'survivor', body })
  return { gone, typed }
}

describe('what was being typed', () => {
  it('is forgotten with those it is of, and names nobody who is', async () => {
    using store = await openTestStore()
    const { gone, typed } = await typeAbout(store)
    await doing(store, (write) => purgeRecords(write, [gone.id]))
    await overwriteResidue(store)
    const left = (await listDrafts(reading(store, 'survivor'))).map(({ body }) => body)
    expect(left).toHaveLength(typed.others.length)
    expect(JSON.stringify(left)).not.toContain(gone.uid)
    expect(hits(store)).toBe(0)
    expect(dumpOf(store)).not.toContain(marker)
  })

  it('stays what its form can open, with all that is of others', async () => {
    using store = await openTestStore()
    const { gone } = await typeAbout(store)
    await doing(store, (write) => purgeRecords(write, [gone.id]))
    const left = (await listDrafts(reading(store, 'survivor'))).map(({ body }) => body)
    const meetings = left.flatMap((body) => parseMeetingDraft(body) ?? [])
    const said = meetings.map(
      ({ title, participants, added }) =>
        `${title}: ${participants.length} there, ${added[0]?.links?.length ?? 0} linked`,
    )
    expect(said.toSorted()).toEqual([
      'Shared now with one: 0 there, 0 linked',
      'Shared still: 1 there, 1 linked',
    ])
    expect(JSON.stringify(meetings)).toContain('Asked ')
    expect(left.flatMap((body) => parseLogDraft(body)?.subject ?? [])).toEqual(['Call of both'])
    const titles = left.flatMap((body) => (body as { values?: { title?: string } }).values?.title ?? [])
    expect(titles.toSorted()).toEqual(['Ask', 'Minutes!'])
  })

  it('of an interaction that was undone goes with the only one who took part', async () => {
    using store = await openTestStore()
    const { value: gone } = await doing(store, (write) => insertPerson(write, { givenName: 'Ana' }))
    const made = await doing(store, (write) =>
      insertInteraction(write, {
        type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
        status: 'happened',
        outcome: 'met',
        occurredOn: day,
        participants: [{ contact: gone.uid }],
      }),
    )
    const values = {
      ...emptyMeeting(day),
      interaction: made.value.uid,
      participants: [{ contact: gone.uid }],
    }
    await saveDraft(store, { noun: 'interaction', sensitivity: 'internal', body: values })
    await undoBatch(store, { batch: made.batch!, onConflict: 'refuse', clearance: 'survivor' })
    await doing(store, (write) => purgeRecords(write, [gone.id]))
    expect(await listDrafts(reading(store, 'survivor'))).toEqual([])
  })

  it('of nobody who is forgotten is left as it is', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) =>
      ['Ana', 'Bea'].map((givenName) => insertPerson(write, { givenName })),
    )
    const [gone, other] = value
    const body = { ...emptyLog(day), subject: 'Call', participants: [{ contact: other!.uid }] }
    await saveDraft(store, { noun: 'interaction', sensitivity: 'internal', body })
    const before = await listDrafts(reading(store, 'survivor'))
    await doing(store, (write) => purgeRecords(write, [gone!.id]))
    expect(await listDrafts(reading(store, 'survivor'))).toEqual(before)
  })
})

/** A meeting of two, with notes, agenda and decisions that name one of them, and what was promised there. */
