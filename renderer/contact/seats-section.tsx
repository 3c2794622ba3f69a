import type { SeatFacts, SeatHolder } from '../../db/domain/row/contact-facts.ts'
import { shortDate } from '../../db/domain/date-phrase.ts'
import { seatName } from '../../db/domain/seat.ts'
import type { PersonDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { PartyBox } from '../legislator/parts/party-box.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { Tag } from '../ui/tag.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'
import { ContactName } from './parts/contact-name.tsx'

/** Each seat of a legislator with those who held it, before and after. */
export function SeatsSection({ details }: { readonly details: PersonDetails }) {
  const t = useTranslate()
  return details.seats
    .filter(({ holders, votes }) => holders.length > 1 || !votes)
    .map((seat) => (
      <FactsSection key={seat.id} title={t('contactScreen.seatHistory', { seat: seatName(seat) })}>
        {seat.capacity > 1 && (
          <p className={facts.ended}>{t('contactScreen.seatOfSeveral', { count: seat.capacity })}</p>
        )}
        {!seat.votes && <p className={facts.ended}>{t('contactScreen.noVote')}</p>}
        <ul className={facts.lines}>
          {seat.holders.map((holder) => (
            <HolderLine key={holder.term} seat={seat} holder={holder} details={details} />
          ))}
        </ul>
      </FactsSection>
    ))
}

interface HolderLineProps {
  readonly seat: SeatFacts
  readonly holder: SeatHolder
  readonly details: PersonDetails
}

function HolderLine({ seat, holder, details }: HolderLineProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const { person, party, startOn, endOn, serving } = holder
  const isSelf = person.id === details.id
  const [from, until] = [startOn, endOn].map((day) => (day === null ? '' : shortDate(day, today, locale)))
  return (
    <li className={facts.line}>
      <span className={facts.words}>
        {isSelf ? (
          <b>{person.name}</b>
        ) : (
          <ContactName contact={{ ...person, kind: 'legislator', party }} isLink />
        )}
        {isSelf && <PartyBox party={party} />}
        <span className={facts.sub}>
          {serving && endOn === null
            ? t('contactScreen.since', { day: from ?? '' })
            : t('contactScreen.fromUntil', { from: from ?? '', until: until ?? '' })}
        </span>
      </span>
      {seat.predecessor?.term === holder.term && <Tag>{t('contactScreen.predecessor')}</Tag>}
      {seat.successors.some(({ term }) => term === holder.term) && <Tag>{t('contactScreen.successor')}</Tag>}
      {seat.capacity > 1 && !isSelf && <HolderMenu seat={seat} holder={holder} details={details} />}
    </li>
  )
}

/** Where several serve at once, a person says who followed whom. */
function HolderMenu({ seat, holder, details }: HolderLineProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const own = seat.holders.find(({ person }) => person.id === details.id)
  const { name } = holder.person
  const isBefore = seat.predecessor?.term === holder.term
  const set = () => {
    if (!own) return
    const input = { term: own.term, predecessor: isBefore ? null : holder.term }
    void tell(ask('term', 'setPredecessor', input), t('contactScreen.predecessorSet'))
  }
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name })}
      size="sm"
      groups={[
        {
          id: 'seat',
          actions: [
            {
              id: 'predecessor',
              label: t(isBefore ? 'contactScreen.notPredecessor' : 'contactScreen.isPredecessor', { name }),
              icon: 'history',
              onAction: set,
            },
          ],
        },
      ]}
    />
  )
}
