import { fold } from '../../domain/fold.ts'
import { vocabularies, type NamedWord, type Vocabulary } from '../../domain/word.ts'
import { wordNames } from '../../domain/word-names.ts'
import type { WriteDb } from '../access.ts'

/** A word, by its row, and another of its vocabulary that goes by the same name in some language. */
interface SharedName {
  readonly of: Vocabulary
  readonly id: number
  readonly other: number
  readonly name: string
}

interface Word {
  readonly id: number
  readonly names: readonly string[]
}

/** Which of these words go by a name that a word beside them has too. What lies in the trash has no name to share. */
export function sharedNames(write: WriteDb, ids: ReadonlySet<number>): readonly SharedName[] {
  return vocabularies.flatMap((of) => {
    const words = wordsInUse(write, of)
    const others = words.filter(({ id }) => !ids.has(id))
    return words.filter(({ id }) => ids.has(id)).flatMap((word) => sharedBy(of, word, others))
  })
}

function sharedBy(of: Vocabulary, { id, names }: Word, others: readonly Word[]): SharedName[] {
  const own = new Set(names.map(fold))
  return others.flatMap((other) => {
    const name = other.names.find((one) => own.has(fold(one)))
    return name === undefined ? [] : [{ of, id, other: other.id, name }]
  })
}

function wordsInUse(write: WriteDb, of: Vocabulary): Word[] {
  const reverse = of === 'relationship_type' ? 'w.reverse_label' : 'null'
  const rows = write
    .statement(
      `select w.id, w.key, w.label, ${reverse} as reverseLabel from ${of} w cross join record r on r.id = w.id
       where r.trashed_batch is null`,
    )
    .all() as (NamedWord & { id: number })[]
  return rows.map(({ id, ...word }) => ({ id, names: wordNames(of, word) }))
}
