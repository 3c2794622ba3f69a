import type { FollowUpRow } from '../../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../../db/domain/row/interaction-row.ts'
import { longDate, shortDate } from '../../../db/domain/date-phrase.ts'
import type { ContactId } from '../../../db/domain/contact.ts'
import type { FollowUpId } from '../../../db/domain/follow-up.ts'
import type { ContactDetails } from '../../../electron/contract/contact-details.ts'
import { useLanguage, useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { contactDetail } from '../../contact/parts/contact-detail.ts'
import { ContactName } from '../../contact/parts/contact-name.tsx'
import { LastContact } from '../../contact/parts/last-contact.tsx'
import { toShown } from '../../contact/parts/shown-contact.ts'
import { Notes } from '../../interaction/parts/notes.tsx'
import { interactionTitle, typeName } from '../../interaction/parts/interaction-words.ts'
import { Address } from '../../ui/address.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Section } from '../../ui/section.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FollowUpWhen } from './follow-up-when.tsx'
import styles from './contact-glance.module.css'

export interface ContactGlanceProps {
  readonly contact: ContactId
  /** The follow-up that is being looked at already. */
  readonly except?: FollowUpId
}

/** As much of a contact as working through a queue needs: who, what was said last, what is open between us. */
export function ContactGlance({ contact, except }: ContactGlanceProps) {
  const { data: details } = useRead('contact', 'details', { id: contact }, { keepPrevious: true })
  if (!details)
    return (
      <div aria-busy="true" className={styles.loading}>
        <Skeleton height="title" />
        <Skeleton />
      </div>
    )
  const open = details.followUps.filter(({ id, bucket }) => bucket !== null && id !== except)
  const past = details.interactions.filter(({ status }) => status === 'happened')
  return (
    <>
      <ContactCard contact={contact} details={details} />
      <LastSaid interaction={past.find(({ meaningful }) => meaningful) ?? past[0]} />
      {open.length > 0 && <OpenBetweenUs followUps={open} />}
      {past.length > 1 && <LastContacts interactions={past} />}
    </>
  )
}

function ContactCard({
  contact,
  details,
}: {
  readonly contact: ContactId
  readonly details: ContactDetails
}) {
  const t = useTranslate()
  const { data } = useRead('contact', 'get', { ids: [contact] }, { keepPrevious: true })
  const found = data?.[0]
  const points = details.contactPoints.filter(
    ({ kind, isPrimary }) => isPrimary && (kind === 'email' || kind === 'phone'),
  )
  return (
    <Section title={t('followUpForm.contact')} variant="panel">
      <Stack gap={3}>
        {found && <ContactName contact={toShown(found)} detail={contactDetail(t, found)} isLink />}
        {details.doNotContact && (
          <Banner tone="warn">
            {details.doNotContactReason
              ? t('logForm.doNotContactBecause', { name: details.name, reason: details.doNotContactReason })
              : t('logForm.doNotContact', { name: details.name })}
          </Banner>
        )}
        <Facts
          facts={[
            {
              id: 'last',
              label: t('followUpForm.lastSpoke'),
              value: <LastContact on={details.lastContactOn} silence={details.silence} />,
            },
            ...points.map(({ id, kind, value }) => ({
              id,
              label: t(kind === 'email' ? 'field.email' : 'field.phone'),
              value: <Address value={value} />,
            })),
          ]}
        />
      </Stack>
    </Section>
  )
}

function LastSaid({ interaction }: { readonly interaction: InteractionRow | undefined }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { data } = useRead(
    'interaction',
    'get',
    { id: interaction?.id as InteractionRow['id'] },
    { enabled: interaction !== undefined, keepPrevious: true },
  )
  if (!interaction) return null
  const day = interaction.occurredOn
  const isThis = data?.id === interaction.id
  const by = interaction.attendees.map(({ name }) => name).join(', ')
  const type = typeName(t, interaction.type)
  return (
    <Section
      title={t('followUpForm.wasSaid')}
      variant="panel"
      action={<time title={longDate(day, locale)}>{shortDate(day, today, locale)}</time>}
    >
      {isThis && data.bodyText ? (
        <div className={styles.quote}>
          <Notes notes={data} level={4} />
        </div>
      ) : (
        interaction.subject && <p className={styles.quote}>{interaction.subject}</p>
      )}
      <p className={styles.small}>
        {[
          by ? t('followUpForm.typeBy', { type, by }) : type,
          interaction.outcome && t(`outcome.${interaction.outcome}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </Section>
  )
}

const mostOpen = 6

function OpenBetweenUs({ followUps }: { readonly followUps: readonly FollowUpRow[] }) {
  const t = useTranslate()
  return (
    <Section title={t('followUpForm.openBetweenUs')} count={followUps.length} variant="panel">
      <ul className={styles.list}>
        {followUps.slice(0, mostOpen).map((followUp) => (
          <li key={followUp.id} className={styles.item}>
            <span className={styles.words}>
              <bdi>{followUp.title}</bdi>
            </span>
            <span className={styles.small}>
              <FollowUpWhen followUp={followUp} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const mostPast = 5

function LastContacts({ interactions }: { readonly interactions: readonly InteractionRow[] }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  return (
    <Section title={t('followUpForm.lastContacts')} variant="panel">
      <ul className={styles.list}>
        {interactions.slice(0, mostPast).map((interaction) => (
          <li key={interaction.id} className={styles.item}>
            <span className={styles.words}>
              <bdi>{interactionTitle(t, interaction)}</bdi>
            </span>
            <time className={styles.small} title={longDate(interaction.occurredOn, locale)}>
              {shortDate(interaction.occurredOn, today, locale)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  )
}
