import type { InteractionRow } from '../../db/domain/row/interaction-row.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { SensitivityMark } from './sensitivity-mark.tsx'
import { typeName } from '../interaction/parts/interaction-words.ts'
import { withRole } from '../interaction/parts/participant-words.ts'

export interface InteractionMetaProps {
  readonly row: InteractionRow
  /** Whose page it stands on: not named again. */
  readonly about: ContactId
}

/** How it ended, and who else was there. */
export function InteractionMeta({ row, about }: InteractionMetaProps) {
  const t = useTranslate()
  return (
    <>
      <OutcomeBadge row={row} />
      {row.subject !== null && <span>{typeName(t, row.type)}</span>}
      {row.durationMinutes !== null && (
        <span>{t('contactScreen.minutes', { count: row.durationMinutes })}</span>
      )}
      <Others row={row} about={about} />
      <SensitivityMark sensitivity={row.sensitivity} />
    </>
  )
}

function OutcomeBadge({ row: { status, outcome, meaningful } }: { readonly row: InteractionRow }) {
  const t = useTranslate()
  if (status !== 'happened' || outcome === null)
    return <Badge shape="ring">{t(`interactionStatus.${status}`)}</Badge>
  if (meaningful)
    return (
      <Badge tone="ok" shape="disc">
        {t(`outcome.${outcome}`)}
      </Badge>
    )
  return (
    <>
      <Badge shape="ring">{t(`outcome.${outcome}`)}</Badge>
      <span>{t('contactScreen.noReset')}</span>
    </>
  )
}

function Others({ row, about }: InteractionMetaProps) {
  const { t, locale } = useLanguage()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const others = row.participants.filter(({ id }) => id !== about).map(withRole)
  const role = row.participants.find(({ id }) => id === about)?.role
  const ours = row.attendees.map(({ name }) => name)
  return (
    <>
      {role && <bdi>{t('contactScreen.as', { role })}</bdi>}
      {others.length > 0 && <bdi>{t('contactScreen.with', { names: list.format(others) })}</bdi>}
      {ours.length > 0 && <bdi>{t('contactScreen.forUs', { names: list.format(ours) })}</bdi>}
      {row.restrictedParticipants > 0 && (
        <span>{t('contactScreen.andHidden', { count: row.restrictedParticipants })}</span>
      )}
    </>
  )
}
