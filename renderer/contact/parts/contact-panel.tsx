import type { ReactNode } from 'react'
import type { ContactDetails, PersonDetails } from '../../../electron/contract/contact-details.ts'
import type { FoundContact } from '../../../electron/contract/contact.ts'
import { isCurrent } from '../../../db/domain/affiliation.ts'
import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import { failureText } from '../../app/api/failures.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { PartyBox } from '../../legislator/parts/party-box.tsx'
import { Address } from '../../ui/address.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { Panel, PanelHead } from '../../ui/panel.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ShownName } from '../../ui/shown-name.tsx'
import { ContactAvatar, ContactName } from './contact-name.tsx'
import { contactDetail } from './contact-detail.ts'
import styles from './contact-panel.module.css'
import { typeIcon } from '../../interaction/parts/interaction-words.ts'
import { titleHere } from './interaction-words.ts'
import { LastContact } from './last-contact.tsx'
import { NextStep } from './next-step.tsx'
import { useSettled } from './settled.ts'

export interface ContactPanelProps {
  readonly contact: FoundContact
  /** "18 of 30". */
  readonly position: string
  readonly actions: ReactNode
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Beside a list: who the current row is, what is next, what was last said. */
export function ContactPanel({ contact, position, actions, onOpen, onClose }: ContactPanelProps) {
  const t = useTranslate()
  const id = useSettled(contact.id)
  const { data, error } = useRead('contact', 'details', { id })
  const details = data?.id === contact.id ? data : undefined
  return (
    <Panel
      label={t('listScreen.details')}
      position={position}
      onClose={onClose}
      actions={
        <Button variant="quiet" size="sm" keys={['Enter']} onPress={onOpen}>
          {t('listScreen.open')}
        </Button>
      }
      head={
        <>
          <WhoIsIt contact={contact} actions={actions} />
          {contact.doNotContact && <DoNotContact reason={details?.doNotContactReason ?? null} />}
          {details && <NextStep contact={contact.id} followUps={details.followUps} />}
        </>
      }
    >
      {error && <Banner tone="danger">{failureText(t, error)}</Banner>}
      {details ? <PanelSections contact={contact} details={details} onOpen={onOpen} /> : <OnItsWay />}
    </Panel>
  )
}

function WhoIsIt({ contact, actions }: Pick<ContactPanelProps, 'contact' | 'actions'>) {
  const t = useTranslate()
  return (
    <PanelHead
      avatar={
        <ContactAvatar
          contact={{ id: contact.id, name: contact.name, kind: contact.is, photo: contact.photo }}
          size="lg"
        />
      }
      title={
        <span className={styles.name} title={contact.name}>
          <ShownName>{contact.name}</ShownName>
        </span>
      }
      subtitle={
        <span>
          <bdi>{contactDetail(t, contact)}</bdi>{' '}
          {contact.is === 'legislator' && <PartyBox party={contact.party} />}
        </span>
      }
      actions={actions}
    />
  )
}

export function DoNotContact({ reason }: { readonly reason: string | null }) {
  const t = useTranslate()
  return (
    <Banner tone="warn">
      <b>{t('contactScreen.doNotContact')}</b> {reason}
    </Banner>
  )
}

function OnItsWay() {
  return (
    <div aria-busy="true" className={styles.busy}>
      <Skeleton height="card" />
      <Skeleton width="most" />
      <Skeleton width="half" />
    </div>
  )
}

interface PanelSectionsProps {
  readonly contact: FoundContact
  readonly details: ContactDetails
  readonly onOpen: () => void
}

function PanelSections({ contact, details, onOpen }: PanelSectionsProps) {
  return (
    <>
      <ReachSection contact={contact} />
      <LastContactsSection details={details} onOpen={onOpen} />
      {details.noun === 'person' && <CommitteesSection details={details} />}
      <PeopleSection details={details} />
    </>
  )
}

function ReachSection({
  contact: { email, phone, lastContactOn, silence },
}: {
  readonly contact: FoundContact
}) {
  const t = useTranslate()
  const facts = [
    {
      id: 'last',
      label: t('listScreen.lastContact'),
      value: <LastContact on={lastContactOn} silence={silence} />,
    },
    ...(email === null
      ? []
      : [{ id: 'email', label: t('contactPointKind.email'), value: <Address value={email} /> }]),
    ...(phone === null ? [] : [{ id: 'phone', label: t('contactPointKind.phone'), value: phone }]),
  ]
  return (
    <Section variant="panel" level={3} title={t('listScreen.reach')}>
      <Facts facts={facts} />
    </Section>
  )
}

/** How many of the last contacts, committees and people a panel has room for. */
const fewLines = 4

function LastContactsSection({ details, onOpen }: Omit<PanelSectionsProps, 'contact'>) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { interactions, interactionCount } = details
  if (interactions.length === 0) return null
  return (
    <Section
      variant="panel"
      level={3}
      title={t('listScreen.lastContacts')}
      action={<Link onPress={onOpen}>{t('listScreen.all', { count: interactionCount })}</Link>}
    >
      <ul className={styles.lines}>
        {interactions.slice(0, fewLines).map((interaction) => (
          <li key={interaction.id} className={styles.line}>
            <Icon name={typeIcon(interaction.type)} size="sm" />
            <span className={styles.words}>
              <bdi>{titleHere(t, interaction)}</bdi>
              {!interaction.meaningful && interaction.status === 'happened' && (
                <span className={styles.faint}> ({t('contactScreen.attempt')})</span>
              )}
            </span>
            <time
              dateTime={interaction.occurredOn}
              title={longDate(interaction.occurredOn, locale)}
              className={styles.when}
            >
              {shortDate(interaction.occurredOn, today, locale)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CommitteesSection({ details: { committees } }: { readonly details: PersonDetails }) {
  const t = useTranslate()
  const current = committees.filter(({ endOn }) => endOn === null)
  if (current.length === 0) return null
  return (
    <Section variant="panel" level={3} title={t('contactScreen.committees')} count={current.length}>
      <ul className={styles.lines}>
        {current.slice(0, fewLines).map(({ id, committee, role }) => (
          <li key={id} className={styles.line}>
            <span className={styles.words}>{committee.name}</span>
            <span className={styles.when}>{t(`committeeRole.${role}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Where a person belongs, or who belongs to an organization. */
function PeopleSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const today = useToday()
  const people =
    details.noun === 'person'
      ? details.affiliations.map(({ organization, ...rest }) => ({
          ...rest,
          name: organization.name,
          kind: 'organization' as const,
          to: organization.id,
        }))
      : details.affiliations.map(({ person, ...rest }) => ({
          ...rest,
          name: person.name,
          kind: 'person' as const,
          to: person.id,
        }))
  const current = people.filter((one) => isCurrent(one, today))
  if (current.length === 0) return null
  const title = details.noun === 'person' ? t('contactScreen.affiliations') : t('contactScreen.people')
  return (
    <Section variant="panel" level={3} title={title} count={current.length}>
      <ul className={styles.lines}>
        {current.slice(0, fewLines).map(({ id, to, name, kind, title: role }) => (
          <li key={id} className={styles.line}>
            <ContactName contact={{ id: to, name, kind }} isLink {...(role !== null && { detail: role })} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
