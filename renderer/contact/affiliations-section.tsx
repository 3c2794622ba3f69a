import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import { isCurrent, type AffiliationId } from '../../db/domain/affiliation.ts'
import { shortDate } from '../../db/domain/date-phrase.ts'
import type { AffiliationFacts, ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { Tag } from '../ui/tag.tsx'
import { AffiliationDialog, affiliationDraftOf } from './affiliation-dialog.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { ContactName, type ShownContact } from './parts/contact-name.tsx'

type Affiliated = AffiliationFacts & { readonly other: ShownContact }

/** Where a person belongs or belonged; who belongs to an organization. */
export function AffiliationsSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [edited, setEdited] = useState<Affiliated | 'new' | null>(null)
  const affiliated = othersOf(details)
  useOpenedAgain(affiliationDraftOf(details.id, null), () => setEdited('new'))
  const isPerson = details.noun === 'person'
  return (
    <FactsSection
      title={t(isPerson ? 'contactScreen.affiliations' : 'contactScreen.people')}
      action={
        <IconButton
          icon="plus"
          size="sm"
          label={t('contactScreen.addAffiliation')}
          onPress={() => setEdited('new')}
        />
      }
    >
      {affiliated.length === 0 && <p className={facts.ended}>{t('contactScreen.none')}</p>}
      <ul className={facts.lines}>
        {affiliated.map((one) => (
          <AffiliationLine
            key={one.id}
            contact={details.id}
            affiliation={one}
            onEdit={() => setEdited(one)}
          />
        ))}
      </ul>
      {edited !== null && (
        <AffiliationDialog
          contact={details}
          affiliation={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </FactsSection>
  )
}

function othersOf(details: ContactDetails): readonly Affiliated[] {
  if (details.noun === 'person')
    return details.affiliations.map(({ organization, ...rest }) => ({
      ...rest,
      other: { ...organization, kind: 'organization' as const },
    }))
  return details.affiliations.map(({ person, ...rest }) => ({
    ...rest,
    other: { ...person, kind: 'person' as const },
  }))
}

interface AffiliationLineProps {
  readonly contact: ContactId
  readonly affiliation: Affiliated
  readonly onEdit: () => void
}

function AffiliationLine({ contact, affiliation, onEdit }: AffiliationLineProps) {
  const { t, locale } = useLanguage()
  useOpenedAgain(affiliationDraftOf(contact, affiliation.id), onEdit)
  const today = useToday()
  const { other, title, department, startOn, endOn, isPrimary } = affiliation
  const detail = [title, department].filter(Boolean).join(', ')
  return (
    <li className={facts.line}>
      <span className={facts.words}>
        <ContactName contact={other} isLink {...(detail && { detail })} />
        {(startOn !== null || isPrimary) && (
          <span className={facts.sub}>
            {[
              isPrimary && t('contactScreen.primary'),
              startOn && t('contactScreen.since', { day: shortDate(startOn, today, locale) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </span>
      {endOn !== null && (
        <span title={shortDate(endOn, today, locale)}>
          <Tag>{t('contactScreen.until', { day: shortDate(endOn, today, locale) })}</Tag>
        </span>
      )}
      <AffiliationMenu affiliation={affiliation} onEdit={onEdit} />
    </li>
  )
}

function AffiliationMenu({ affiliation, onEdit }: Omit<AffiliationLineProps, 'contact'>) {
  const t = useTranslate()
  const today = useToday()
  const tell = useTellChange()
  const { id, other, endOn, isPrimary } = affiliation
  const { name } = other
  const change = (fields: { readonly endOn?: typeof today; readonly isPrimary?: boolean }) =>
    void tell(updateAffiliation(id, fields), t('contactScreen.affiliationChanged', { name }))
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name })}
      size="sm"
      groups={[
        {
          id: 'affiliation',
          actions: [
            { id: 'edit', label: t('contactScreen.edit'), icon: 'edit', onAction: onEdit },
            {
              id: 'primary',
              label: t('contactScreen.makePrimary'),
              icon: 'star',
              isDisabled: isPrimary || !isCurrent(affiliation, today),
              onAction: () => change({ isPrimary: true }),
            },
            {
              id: 'end',
              label: t('contactScreen.endToday'),
              icon: 'archive',
              isDisabled: endOn !== null && endOn <= today,
              onAction: () => change({ endOn: today, isPrimary: false }),
            },
            {
              id: 'remove',
              label: t('contactScreen.remove'),
              icon: 'trash',
              tone: 'danger',
              onAction: () =>
                void tell(
                  ask('history', 'trash', { ids: [id] }),
                  t('contactScreen.affiliationRemoved', { name }),
                ),
            },
          ],
        },
      ]}
    />
  )
}

const updateAffiliation = (
  id: AffiliationId,
  fields: Parameters<typeof ask<'affiliation', 'update'>>[2]['fields'],
) => ask('affiliation', 'update', { id, fields })
