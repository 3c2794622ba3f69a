import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { Trashed } from '../../../electron/contract/together.ts'

/** What was thrown away, and what goes on being promised and planned with it. */
export const trashedWords = (
  t: Translate,
  words: string,
  { openFollowUps, plannedMeetings }: Trashed,
): string =>
  [
    openFollowUps + plannedMeetings > 0 ? `${words}.` : words,
    openFollowUps > 0 && t('contactScreen.stillOpen', { count: openFollowUps }),
    plannedMeetings > 0 && t('contactScreen.stillPlanned', { count: plannedMeetings }),
  ]
    .filter(Boolean)
    .join(' ')
