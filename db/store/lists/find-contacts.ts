import { sql, type SqlBool } from 'kysely'
import type { ContactNoun } from '../../domain/contact.ts'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { matchingNames } from '../search.ts'
import { named, wordsOf } from './condition.ts'
import type { Reference } from './reference.ts'
import { withinLevel } from '../visible.ts'

export interface NamedContact extends Reference<ContactNoun> {
  readonly noun: ContactNoun
}

/**
 * The contacts that a name means, as people write it on the command line: those of exactly that name or other name
 * (case and accents aside), else the persons and organizations whose name has all the words (the last may be a
 * beginning), else the persons who are called otherwise but have these names ("Robert" of "Bob"), else the offices,
 * whose names begin with their legislator's. None where nothing fits.
 */
export async function findContactsByName(read: ReadDb, text: string): Promise<readonly NamedContact[]> {
  const words = wordsOf(text)
  if (words === undefined) return []
  const found = await withTheWords(read, words)
  const isMeant = (name: string) => fold(name) === fold(text)
  const exact = found.filter(({ name, otherNames }) => [name, ...otherNames].some(isMeant))
  if (exact.length > 0) return exact.map(toNamed)
  const others = found.filter(({ noun }) => noun !== 'office')
  if (others.length > 0) return others.map(toNamed)
  const formal = await withTheFormalName(read, words)
  return (formal.length > 0 ? formal : found).map(toNamed)
}

const toNamed = ({ id, noun, name }: NamedContact): NamedContact => ({ id, noun, name })

async function withTheWords(read: ReadDb, text: string) {
  const rows = await contacts(read)
    .select('contact.other_names')
    .where('contact.id', 'in', matchingNames(read, text))
    .execute()
  return rows.map((row) => ({ ...toContact(row), otherNames: JSON.parse(row.other_names) as string[] }))
}

/** The search index knows what people are called; the other parts of their names are compared here. */
async function withTheFormalName(read: ReadDb, text: string): Promise<NamedContact[]> {
  const words = fold(text).split(' ')
  const anyWord = words.flatMap((word) => named(read, 'contact.id', word))
  const rows = await contacts(read)
    .innerJoin('person', 'person.id', 'contact.id')
    .select(['given_name', 'middle_name', 'family_name', 'suffix', 'preferred_name'])
    .where(sql<SqlBool>`(${sql.join(anyWord, sql` or `)})`)
    .execute()
  const matches = rows.filter((row) => {
    const parts = [row.given_name, row.middle_name, row.preferred_name, row.family_name, row.suffix]
    return hasWords(fold(parts.join(' ')).split(' '), words)
  })
  return matches.map(toContact)
}

const hasWords = (name: readonly string[], words: readonly string[]): boolean =>
  words.every((word, at) =>
    name.some((part) => (at === words.length - 1 ? part.startsWith(word) : part === word)),
  )

const contacts = (read: ReadDb) =>
  read.db
    .selectFrom('contact')
    .innerJoin('record as r', 'r.id', 'contact.id')
    .select(['r.uid', 'contact.noun', 'contact.display_name'])
    .where(withinLevel(read, 'contact'))
    .orderBy('contact.sort_key')
    .orderBy('contact.id')

const toContact = (row: {
  readonly uid: Uint8Array
  readonly noun: ContactNoun
  readonly display_name: string
}): NamedContact => ({ id: uidFromBytes<ContactNoun>(row.uid), noun: row.noun, name: row.display_name })
