import type { TermFacts } from '../../db/domain/row/contact-facts.ts'
import { isCurrent } from '../../db/domain/affiliation.ts'
import { longDate, relativeDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { LocalDate } from '../../db/domain/local-date.ts'
import { seatName } from '../../db/domain/seat.ts'
import type { ContactDetails, PersonDetails } from '../../electron/contract/contact-details.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { contactPath } from '../app/api/navigation.ts'
import { useToday } from '../app/api/today.ts'
import { PartyBox } from '../legislator/parts/party-box.tsx'
import { Facts } from '../ui/facts.tsx'
import { Link } from '../ui/link.tsx'
import { Tag } from '../ui/tag.tsx'
import { AboutSection } from './about-section.tsx'
import { AffiliationsSection } from './affiliations-section.tsx'
import { CadenceSection } from './cadence-section.tsx'
import { ContactPointsSection } from './contact-points-section.tsx'
import styles from './contact-screen.module.css'
import { DetailsSection } from './details-section.tsx'
import facts from './facts-column.module.css'
import { FactsSection } from './facts-section.tsx'
import { ContactName } from './parts/contact-name.tsx'
import { PlacesSections } from './places-sections.tsx'
import { OwnFieldsSection } from './own-fields-section.tsx'
import { ProvenanceSection } from './provenance-section.tsx'
import { SeatsSection } from './seats-section.tsx'
import { TagsSection } from './tags-section.tsx'

/** What is known of a contact, beside what was said. */
export function FactsColumn({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  return (
    <aside aria-label={t('contactScreen.facts')} className={styles.facts}>
      <AboutSection details={details} />
      {details.noun === 'person' && <Committees details={details} />}
      {details.noun !== 'office' && <CadenceSection details={details} />}
      {details.noun === 'person' && <Offices details={details} />}
      <ContactPointsSection details={details} />
      <AffiliationsSection details={details} />
      {details.noun === 'organization' && <PlacesSections details={details} />}
      <DetailsSection details={details} />
      <OwnFieldsSection details={details} />
      <TagsSection details={details} />
      {details.noun === 'person' && details.terms.length > 0 && <Terms terms={details.terms} />}
      {details.noun === 'person' && <SeatsSection details={details} />}
      <ProvenanceSection details={details} />
    </aside>
  )
}

function Committees({ details: { committees } }: { readonly details: PersonDetails }) {
  const t = useTranslate()
  const current = committees.filter(({ endOn }) => endOn === null)
  if (current.length === 0) return null
  return (
    <FactsSection title={t('contactScreen.committees')} count={current.length}>
      <ul className={facts.lines}>
        {current.map(({ id, committee, role, rawRole }) => (
          <li key={id} className={facts.line}>
            <span className={facts.words}>
              <Link plain href={`/committees/${committee.id}`}>
                {committee.name}
              </Link>
            </span>
            {role === 'member' ? (
              <span className={facts.faint}>{t('committeeRole.member')}</span>
            ) : (
              <span title={rawRole ?? undefined}>
                <Tag>{t(`committeeRole.${role}`)}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </FactsSection>
  )
}

function Offices({ details }: { readonly details: PersonDetails }) {
  const t = useTranslate()
  const today = useToday()
  const { name: holder, offices, staff, contactsThroughStaff } = details
  if (offices.length === 0) return null
  return (
    <FactsSection title={t('contactScreen.offices')}>
      {staff.length > 0 && (
        <ul className={facts.lines}>
          {staff.map(({ id, person, title, endOn }) => (
            <li key={id} className={facts.line}>
              <span className={facts.words}>
                <ContactName
                  contact={{ ...person, kind: 'person' }}
                  isLink
                  {...(title !== null && { detail: title })}
                />
              </span>
              {isCurrent({ endOn }, today) ? (
                <Reached on={person.lastContactOn} />
              ) : (
                <Tag>{t('contactScreen.left')}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {contactsThroughStaff > 0 && (
        <p className={facts.sub}>{t('contactScreen.throughStaff', { count: contactsThroughStaff })}</p>
      )}
      <Facts
        facts={offices.map(({ id, name, kind, address, phone, hours }) => ({
          id,
          label: t(`officeKind.${kind}`),
          value: (
            <span className={facts.stacked}>
              <Link href={contactPath('organization', id)} plain>
                {name.startsWith(`${holder}: `) ? name.slice(holder.length + 2) : name}
              </Link>
              {address !== null && <span>{address}</span>}
              {phone !== null && <span>{phone}</span>}
              {hours !== null && <span className={facts.faint}>{hours}</span>}
            </span>
          ),
        }))}
      />
    </FactsSection>
  )
}

/** How long ago somebody was last reached. */
function Reached({ on }: { readonly on: LocalDate | null }) {
  const { locale } = useLanguage()
  const today = useToday()
  if (on === null) return null
  return (
    <span className={facts.faint} title={longDate(on, locale)}>
      {relativeDate(on, today, locale)}
    </span>
  )
}

function Terms({ terms }: { readonly terms: readonly TermFacts[] }) {
  const t = useTranslate()
  return (
    <FactsSection title={t('contactScreen.terms')} count={terms.length}>
      <ul className={facts.lines}>
        {terms.map((term) => (
          <TermLine key={term.id} term={term} />
        ))}
      </ul>
    </FactsSection>
  )
}

function TermLine({ term }: { readonly term: TermFacts }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { startOn, endOn, serving, verify } = term
  const from = startOn === null ? '' : shortDate(startOn, today, locale)
  const until = endOn === null ? '' : shortDate(endOn, today, locale)
  return (
    <li className={facts.line}>
      <span className={facts.words}>
        {seatName(term)} <PartyBox party={term.party} />
        <span className={facts.sub}>
          {serving && until === ''
            ? t('contactScreen.since', { day: from })
            : t('contactScreen.fromUntil', { from, until })}
        </span>
      </span>
      {verify && <Tag>{t('listScreen.verify')}</Tag>}
    </li>
  )
}
