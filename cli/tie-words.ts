import { fold } from '../db/domain/fold.ts'
import { locales } from '../db/domain/i18n/locale.ts'
import { translator } from '../db/domain/i18n/all-languages.ts'
import type { RelationshipTypeId } from '../db/domain/relationship-type.ts'
import { isOffered, tieName, type TieWay } from '../db/domain/word.ts'
import { listWords } from '../db/service/word.ts'
import type { Vault } from '../db/service/vault.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** A kind of tie as it is read from one end or the other: `reports to`, `supervises`, `reports-to`. @throws UsageError */
export async function readTie(
  { t }: Task,
  vault: Vault,
  said: string,
): Promise<{ readonly id: RelationshipTypeId; readonly way: TieWay; readonly words: string }> {
  const types = (await listWords(vault, 'relationship_type')).filter(isOffered())
  const readings = types.flatMap((word) =>
    (['there', 'back'] as const).map((way) => ({
      id: word.id,
      way,
      words: tieName(t, word, way),
      names: [
        ...(way === 'there' && word.key !== null ? [word.key] : []),
        ...locales.map((locale) => tieName(translator(locale), word, way)),
      ],
    })),
  )
  const found = readings.find(({ names }) => names.some((name) => fold(name) === fold(said)))
  if (found) return found
  const known = [...new Set(readings.map(({ words }) => words))].join(', ')
  throw new UsageError(t('usage.choice', { value: said, known }))
}
