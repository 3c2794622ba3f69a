import type { MembershipRow } from '../../db/domain/row/committee-row.ts'
import type { CommitteeId } from '../../db/domain/committee.ts'
import { chamberName } from '../../db/domain/seat.ts'
import type { CommitteeDetails } from '../../electron/contract/committee.ts'
import { useCrumb } from '../app/api/crumbs.ts'
import { failureText, isNotFound } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { ContactName } from '../contact/parts/contact-name.tsx'
import { Banner } from '../ui/banner.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page.tsx'
import { RecordPage } from '../ui/record-page.tsx'
import { Section } from '../ui/section.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { ShownName } from '../ui/shown-name.tsx'
import styles from './committee.module.css'

/** One committee: where it belongs, who sits on it, what is a part of it. */
export function CommitteeScreen({ id }: { readonly id: CommitteeId }) {
  const t = useTranslate()
  const { data: committee, error } = useRead('committee', 'get', { id })
  useCrumb(committee?.name)
  if (isNotFound(error))
    return (
      <EmptyState icon="legislator" title={t('committeeScreen.gone')}>
        {t('committeeScreen.goneWords')}
      </EmptyState>
    )
  if (error) return <Banner tone="danger">{failureText(t, error)}</Banner>
  if (!committee) return <Skeleton height="card" />
  const { name, subcommittees } = committee
  return (
    <RecordPage head={<PageHead title={<ShownName>{name}</ShownName>} lede={placeOf(committee)} />} gap={5}>
      <Reach committee={committee} />
      <Members committee={committee} />
      {subcommittees.length > 0 && (
        <Section title={t('committeeScreen.parts')} count={subcommittees.length}>
          <ul className={styles.lines}>
            {subcommittees.map((part) => (
              <li key={part.id} className={styles.line}>
                <Link plain href={`/committees/${part.id}`}>
                  <bdi>{part.name}</bdi>
                </Link>
                <span className={text.faint}>
                  {t('committeeScreen.members', { count: part.memberCount })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </RecordPage>
  )
}

/** "Senate, Vermont". */
function placeOf({ chamber, jurisdiction }: CommitteeDetails): string {
  return chamber === null ? jurisdiction : `${chamberName({ chamber, jurisdiction })}, ${jurisdiction}`
}

/** What it is a part of, and how it is reached, as far as that is known. */
function Reach({ committee }: { readonly committee: CommitteeDetails }) {
  const t = useTranslate()
  const { parent, otherNames, phone, address, url } = committee
  const facts = [
    parent && {
      id: 'parent',
      label: t('committeeScreen.parent'),
      value: (
        <Link plain href={`/committees/${parent.id}`}>
          <bdi>{parent.name}</bdi>
        </Link>
      ),
    },
    otherNames.length > 0 && { id: 'otherNames', label: t('field.otherNames'), value: otherNames.join('; ') },
    phone !== null && { id: 'phone', label: t('contactPointKind.phone'), value: <bdi>{phone}</bdi> },
    address !== null && { id: 'address', label: t('contactPointKind.address'), value: <bdi>{address}</bdi> },
    url !== null && {
      id: 'url',
      label: t('contactPointKind.web'),
      value: <bdi className={styles.url}>{url}</bdi>,
    },
  ].filter((fact) => fact !== false && fact !== null)
  return facts.length > 0 && <Facts facts={facts} wide />
}

const sides = ['majority', 'minority', null] as const

function Members({ committee: { members } }: { readonly committee: CommitteeDetails }) {
  const t = useTranslate()
  const now = members.filter(({ endOn }) => endOn === null)
  const former = members.filter(({ endOn }) => endOn !== null)
  if (members.length === 0) return <p className={text.muted}>{t('committeeScreen.nobody')}</p>
  return (
    <>
      {sides.map((side) => (
        <MemberList
          key={side}
          title={side === null ? t('field.memberships') : t(`committeeSide.${side}`)}
          members={now.filter((member) => member.side === side)}
        />
      ))}
      <MemberList title={t('committeeScreen.former')} members={former} />
    </>
  )
}

interface MemberListProps {
  readonly title: string
  readonly members: readonly MembershipRow[]
}

function MemberList({ title, members }: MemberListProps) {
  if (members.length === 0) return null
  return (
    <Section title={title} count={members.length}>
      <ul className={styles.lines}>
        {members.map((member) => (
          <MemberLine key={member.id} member={member} />
        ))}
      </ul>
    </Section>
  )
}

/** Of whom it is not known which person they are, there is the name only. */
function MemberLine({ member: { person, memberName, role, rawRole } }: { readonly member: MembershipRow }) {
  const t = useTranslate()
  return (
    <li className={styles.line}>
      {person ? (
        <ContactName isLink contact={{ id: person.id, name: person.name, kind: 'legislator' }} />
      ) : (
        <bdi>{memberName}</bdi>
      )}
      {role !== 'member' && (
        <span title={rawRole ?? undefined}>
          <Tag>{t(`committeeRole.${role}`)}</Tag>
        </span>
      )}
    </li>
  )
}
