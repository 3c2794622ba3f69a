import { columnName } from '../../db/domain/i18n/column-name.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'
import { useRead } from '../app/api/queries.ts'
import { Facts, type Fact } from '../ui/facts.tsx'
import { FactsSection } from './facts-section.tsx'

/** Where what is known comes from, and what a newer file would not overwrite. */
export function ProvenanceSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const moment = useMoment()
  const { id, externalIds, createdAt, updatedAt } = details
  const { data: locked = [] } = useRead('contact', 'kept', { id }, { enabled: externalIds.length > 0 })
  const shown: readonly Fact[] = [
    ...externalIds.map(({ scheme, value }) => ({ id: scheme, label: scheme, value })),
    ...(locked.length === 0
      ? []
      : [
          {
            id: 'locked',
            label: t('contactScreen.locked'),
            value: locked.map((field) => columnName(t, field)).join(', '),
          },
        ]),
    { id: 'created', label: t('field.createdAt'), value: moment(createdAt).day },
    { id: 'updated', label: t('field.updatedAt'), value: moment(updatedAt).day },
  ]
  return (
    <FactsSection title={t('contactScreen.provenance')}>
      <Facts facts={shown} />
    </FactsSection>
  )
}
