import { expect, it } from 'vitest'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import { batchTitle, fieldsText, type BatchSubject, type ToldBatch } from '../../db/domain/told-batch.ts'

const batch = (kind: string, subject: Partial<BatchSubject>): ToldBatch => ({
  kind,
  undoneKind: null,
  isBroughtBack: false,
  exported: null,
  subject: { records: [], touched: [], fields: [], ownFields: [], tags: [], made: [], ...subject },
})

const en = translator('en')

it('tells of an import the people before what belongs to them', () => {
  const made: BatchSubject['made'] = [
    { noun: 'contact_point', count: 1273 },
    { noun: 'term', count: 200 },
    { noun: 'person', count: 180 },
  ]
  expect(batchTitle(en, batch('import.legislators', { made }))).toBe(
    'Legislators imported: 180 people, 1,273 contact points, 200 terms',
  )
})

it('says which tag and how many, and not twice', () => {
  const tagged = batch('tag.add', {
    tags: ['champion'],
    touched: [
      { noun: 'person', count: 1061 },
      { noun: 'organization', count: 2 },
    ],
  })
  expect(batchTitle(en, tagged)).toBe('Tagged: “champion”, 1,061 people, 2 organizations')
  expect(fieldsText(en, tagged)).toBe('')
  expect(batchTitle(translator('es'), tagged)).toBe('Etiquetado: «champion», 1061 personas, 2 organizaciones')
})

it('says of a step about something else which tags and own fields it changed with it', () => {
  const changed = batch('person.update', {
    fields: ['pronouns'],
    ownFields: ['Shoe size'],
    tags: ['champion'],
  })
  expect(fieldsText(en, changed)).toBe('Pronouns, Shoe size, Tag “champion”')
})
