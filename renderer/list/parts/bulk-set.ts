import { isOffered } from '../../../db/domain/word.ts'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import { coalitionStatuses, type CoalitionStatus } from '../../../db/domain/organization.ts'
import { fold } from '../../../db/domain/fold.ts'
import type { TogetherFields } from '../../../db/domain/together.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { toOption } from '../../contact/parts/choices.ts'
import type { Option } from '../../ui/option.tsx'

export type SettableField = 'tier' | 'cadence' | 'sector' | 'status'

/** What can be set for many at once, beside owner and tags. */
export function settableOf(noun: FilteredNoun): readonly SettableField[] {
  if (noun === 'organization') return ['sector', 'status', 'tier', 'cadence']
  return noun === 'person' || noun === 'legislator' || noun === 'quiet' ? ['tier', 'cadence'] : []
}

/** An id that no choice has. */
const nothing = 'nothing:'

interface Settable {
  readonly find: (words: string) => Promise<readonly Option[]>
  readonly toFields: (id: string) => TogetherFields
}

/** What a field can be set to, and how that is written. */
export function useSettable(field: SettableField): Settable {
  const t = useTranslate()
  const none: Option = { id: nothing, label: t('listGrid.nothing') }
  const load: Readonly<Record<SettableField, () => Promise<readonly Option[]>>> = {
    tier: async () => [
      ...[1, 2, 3].map((tier) => ({ id: String(tier), label: t('cadence.tierNumber', { tier }) })),
      none,
    ],
    cadence: async () => {
      const cadences = await ask('cadence', 'list', {})
      return [...cadences.map(({ id, name }) => ({ id: id as string, label: name })), none]
    },
    sector: async () => {
      const sectors = await ask('choice', 'list', { of: 'sector' })
      return [...sectors.filter(isOffered()).map((sector) => toOption(t, 'sector', sector)), none]
    },
    status: async () => [
      ...coalitionStatuses.map((id) => ({ id: id as string, label: t(`coalitionStatus.${id}`) })),
      none,
    ],
  }
  return {
    find: async (words) => (await load[field]()).filter(({ label }) => fold(label).includes(fold(words))),
    toFields: (id) => fieldsOf[field](id === nothing ? null : id),
  }
}

const fieldsOf: Readonly<Record<SettableField, (id: string | null) => TogetherFields>> = {
  tier: (id) => ({ tier: id === null ? null : (Number(id) as 1 | 2 | 3) }),
  cadence: (id) => ({
    watch: id === null ? { by: 'rules' } : { by: 'cadence', cadence: id as Uid as never },
  }),
  sector: (id) => ({ sector: id as never }),
  status: (id) => ({ coalitionStatus: id as CoalitionStatus | null }),
}
