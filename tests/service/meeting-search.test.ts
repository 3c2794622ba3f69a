import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reading } from '../../db/store/store.ts'
import { search } from '../../db/store/search.ts'
import { makeInteraction } from '../fixtures/make-interaction.ts'
import { writing } from '../fixtures/write.ts'
import { openTestStore, type TestStore } from '../store/test-store.ts'

const data = resolve(import.meta.dirname, '../../../shared/data/meetings')
const present = existsSync(data)
if (!present) console.warn(`skipped: no public meetings at ${data}`)

const filesOf = (folder: string): string[] =>
  readdirSync(join(data, folder)).map((name) => readFileSync(join(data, folder, name), 'utf8'))

const speeches = (): string[] =>
  filesOf('parlamint-es')
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text)

interface Transcript {
  readonly meeting_transcripts: readonly { readonly content: string }[]
}

const turns = (folder: string): string[] =>
  filesOf(folder).flatMap((text) =>
    (JSON.parse(text) as Transcript).meeting_transcripts.map(({ content }) => content),
  )

/** Each a note of its own, in its own words; what is found is counted, whatever of it is shown. */
async function storeOf(texts: readonly string[]): Promise<TestStore> {
  const store = await openTestStore()
  await writing(store, (write) => {
    for (const bodyText of texts) makeInteraction(write, { on: '2026-01-05', bodyText })
  })
  return store
}

describe.skipIf(!present)('notes as long as the speeches of parliaments', () => {
  let spanish: TestStore
  let english: TestStore
  const all: { es: string[]; en: string[] } = { es: [], en: [] }
  beforeAll(async () => {
    all.es = speeches()
    all.en = ['qmsum-committee', 'qmsum-ami'].flatMap(turns)
    spanish = await storeOf(all.es)
    english = await storeOf(all.en)
  })
  afterAll(() => {
    spanish[Symbol.dispose]()
    english[Symbol.dispose]()
  })
  const count = async (store: TestStore, text: string) =>
    (await search(reading(store, 'internal'), { text, limit: 5 })).total

  it('are as many as the files say', () => {
    expect([all.es.length, all.en.length]).toEqual([935, 7310])
  })

  it.each([
    ['educacion', 36],
    ['EDUCACIÓN', 36],
    ['violencia', 43],
    ['trata', 42],
    ['"señora presidenta"', 156],
    ['"senora presidenta"', 156],
  ])('in Spanish %s is found in %i', async (text, found) => expect(await count(spanish, text)).toBe(found))

  it.each([
    ['children', 403],
    ['funding', 159],
    ['"mental health"', 36],
    ['trafficking', 8],
  ])('in English %s is found in %i', async (text, found) => expect(await count(english, text)).toBe(found))
})
