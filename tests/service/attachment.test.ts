import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AttachmentInput, CutPhoto } from '../../db/domain/attachment.ts'
import {
  attach,
  attachFiles,
  cutPhoto,
  readAttachment,
  saveAttachment,
  setPhoto,
} from '../../db/service/attachment.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { undo } from '../../db/service/history.ts'
import { createPerson } from '../../db/service/person.ts'
import type { Session } from '../../db/service/session.ts'
import { dumpOf, openTestStore, type TestStore } from '../store/test-store.ts'

const sessionOf = (store: TestStore): Session => ({ store, clearance: 'survivor' })
const folder = (): string => mkdtempSync(join(tmpdir(), 'caucus-files-'))

async function personIn(store: TestStore) {
  const session = sessionOf(store)
  const { value: person } = await createPerson(session, { givenName: 'Ana', familyName: 'Ruiz' })
  return { session, person, files: async () => (await getContactDetails(session, person)).attachments }
}

describe('files', () => {
  it('go in from the disk and out again as they are, whatever they are called', async () => {
    using store = await openTestStore()
    const { session, person, files } = await personIn(store)
    const place = folder()
    const paths = ['señal & “quote”.pdf', 'ملف.png', 'none'].map((name) => join(place, name))
    for (const path of paths) writeFileSync(path, `bytes of ${path}`)
    await attachFiles(session, person, paths)
    expect((await files()).map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['señal & “quote”.pdf', 'application/pdf'],
      ['ملف.png', 'image/png'],
      ['none', 'application/octet-stream'],
    ])
    for (const [index, { id }] of (await files()).entries()) {
      const out = join(place, `out-${index}`)
      await saveAttachment(session, id, { path: out })
      expect(readFileSync(out, 'utf8')).toBe(`bytes of ${paths[index]}`)
    }
  })

  it('go in all or none', async () => {
    using store = await openTestStore()
    const { session, person } = await personIn(store)
    const before = dumpOf(store)
    const [good, large] = ['good.txt', 'large.bin'].map((name) => join(folder(), name)) as [string, string]
    writeFileSync(good, 'good')
    writeFileSync(large, '')
    truncateSync(large, 52_428_801)
    await expect(attachFiles(session, person, [good, large])).rejects.toMatchObject({ code: 'file.tooLarge' })
    await expect(attachFiles(session, person, [good, `${good}.gone`])).rejects.toMatchObject({
      code: 'file.missing',
    })
    expect(dumpOf(store)).toBe(before)
  })

  it('of somebody who may not be seen are not read out', async () => {
    using store = await openTestStore()
    const { session } = await personIn(store)
    const { value: jane } = await createPerson(session, { givenName: 'Jane', sensitivity: 'survivor' })
    const data = new Uint8Array([1, 2, 3])
    const { value: file } = await attach(session, {
      record: jane,
      name: 'a.txt',
      mediaType: 'text/plain',
      data,
    })
    expect([...(await readAttachment(session, file)).data]).toEqual([1, 2, 3])
    await expect(readAttachment({ store, clearance: 'internal' }, file)).rejects.toMatchObject({
      code: 'record.notFound',
    })
  })
})

it('a photo is a file of its contact; undone, there is none', async () => {
  using store = await openTestStore()
  const { session, person, files } = await personIn(store)
  const data = new Uint8Array([137, 80, 78, 71])
  const { value: file } = await attach(session, {
    record: person,
    name: 'ana.png',
    mediaType: 'image/png',
    data,
  })
  const before = dumpOf(store)
  const { batch } = await setPhoto(session, person, file)
  expect((await getContactDetails(session, person)).photo).toBe(file)
  await undo(session, { batch: batch ?? undefined })
  expect(dumpOf(store)).toBe(before)
  await setPhoto(session, person, file)
  await setPhoto(session, person, null)
  expect(await files()).toHaveLength(1)
  expect((await getContactDetails(session, person)).photo).toBeNull()
  await undo(session, {})
  expect((await getContactDetails(session, person)).photo).toBe(file)
  await undo(session, {})
  expect(dumpOf(store)).toBe(before)
})

it('a photo that is cut out of a picture is as guarded as that, a file of its own, set in one step', async () => {
  using store = await openTestStore()
  const { session, person, files } = await personIn(store)
  const data = new Uint8Array([1, 2, 3])
  const secret = { record: person, name: 'a.jpg', mediaType: 'image/jpeg', data, sensitivity: 'restricted' }
  const { value: from } = await attach(session, secret as AttachmentInput)
  const before = dumpOf(store)
  const cut = { contact: person, from, name: 'Photo', mediaType: 'image/png', data: new Uint8Array([9]) }
  const { value: photo, batch } = await cutPhoto(session, cut as CutPhoto)
  expect((await getContactDetails(session, person)).photo).toBe(photo)
  expect((await files()).map(({ name }) => name).toSorted()).toEqual(['Photo', 'a.jpg'])
  const open = { ...session, clearance: 'internal' as const }
  await expect(readAttachment(open, photo)).rejects.toMatchObject({ code: 'record.notFound' })
  await undo(session, { batch: batch! })
  expect(dumpOf(store)).toBe(before)
  await expect(cutPhoto(open, cut as CutPhoto)).rejects.toMatchObject({ code: 'record.notFound' })
})
