import type { Reference } from '../../domain/row/reference.ts'
import type { ContactNoun } from '../../domain/contact.ts'
import { fold } from '../../domain/fold.ts'
import { uidFromBytes } from '../../domain/uid.ts'
import type { ReadDb } from '../access.ts'
import { matchingNames } from '../search-ids.ts'
import { wordsOf } from './condition.ts'
import { withinLevel } from '../visible.ts'

interface NamedContact extends Reference<ContactNoun> {
  readonly noun: ContactNoun
}

/**
 * The contacts that a name means, as people write it on the command line: those of exactly that name or other name
 * (case and accents aside), else the persons and organizations who are called by all the words (the last may be a
 * beginning), else those who have these names beside ("Robert" of "Bob"), else the offices, whose names begin with
 * their legislator's. None where nothing fits.
 */
export async function findContactsByName(read: ReadDb, text: string): Promise<readonly NamedContact[]> {
  const words = wordsOf(text)
  if (words === undefined) return []
  const found = await withTheWords(read, words)
  const isMeant = (name: string) => fold(name) === fold(text)
  const others = found.filter(({ noun }) => noun !== 'office')
  const tiers = [
    found.filter(({ name, otherNames }) => [name, ...otherNames].some(isMeant)),
    others.filter(({ name, otherNames }) => [name, ...otherNames].some((one) => hasWords(one, words))),
    others,
  ]
  return (tiers.find((tier) => tier.length > 0) ?? found).map(toNamed)
}

const toNamed = ({ id, noun, name }: NamedContact): NamedContact => ({ id, noun, name })

async function withTheWords(read: ReadDb, text: string) {
  const rows = await contacts(read)
    .select('contact.other_names')
    .where('contact.id', 'in', matchingNames(read, text))
    .execute()
  return rows.map((row) => ({ ...toContact(row), otherNames: JSON.parse(row.other_names) as string[] }))
}

function hasWords(name: string, text: string): boolean {
  const parts = fold(name).split(' ')
  return fold(text)
    .split(' ')
    .every((word, at, words) =>
      parts.some((part) => (at === words.length - 1 ? part.startsWith(word) : part === word)),
    )
}

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
