import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import { silenceState, type Silence } from '../../../db/domain/silence.ts'
import { Badge } from '../../ui/badge.tsx'

export interface SilenceBadgeProps {
  readonly silence: Silence
  readonly today: LocalDate
  readonly t: Translate
}

const looks = {
  ok: { tone: 'ok', shape: 'disc' },
  quiet: { tone: 'warn', shape: 'triangle' },
  cold: { tone: 'danger', shape: 'diamond' },
} as const

/** How a silence stands: shape, word, then colour. */
export function SilenceBadge({ silence, today, t }: SilenceBadgeProps) {
  const state = silenceState(silence, today)
  return <Badge {...looks[state]}>{t(`silence.badge.${state}`)}</Badge>
}
