import type { ReactNode } from 'react'
import type { FollowUpRow } from '../../db/domain/row/follow-up-row.ts'
import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import { isCurrent } from '../../db/domain/affiliation.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { longDate } from '../../db/domain/date-phrase.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { isGuarded, type Sensitivity } from '../../db/domain/sensitivity.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { failureText } from '../app/api/failures.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { interactionTitle } from '../interaction/parts/interaction-words.ts'
import { Banner } from '../ui/banner.tsx'
import { PageHead } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { ShownName } from '../ui/shown-name.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import styles from './paper.module.css'

/** What to read before meeting somebody, to be printed. */
export function BriefScreen({ id }: { readonly id: ContactId }) {
  const t = useTranslate()
  const { data, error } = useRead('contact', 'details', { id })
  useCrumb(t('briefScreen.title'))
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (!data) return <Skeleton height="card" />
  return (
    <>
      <PageHead
        title={<ShownName>{data.name}</ShownName>}
        lede={t('briefScreen.title')}
        actions={
          <PaperButtons title={data.name} fields={printed}>
            <BriefPaper contact={data} head={<PrintedHead name={data.name} />} />
          </PaperButtons>
        }
      />
      <div className={styles.desk}>
        <BriefPaper contact={data} />
      </div>
    </>
  )
}

const printed = ['name', 'about', 'avoid', 'committees', 'interactions', 'followUps']

const mostTalks = 5

/** On paper nothing around it says what it is. */
function PrintedHead({ name }: { readonly name: string }) {
  const { t, locale } = useLanguage()
  return (
    <header>
      <h1>
        <ShownName>{name}</ShownName>
      </h1>
      <p>
        {t('briefScreen.title')}, {longDate(useToday(), locale)}
      </p>
    </header>
  )
}

interface BriefPaperProps {
  readonly contact: ContactDetails
  readonly head?: ReactNode
}

function BriefPaper({ contact, head }: BriefPaperProps) {
  const { t, locale } = useLanguage()
  const saidOf = ({ occurredOn, participants, sensitivity }: InteractionRow) => {
    const role = participants.find(({ id }) => id === contact.id)?.role
    return [
      longDate(occurredOn, locale),
      ...(role ? [t('contactScreen.as', { role })] : []),
      ...levelOf(t, sensitivity),
    ]
  }
  const talks = contact.interactions.filter(({ status }) => status === 'happened').slice(0, mostTalks)
  const ours = contact.followUps.filter(({ state }) => state === 'open')
  const theirs = contact.followUps.filter(({ state }) => state === 'waiting')
  return (
    <article className={styles.paper}>
      {head}
      <Who contact={contact} />
      {contact.avoid !== null && (
        <>
          <h2>{t('briefScreen.avoid')}</h2>
          <p>{contact.avoid}</p>
        </>
      )}
      <h2>{t('briefScreen.talks')}</h2>
      {talks.length === 0 && <p>{t('briefScreen.none')}</p>}
      <ul>
        {talks.map((talk) => (
          <li key={talk.id}>
            <b>{interactionTitle(t, talk)}</b>, {saidOf(talk).join(', ')}
            {talk.excerpt !== null && <p>{talk.excerpt}</p>}
          </li>
        ))}
      </ul>
      <Promises title={t('briefScreen.ours')} promises={ours} />
      <Promises title={t('briefScreen.theirs')} promises={theirs} />
    </article>
  )
}

/** On paper, too, what is restricted must be seen to be. */
const levelOf = (t: Translate, level: Sensitivity): readonly string[] =>
  isGuarded(level) ? [t(`sensitivity.${level}`)] : []

function Who({ contact }: { readonly contact: ContactDetails }) {
  const t = useTranslate()
  const today = useToday()
  const isPerson = contact.noun === 'person'
  const roles = isPerson
    ? contact.affiliations
        .filter((role) => isCurrent(role, today))
        .map(({ title, organization }) => [title, organization.name].filter(Boolean).join(', '))
    : []
  const seats = isPerson
    ? contact.terms
        .filter(({ serving }) => serving)
        .map(({ chamber, district, party }) => [chamber, district, party].filter(Boolean).join(' · '))
    : []
  const committees = isPerson
    ? contact.committees
        .filter(({ endOn }) => endOn === null)
        .map(({ committee, role }) =>
          role === 'member' ? committee.name : `${committee.name} (${t(`committeeRole.${role}`)})`,
        )
    : []
  return (
    <>
      <h2>{t('briefScreen.who')}</h2>
      <p>{[...seats, ...roles].join('; ') || t('briefScreen.none')}</p>
      {contact.about !== null && <p>{contact.about}</p>}
      {contact.doNotContact && (
        <p>
          <b>{t('contactScreen.doNotContact')}</b> {contact.doNotContactReason}
        </p>
      )}
      {committees.length > 0 && (
        <>
          <h2>{t('briefScreen.committees')}</h2>
          <p>{committees.join('; ')}</p>
        </>
      )}
    </>
  )
}

interface PromisesProps {
  readonly title: string
  readonly promises: readonly FollowUpRow[]
}

function Promises({ title, promises }: PromisesProps) {
  const { t, locale } = useLanguage()
  return (
    <>
      <h2>{title}</h2>
      {promises.length === 0 && <p>{t('briefScreen.none')}</p>}
      <ul>
        {promises.map(({ id, title: words, dueOn, owner, sensitivity }) => (
          <li key={id}>
            {[words, owner?.name, dueOn && longDate(dueOn, locale), ...levelOf(t, sensitivity)]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </>
  )
}
