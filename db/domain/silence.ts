import { shortDate } from './date-phrase.ts'
import type { Translate } from './i18n/translator.ts'
import { daysBetween, type LocalDate } from './local-date.ts'

/** What decides how long a contact may be silent: the last two are a cadence of its tier or tags, and the usual days. */
type RhythmSource = 'own' | 'chosen' | 'rule' | 'usual'

/** How long a contact may be silent, and since when it is. */
export interface Silence {
  /** The day of the last contact, else that of the enrolment. */
  readonly since: LocalDate
  readonly isReached: boolean
  /** Days, as wished and at most. */
  readonly ideal: number
  readonly max: number
  /** From this day on it is amber, and red; a pause or a planned meeting puts them off. */
  readonly quietOn: LocalDate
  readonly coldOn: LocalDate
  readonly source: RhythmSource
  /** Of a cadence that may be shown. */
  readonly cadence: string | null
  readonly pausedUntil: LocalDate | null
  /** The last day of those on which a meeting with them is planned. */
  readonly plannedOn: LocalDate | null
}

type SilenceState = 'ok' | 'quiet' | 'cold'

export function silenceState({ quietOn, coldOn }: Silence, today: LocalDate): SilenceState {
  if (today >= coldOn) return 'cold'
  return today >= quietOn ? 'quiet' : 'ok'
}

/** Why a contact is green, amber or red: "red: 47 days, maximum 45, cadence “Champions”". */
export const silenceReason = (t: Translate, silence: Silence, today: LocalDate): string =>
  `${t(`silence.${silenceState(silence, today)}`)}: ${silenceWhy(t, silence, today)}`

/** The same beside a mark that says the colour already. */
export const silenceWhy = (t: Translate, silence: Silence, today: LocalDate): string =>
  said(lasted(t, silence, today), rhythmName(t, silence), putOff(t, silence, today))

/** The same where there is little room: that the days are the usual ones goes without saying. */
export const shortSilenceWhy = (t: Translate, silence: Silence, today: LocalDate): string =>
  silence.source === 'usual'
    ? said(lasted(t, silence, today), putOff(t, silence, today))
    : silenceWhy(t, silence, today)

const said = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join(', ')

/** "47 days, maximum 45". */
function lasted(t: Translate, silence: Silence, today: LocalDate): string {
  const count = Math.max(0, daysBetween(silence.since, today))
  const days = t(silence.isReached ? 'silence.days' : 'silence.never', { count })
  return said(days, limitPassed(t, silence, count))
}

/** The limit that counts next, or was passed. */
const limitPassed = (t: Translate, { ideal, max }: Silence, count: number): string =>
  count > ideal ? t('silence.max', { days: max }) : t('silence.ideal', { days: ideal })

function rhythmName(t: Translate, { source, cadence: name }: Silence): string {
  if (source === 'own') return t('silence.own')
  if (source === 'usual') return t('silence.usual')
  return name === null ? t('silence.hidden') : t('silence.cadence', { name })
}

/** Why it is not amber or red, although it has been for long. */
function putOff(
  t: Translate,
  { pausedUntil, plannedOn, since, max }: Silence,
  today: LocalDate,
): string | null {
  const day = (date: LocalDate) => shortDate(date, today, t.locale)
  if (pausedUntil !== null && today < pausedUntil) return t('silence.paused', { day: day(pausedUntil) })
  if (plannedOn !== null && today <= plannedOn && daysBetween(since, today) > max)
    return t('silence.planned', { day: day(plannedOn) })
  return null
}
