import { useState, type ReactNode } from 'react'
import type { LocationFacts, OfferFacts } from '../../db/domain/row/contact-facts.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { openingHours } from '../../db/domain/opening-hours.ts'
import type { OrganizationDetails } from '../../electron/contract/contact-details.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { LongText } from './long-text.tsx'

/** Where and what an organization offers, and when, as a service directory tells it. */
export function PlacesSections({
  details: { locations, offers },
}: {
  readonly details: OrganizationDetails
}) {
  const t = useTranslate()
  return (
    <>
      <FewFirst
        title={t('contactScreen.locations')}
        all={locations.map((location, at) => (
          <PlaceLine key={at} place={location} />
        ))}
      />
      <FewFirst
        title={t('contactScreen.offers')}
        all={offers.map((offer, at) => (
          <PlaceLine key={at} place={offer} where={offer.places} status={offer.status} />
        ))}
      />
    </>
  )
}

/** A legal aid of a whole state has hundreds of places. */
const few = 4

function FewFirst({ title, all }: { readonly title: string; readonly all: readonly ReactNode[] }) {
  const t = useTranslate()
  const [isAll, setAll] = useState(false)
  if (all.length === 0) return null
  return (
    <FactsSection title={title} count={all.length}>
      <ul className={facts.lines}>{isAll ? all : all.slice(0, few)}</ul>
      {!isAll && all.length > few && (
        <div className={facts.more}>
          <Button variant="quiet" size="sm" icon="chevron-down" onPress={() => setAll(true)}>
            {t('contactScreen.allPoints', { count: all.length })}
          </Button>
        </div>
      )}
    </FactsSection>
  )
}

const statusText = (t: Translate, status: string): string =>
  t.has(`serviceStatus.${status}`) ? t.find(`serviceStatus.${status}`) : status

interface PlaceLineProps {
  readonly place: LocationFacts
  readonly where?: OfferFacts['places']
  readonly status?: string | null
}

function PlaceLine({ place, where = [], status = null }: PlaceLineProps) {
  const { t, locale } = useLanguage()
  const { name, description, points, schedules } = place
  const isOpen = status === null || status === 'active'
  return (
    <li className={facts.line}>
      <span className={facts.stacked}>
        <span className={facts.words}>
          <bdi>{name}</bdi> {!isOpen && <Badge shape="minus">{statusText(t, status)}</Badge>}
        </span>
        {description !== null && <LongText text={description} />}
        {where.length > 0 && (
          <span className={facts.sub}>{t('contactScreen.offeredAt', { places: where.join(', ') })}</span>
        )}
        {points.map(({ kind, value, label }) => (
          <span key={`${kind} ${value}`} className={facts.sub}>
            <bdi>{value.replaceAll('\n', ', ')}</bdi>
            {label !== null && ` (${label})`}
          </span>
        ))}
        {openingHours(schedules, locale).map((line) => (
          <span key={line} className={facts.sub}>
            {line}
          </span>
        ))}
      </span>
    </li>
  )
}
