import type { ContactNoun } from '../../domain/contact.ts'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { named, wordsOf } from './condition.ts'
import type { Reference } from './reference.ts'
import { withinLevel } from './visible.ts'

export interface NamedContact extends Reference<ContactNoun> {
  readonly noun: ContactNoun
}

/**
 * The contacts that a name means, as people write it on the command line: those of exactly that name or other name
 * (case and accents aside), else the persons and organizations whose name has all the words (the last may be a
 * beginning), else the offices, whose names begin with their legislator's. None where nothing fits.
 */
export async function findContactsByName(read: ReadDb, text: string): Promise<readonly NamedContact[]> {
  const found = await withTheWords(read, text)
  const isMeant = (name: string) => fold(name) === fold(text)
  const exact = found.filter(({ name, otherNames }) => [name, ...otherNames].some(isMeant))
  const [offices, others] = [
    found.filter(({ noun }) => noun === 'office'),
    found.filter(({ noun }) => noun !== 'office'),
  ]
  const meant = [exact, others, offices].find((some) => some.length > 0) ?? []
  return meant.map(({ id, noun, name }) => ({ id, noun, name }))
}

async function withTheWords(read: ReadDb, text: string) {
  const [condition] = named(read, 'contact.id', wordsOf(text))
  if (condition === undefined) return []
  const rows = await read.db
    .selectFrom('contact')
    .innerJoin('record as r', 'r.id', 'contact.id')
    .select(['r.uid', 'contact.noun', 'contact.display_name', 'contact.other_names'])
    .where(condition)
    .where(withinLevel(read, 'contact'))
    .orderBy('contact.sort_key')
    .orderBy('contact.id')
    .execute()
  return rows.map((row) => ({
    id: uidFromBytes<ContactNoun>(row.uid),
    noun: row.noun,
    name: row.display_name,
    otherNames: JSON.parse(row.other_names) as string[],
  }))
}
