import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { FactsSection } from './facts-section.tsx'
import { fieldLabel } from './parts/history-words.ts'
import { lockedFields } from './locked-fields.ts'

/** Where what is known comes from, and what a newer file would not overwrite. */
export function ProvenanceSection({ details }: { readonly details: ContactDetails }) {
  const { t, locale } = useLanguage()
  const { id, externalIds, createdAt, updatedAt } = details
  const { data: history } = useRead('history', 'ofRecord', { id }, { enabled: externalIds.length > 0 })
  const locked = history ? lockedFields(history) : []
  const day = (at: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at))
  const shown: readonly Fact[] = [
    ...externalIds.map(({ scheme, value }) => ({ id: scheme, label: scheme, value })),
    ...(locked.length === 0
      ? []
      : [
          {
            id: 'locked',
            label: t('contactScreen.locked'),
            value: locked.map((field) => fieldLabel(t, { field })).join(', '),
          },
        ]),
    { id: 'created', label: t('field.createdAt'), value: day(createdAt) },
    { id: 'updated', label: t('field.updatedAt'), value: day(updatedAt) },
  ]
  return (
    <FactsSection title={t('contactScreen.provenance')}>
      <Facts facts={shown} />
    </FactsSection>
  )
}
