import { describe, expect, it } from 'vitest'
import { isRichText, type RichText } from '../../db/domain/rich-text.ts'
import { type Id, type Uid } from '../../db/domain/uid.ts'
import { purgeRecords } from '../../db/store/history/purge/purge.ts'
import { recordHistory } from '../../db/store/history/record-history.ts'
import { trashRecord } from '../../db/store/history/trash.ts'
import { undoBatch } from '../../db/store/history/undo/undo.ts'
import { mergeContacts } from '../../db/store/merge/merge-contacts.ts'
import { insertContactPoint } from '../../db/store/queries/contact-point.ts'
import { insertFollowUp, updateFollowUp } from '../../db/store/queries/follow-up.ts'
import { insertInteraction, updateInteraction } from '../../db/store/queries/interaction.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { overwriteResidue } from '../../db/store/residue.ts'
import { reading } from '../../db/store/store.ts'
import { search } from '../../db/store/search.ts'
import { findFaults } from './random/integrity.ts'
import { dumpOf, openTestStore, type TestStore } from './test-store.ts'
import { marked, doing, day, typeNamed, hits, mentioning } from './purge-stage.ts'

async function meetAbout(store: TestStore) {
  const called = marked('Ana')
  const notes = (label: string, id: Uid, text: string): RichText => ({
    type: 'doc',
    content: [
      ...mentioning(id, label).content,
      {
        type: 'paragraph',
        content: [{ type: 'text', text: `${label.toUpperCase()} will look at ${text}.` }],
      },
    ],
  })
  const { value } = await doing(store, (write) => {
    const [gone, other] = [
      insertPerson(write, { givenName: called, familyName: 'Ruiz' }),
      insertPerson(write, { givenName: 'Bea', familyName: 'Stack' }),
    ]
    const name = `${called} Ruiz`
    const meeting = insertInteraction(write, {
      type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
      status: 'happened',
      outcome: 'met',
      occurredOn: day,
      subject: `Roundtable with ${name}`,
      body: notes(name, gone.uid, 'water'),
      place: `Office of ${name}`,
      agenda: [{ text: `${name} reports`, minutes: 5, done: false }],
      decisions: [`Ask ${name}'s office`],
      participants: [{ contact: gone.uid }, { contact: other.uid }],
    })
    const promise = insertFollowUp(write, {
      title: `Call ${name} back`,
      notes: `${name}: after noon`,
      links: [gone.uid, other.uid],
    })
    const mentionedOnly = insertInteraction(write, {
      type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
      status: 'happened',
      outcome: 'met',
      occurredOn: day,
      body: notes(name, gone.uid, 'roads'),
      participants: [{ contact: other.uid }],
    })
    return { gone, other, meeting, promise, mentionedOnly, name }
  })
  const { gone, meeting, mentionedOnly, name } = value
  await doing(store, (write) => updateInteraction(write, meeting.id, { body: notes(name, gone.uid, 'land') }))
  await doing(store, (write) => updateFollowUp(write, value.promise.id, { title: `Call ${name} soon` }))
  const later = await doing(store, (write) =>
    updateInteraction(write, mentionedOnly.id, { body: { type: 'doc', content: [{ type: 'paragraph' }] } }),
  )
  await doing(store, (write) => updateInteraction(write, meeting.id, { durationMinutes: 45 }))
  return { ...value, later }
}

describe('a meeting with others', () => {
  it('forgets how its notes, agenda and decisions name who is forgotten, and stays for the others', async () => {
    using store = await openTestStore()
    const { gone, other, meeting } = await meetAbout(store)
    const uid = String(gone.uid)
    await doing(store, (write) => trashRecord(write, gone.id))
    await doing(store, (write) => purgeRecords(write, [gone.id]))
    await overwriteResidue(store)
    expect(hits(store)).toBe(0)
    expect(dumpOf(store)).not.toContain(uid)
    const fields = 'subject, place, agenda, decisions, body_text, duration_minutes, body'
    const left = store.writer.prepare(`select ${fields} from interaction where id = ?`).get(meeting.id)
    expect(left).toEqual({
      subject: 'Roundtable with …',
      place: 'Office of …',
      agenda: JSON.stringify([{ text: '… reports', minutes: 5, done: false }]),
      decisions: JSON.stringify(["Ask …'s office"]),
      body_text: 'Asked …\n… will look at land.',
      duration_minutes: 45,
      body: expect.stringContaining('will look at land'),
    })
    expect(isRichText(JSON.parse((left as { body: string }).body))).toBe(true)
    const { hits: found } = await search(reading(store, 'survivor'), { text: 'land', limit: 5 })
    expect(found).toHaveLength(1)
    const there = 'select contact_id from participant where interaction_id = ?'
    expect(store.writer.prepare(there).pluck().all(meeting.id)).toEqual([other.id])
    expect(findFaults(store)).toEqual([])
  })

  it('forgets it in its history, which says the rest as it was', async () => {
    using store = await openTestStore()
    const { gone, meeting, promise, mentionedOnly, later } = await meetAbout(store)
    await doing(store, (write) => purgeRecords(write, [gone.id]))
    const told = async (id: number) => {
      const entries = await recordHistory(reading(store, 'survivor'), id)
      return entries
        .filter(({ op, field }) => op === 'update' && field !== 'body')
        .map(({ field, old, new: now }) => `${field}: ${JSON.stringify(old)} > ${JSON.stringify(now)}`)
    }
    expect(await told(meeting.id)).toEqual([
      'durationMinutes: null > 45',
      'bodyText: "Asked …\\n… will look at water." > "Asked …\\n… will look at land."',
    ])
    expect(await told(promise.id)).toEqual(['title: "Call … back" > "Call … soon"'])
    expect(await told(mentionedOnly.id)).toEqual(['bodyText: "Asked …\\n… will look at roads." > null'])
    await expect(
      undoBatch(store, { batch: later.batch!, onConflict: 'keep', clearance: 'survivor' }),
    ).rejects.toMatchObject({ code: 'undo.notUndoable', params: { reason: 'purged' } })
  })
})

describe('who was merged with somebody', () => {
  it('is forgotten with them, in the history as well, and where notes of others mention them', async () => {
    using store = await openTestStore()
    const { value } = await doing(store, (write) => {
      const kept = insertPerson(write, { givenName: 'Ana' })
      const merged = insertPerson(write, { givenName: marked('Anita'), salutation: marked('Dear') })
      const other = insertPerson(write, { givenName: 'Bea' })
      insertContactPoint(write, merged.id, { kind: 'web', value: marked('https://example.org/') })
      const meeting = insertInteraction(write, {
        type: typeNamed(write, 'interaction_type') as Id<'interaction_type'>,
        status: 'happened',
        outcome: 'met',
        occurredOn: day,
        body: mentioning(merged.uid, 'Anita'),
        participants: [{ contact: other.uid }],
      })
      return { kept, merged, meeting }
    })
    const { kept, merged, meeting } = value
    await doing(store, (write) => {
      mergeContacts(write, { kept: kept.id, other: merged.id, noun: 'person', choices: {} })
    })
    await doing(store, (write) => purgeRecords(write, [kept.id]))
    await overwriteResidue(store)
    expect(hits(store)).toBe(0)
    expect(dumpOf(store)).not.toContain(String(merged.uid))
    const text = store.writer.prepare('select body_text from interaction where id = ?').pluck()
    expect(text.get(meeting.id)).toBe('Asked …')
    expect(findFaults(store)).toEqual([])
  })
})
