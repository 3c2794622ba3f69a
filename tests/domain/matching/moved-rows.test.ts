import { expect, test } from 'vitest'
import { translator } from '../../../db/domain/i18n/all-languages.ts'
import { movedThings } from '../../../db/domain/matching/moved-rows.ts'

const points = { table: 'contact_point', column: 'contact_id', kept: 1, other: 2, after: 2, collapsed: 1 }
const ties = { table: 'relationship', column: 'from_id', kept: 0, other: 2, after: 1, collapsed: 1 }
const tiesBack = { ...ties, column: 'to_id', kept: 1, other: 1, after: 1, collapsed: 1 }
const inner = { table: 'not_duplicate', column: 'one_id', kept: 0, other: 1, after: 1, collapsed: 0 }
const tags = { table: 'record_tag', column: 'record_id', kept: 0, other: 1, after: 1, collapsed: 0 }

const said = (language: 'en' | 'es') =>
  movedThings(translator(language), [points, ties, tiesBack, inner, tags]).map(
    ({ label, text }) => `${label}: ${text}`,
  )

test('what a merge moves is told in words, and what is there twice', () => {
  expect(said('en')).toEqual([
    'Ways to reach them: 2 (1 of the kept contact, 2 of the others; 1 is there twice)',
    'Relationships: 2 (1 of the kept contact, 3 of the others; 2 are there twice or would tie the contact to itself)',
    'Tags: 1 (0 of the kept contact, 1 of the others)',
  ])
  expect(said('es')).toEqual([
    'Formas de contacto: 2 (1 del contacto conservado, 2 de los otros; 1 está dos veces)',
    'Relaciones: 2 (1 del contacto conservado, 3 de los otros; 2 están dos veces o unirían al contacto consigo mismo)',
    'Etiquetas: 1 (0 del contacto conservado, 1 de los otros)',
  ])
})
