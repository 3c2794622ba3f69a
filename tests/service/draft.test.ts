import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { hiddenDrafts, listDrafts, removeDraft, saveDraft } from '../../db/service/draft.ts'
import { createPerson } from '../../db/service/person.ts'
import { createVault, type Vault } from '../../db/service/vault.ts'

let vault: Vault

beforeAll(async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'caucus-')), 'Drafts.caucus')
  const request = { folder, passphrase: 'lantern harbor quiet', memberName: 'Ruth Okafor', recovery: false }
  const cost = { memoryKiB: 1024, iterations: 1, parallelism: 1 }
  ;({ vault } = await createVault(request, { cost }))
  return () => vault.close()
})

const typed = () =>
  saveDraft(vault, { noun: 'person', sensitivity: 'internal', body: { form: 'person new' } })
const drafts = async () => (await listDrafts(vault)).map(({ id }) => id)

it('ends a draft in the transaction that records it, and no other', async () => {
  const [other, draft] = [await typed(), await typed()]
  await createPerson({ ...vault, endsDraft: draft }, { givenName: 'Kim' })
  expect(await drafts()).toEqual([other])
})

it('keeps a draft whose record is refused', async () => {
  const draft = await typed()
  const refused = async () => createPerson({ ...vault, endsDraft: draft }, { givenName: '' })
  await expect(refused()).rejects.toThrow()
  expect(await drafts()).toContain(draft)
})

it('counts the drafts that are not shown, and names the least level that shows one', async () => {
  expect(await hiddenDrafts(vault)).toEqual({ count: 0, level: null })
  const guarded = (sensitivity: 'restricted' | 'survivor') =>
    saveDraft(vault, { noun: 'interaction', sensitivity, body: { form: 'log' } })
  await guarded('survivor')
  const restricted = await guarded('restricted')
  expect(await hiddenDrafts(vault)).toEqual({ count: 2, level: 'restricted' })
  await removeDraft(vault, restricted)
  expect(await hiddenDrafts(vault)).toEqual({ count: 1, level: 'survivor' })
})
