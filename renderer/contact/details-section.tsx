import { useEffect, useState, type ReactNode } from 'react'
import { isOffered } from '../../db/domain/word.ts'
import { tiers } from '../../db/domain/contact.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { coalitionStatuses } from '../../db/domain/organization.ts'
import { sensitivities } from '../../db/domain/sensitivity.ts'
import type {
  ContactDetails,
  OfficeDetails,
  OrganizationDetails,
  PersonDetails,
} from '../../electron/contract/contact-details.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useAwaited } from '../app/api/left-place.ts'
import { contactPath } from '../app/api/navigation.ts'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { sectorName } from '../organization/parts/sector-name.ts'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { Link } from '../ui/link.tsx'
import type { Option } from '../ui/option.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { toOption } from './parts/choices.ts'
import { ContactField, type ContactFieldProps } from './parts/fields/contact-field.tsx'
import { fieldDraftsOf } from './parts/fields/field-draft.ts'
import { isEmpty, type FieldInput, type FieldValue } from './parts/fields/field-input.ts'
import { ParentField } from './parent-field.tsx'

type Row = Omit<ContactFieldProps, 'details' | 'label'> & { readonly label?: string }

/** What a contact is, field by field; the empty ones stand back until somebody wants them. */
export function DetailsSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [isAll, setAll] = useState(false)
  const rows = useRows(details)
  const seen = useSeenRows(rows)
  const shown = isAll ? rows : rows.filter(({ name, value }) => !isEmpty(value) || seen.has(name))
  useAwaited(fieldDraftsOf(details.id), () => setAll(true))
  const isOrganization = details.noun === 'organization'
  return (
    <FactsSection title={t('contactScreen.details')}>
      <Facts
        facts={[
          ...shown.map((row) => {
            const label = row.label ?? t(`field.${row.name as 'pronouns'}`)
            return { id: row.name, label, value: <ContactField {...row} details={details} label={label} /> }
          }),
          ...(isOrganization && (isAll || details.parent)
            ? [{ id: 'parent', label: t('field.parent'), value: <ParentField details={details} /> }]
            : []),
          ...(isOrganization && details.children.length > 0
            ? [{ id: 'children', label: t('contactScreen.children'), value: <Children details={details} /> }]
            : []),
        ]}
      />
      {!isAll && (
        <div className={facts.more}>
          <Button variant="quiet" size="sm" icon="chevron-down" onPress={() => setAll(true)}>
            {t('contactScreen.allFields')}
          </Button>
        </div>
      )}
    </FactsSection>
  )
}

/** What was emptied here stays in sight until the page is left. */
function useSeenRows(rows: readonly Row[]): ReadonlySet<Row['name']> {
  const [seen] = useState(() => new Set<Row['name']>())
  useEffect(() => {
    for (const { name, value } of rows) if (!isEmpty(value)) seen.add(name)
  })
  return seen
}

function Children({ details: { children } }: { readonly details: OrganizationDetails }) {
  return (
    <span className={facts.stacked}>
      {children.map(({ id, name }) => (
        <Link key={id} plain href={contactPath('organization', id)}>
          <bdi>{name}</bdi>
        </Link>
      ))}
    </span>
  )
}

const line = { kind: 'line' } as const
const list = { kind: 'list' } as const

function useRows(details: ContactDetails): readonly Row[] {
  const { t } = useLanguage()
  const { data: members = [] } = useRead('member', 'list', {})
  const { data: sectors = [] } = useRead('choice', 'list', { of: 'sector' })
  const owners = members.map(({ id, name }) => ({ id, label: name }))
  const chosen = details.noun === 'person' ? null : details.sector?.id
  const sectorOptions = sectors.filter(isOffered(chosen)).map((one) => toOption(t, 'sector', one))
  const own =
    details.noun === 'person' ? personRows(details) : organizationRows(t, details, choice(sectorOptions))
  const { otherNames, tier, owner, source } = details
  return [
    ...own,
    { name: 'otherNames', input: list, value: otherNames },
    {
      name: 'tier',
      input: choice(tiers.map((one) => ({ id: String(one), label: t('contactScreen.tier', { tier: one }) }))),
      value: tier === null ? null : String(tier),
      shown: tier !== null && t('contactScreen.tier', { tier }),
      toStored: (value) => (value === null ? null : Number(value)),
    },
    { name: 'owner', input: choice(owners), value: owner?.id ?? null, shown: <bdi>{owner?.name}</bdi> },
    { name: 'source', input: line, value: source },
    ...guardRows(t, details),
  ]
}

const choice = (options: readonly Option[]) => ({ kind: 'choice', options }) as const

/** Whether a contact may be contacted, and who may see it. */
function guardRows(t: Translate, details: ContactDetails): readonly Row[] {
  const { doNotContact, doNotContactReason, sensitivity } = details
  return [
    {
      name: 'doNotContact',
      input: choice([{ id: 'yes', label: t('value.yes') }]),
      value: doNotContact ? 'yes' : null,
      shown: t('value.yes'),
      toStored: (value) => value === 'yes',
    },
    ...(doNotContact
      ? [{ name: 'doNotContactReason', input: line, value: doNotContactReason } as const]
      : []),
    {
      name: 'sensitivity',
      input: choice(sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) }))),
      value: sensitivity,
      shown: t(`sensitivity.${sensitivity}`),
      toStored: (value) => value ?? sensitivity,
    },
  ]
}

const personRows = (details: PersonDetails): readonly Row[] => [
  ...(
    ['givenName', 'middleName', 'familyName', 'suffix', 'preferredName', 'pronouns', 'salutation'] as const
  ).map((name) => ({ name, input: line, value: details[name] })),
  { name: 'languages', input: list, value: details.languages },
]

function organizationRows(
  t: Translate,
  details: OrganizationDetails | OfficeDetails,
  sectors: FieldInput,
): readonly Row[] {
  const { sector, coalitionStatus, trust, memberSince } = details
  return [
    { name: 'name', input: line, value: details.name },
    {
      name: 'sector',
      input: sectors,
      value: sector?.id ?? null,
      shown: sector && <bdi>{sectorName(t, sector)}</bdi>,
    },
    { name: 'type', input: line, value: details.type },
    {
      name: 'coalitionStatus',
      input: choice(coalitionStatuses.map((id) => ({ id, label: t(`coalitionStatus.${id}`) }))),
      value: coalitionStatus,
      shown: coalitionStatus && t(`coalitionStatus.${coalitionStatus}`),
    },
    {
      name: 'trust',
      input: choice(trusts.map((id) => ({ id, label: t('listScreen.trustOf', { trust: id }) }))),
      value: trust === null ? null : String(trust),
      shown: trust !== null && t('listScreen.trustOf', { trust }),
      toStored: (value: FieldValue) => (value === null ? null : Number(value)),
    },
    { name: 'memberSince', input: { kind: 'date' }, value: memberSince, shown: <Day on={memberSince} /> },
    { name: 'countiesServed', input: list, value: details.countiesServed },
    { name: 'services', input: list, value: details.services },
  ]
}

const trusts = ['1', '2', '3', '4', '5'] as const

function Day({ on }: { readonly on: LocalDate | null }): ReactNode {
  const { locale } = useLanguage()
  const today = useToday()
  return on && <span title={longDate(on, locale)}>{shortDate(on, today, locale)}</span>
}
