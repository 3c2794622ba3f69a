import { Fragment, type ReactNode } from 'react'
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

/** A place that no words of a catalogue hold. */
const gap = '\u0000'

/** A phrase of the catalogue around what has its own direction: a name written from right to left moves no word of it. */
function said(phrase: (part: string) => string, part: ReactNode): ReactNode {
  const [before, after] = phrase(gap).split(gap)
  return (
    <>
      {before}
      {part}
      {after}
    </>
  )
}

/** "Ana, مريم and Ruth", each in its own direction. */
function NameList({ names }: { readonly names: readonly string[] }) {
  const { locale } = useLanguage()
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).formatToParts(names)
  return parts.map(({ type, value }, place) =>
    type === 'element' ? <bdi key={place}>{value}</bdi> : <Fragment key={place}>{value}</Fragment>,
  )
}

function Others({ row, about }: InteractionMetaProps) {
  const t = useTranslate()
  const others = row.participants.filter(({ id }) => id !== about).map(withRole)
  const role = row.participants.find(({ id }) => id === about)?.role
  const ours = row.attendees.map(({ name }) => name)
  return (
    <>
      {role && <span>{said((part) => t('contactScreen.as', { role: part }), <bdi>{role}</bdi>)}</span>}
      {others.length > 0 && (
        <span>{said((names) => t('contactScreen.with', { names }), <NameList names={others} />)}</span>
      )}
      {ours.length > 0 && (
        <span>{said((names) => t('contactScreen.forUs', { names }), <NameList names={ours} />)}</span>
      )}
      {row.restrictedParticipants > 0 && (
        <span>{t('contactScreen.andHidden', { count: row.restrictedParticipants })}</span>
      )}
    </>
  )
}
