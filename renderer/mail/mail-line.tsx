import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import { nameAt } from '../../db/domain/mail-review.ts'
import type { MailAddressRow } from '../../electron/contract/mail.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Badge } from '../ui/badge.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { QueueLine } from '../ui/queue-line.tsx'
import type { ItemPlace } from '../ui/virtual-queue.tsx'
import { contactOf, whoIs, type People, type ReviewedMail } from './mail-choices.ts'

export interface MailLineProps {
  readonly mail: ReviewedMail
  readonly index: number
  readonly total: number
  readonly place: ItemPlace
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onOpen: () => void
  readonly onToggle: () => void
}

/** One mail of the review: whether it goes in, what it is about, whom it is with, when. */
export function MailLine(props: MailLineProps) {
  const { mail, index, total, place, isCurrent, onCurrent, onOpen, onToggle } = props
  const { t, locale } = useLanguage()
  const today = useToday()
  const { choice, lacks, aheadOn, isPicked, excerpt } = mail
  const title = choice.subject ?? t('mailScreen.noSubject')
  const { ref, style } = place
  return (
    <QueueLine
      ref={ref}
      place={{ style, 'data-index': place['data-index'], index, total }}
      isCurrent={isCurrent}
      onCurrent={onCurrent}
      onOpen={onOpen}
      isDone={lacks === 'nothing'}
      start={
        <Checkbox
          label={t('mailScreen.take', { subject: title })}
          isSelected={isPicked}
          isDisabled={lacks !== null}
          onChange={onToggle}
          excludeFromTabOrder
        />
      }
      title={title}
      sub={excerpt}
      {...((lacks !== null || aheadOn !== null) && { mark: <Mark mail={mail} /> })}
      who={<WhoIs mail={mail} />}
      end={
        choice.on && (
          <time dateTime={choice.on} title={longDate(choice.on, locale)}>
            {shortDate(choice.on, today, locale)}
          </time>
        )
      }
    />
  )
}

function Mark({ mail: { lacks, aheadOn } }: Pick<MailLineProps, 'mail'>) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const ahead = aheadOn && t('mailScreen.ahead', { day: shortDate(aheadOn, today, locale) })
  return (
    <>
      {lacks !== null && <Badge tone={lacks === 'nothing' ? 'ok' : 'warn'}>{t(`mailLacks.${lacks}`)}</Badge>}
      {ahead !== null && <Badge tone="warn">{ahead}</Badge>}
    </>
  )
}

function WhoIs({ mail }: Pick<MailLineProps, 'mail'>) {
  const { t } = useLanguage()
  const { people } = mail
  const [first, ...more] = [...mail.others].sort(
    (one, other) => Number(whoIs(one, people) === null) - Number(whoIs(other, people) === null),
  )
  if (!first) return null
  return (
    <span>
      {t(mail.choice.direction === 'inbound' ? 'mailScreen.fromWho' : 'mailScreen.toWho')}{' '}
      <bdi>{knownName(first, people)}</bdi>
      {more.length > 0 && ` +${more.length}`}
    </span>
  )
}

function knownName(row: MailAddressRow, people: People): string {
  const who = whoIs(row, people)
  return who?.kind === 'new' ? who.name : (contactOf(row, people)?.name ?? nameAt(row))
}
