import type { RelationshipFacts } from '../../db/domain/row/contact-facts.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { fold } from '../../db/domain/fold.ts'
import type { RelationshipTypeId } from '../../db/domain/relationship-type.ts'
import { isOffered, reverseName, tieName, wordName, type TieWay } from '../../db/domain/word.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import type { Option } from '../ui/option.tsx'

/** A tie as it is read on the page of one of its ends. */
export interface ReadTie extends RelationshipFacts {
  readonly way: TieWay
}

export const tiesOf = ({ relationships, relationshipsBack }: ContactDetails): readonly ReadTie[] => [
  ...relationships.map((tie) => ({ ...tie, way: 'there' as const })),
  ...relationshipsBack.map((tie) => ({ ...tie, way: 'back' as const })),
]

const idOf = (type: Uid, way: TieWay): string => `${way} ${type}`

export const tieOption = (t: Translate, { type, way }: Pick<ReadTie, 'type' | 'way'>): Option => ({
  id: idOf(type.id, way),
  label: tieName(t, type, way),
})

export function typeOf(option: Option): { readonly way: TieWay; readonly type: RelationshipTypeId } {
  const [way, type] = option.id.split(' ')
  return { way: way as TieWay, type: type as RelationshipTypeId }
}

interface TieSearch {
  /** Of a tie that is there. */
  readonly way?: TieWay | undefined
  readonly type?: Uid | undefined
}

/**
 * What one contact can be to another: each tie as it is read from either end ("reports to", "supervises"), once where
 * both say the same. Of a tie that is there its ends stay, and so does the way it is read.
 */
export function useTieSearch({
  way: only,
  type: chosen,
}: TieSearch): (words: string) => Promise<readonly Option[]> {
  const t = useTranslate()
  return async (typed) => {
    const words = await ask('word', 'list', { of: 'relationship_type' })
    const options = words.filter(isOffered(chosen)).flatMap((word) => {
      const there = { id: idOf(word.id, 'there'), label: wordName(t, word.of, word) }
      const back = { id: idOf(word.id, 'back'), label: reverseName(t, word) }
      if (only) return [only === 'there' ? there : back]
      return there.label === back.label ? [there] : [there, back]
    })
    return options.filter(({ label }) => fold(label).includes(fold(typed)))
  }
}
