import type { ReactNode } from 'react'
import { relativeDate } from '../../db/domain/date-phrase.ts'
import { dateAt } from '../../db/domain/local-date.ts'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { GateCard } from './gate-card.tsx'
import { UnlockForm } from './unlock-form.tsx'
import type { RecentVault } from './way-in.ts'

export interface UnlockCardProps {
  readonly vault: RecentVault
  readonly lockedBecause: VaultStatus['lockedBecause']
  readonly ways: ReactNode
  readonly onOpened: () => void
  readonly onUseSheet: () => void
  readonly onRestore: () => void
}

/** The way into a vault that is there: when it was closed, why, and the passphrase. */
export function UnlockCard({ vault, lockedBecause, ways, ...ending }: UnlockCardProps) {
  return (
    <GateCard isHome title={<bdi>{vault.name}</bdi>} lede={<ClosedAt vault={vault} />} ways={ways}>
      <LockedBecause reason={lockedBecause} />
      <UnlockForm key={vault.folder} vault={vault} {...ending} />
    </GateCard>
  )
}

/** "Closed yesterday at 6:12 pm." */
function ClosedAt({ vault: { closedAt } }: { readonly vault: RecentVault }) {
  const { t, locale } = useLanguage()
  const today = useToday()
  if (closedAt === null) return null
  const at = Date.parse(closedAt)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
  return t('unlock.closed', { day: relativeDate(dateAt(at, timeZone), today, locale), time })
}

function LockedBecause({ reason }: { readonly reason: VaultStatus['lockedBecause'] }) {
  const t = useTranslate()
  if (reason === null || reason === 'asked') return null
  return <Banner tone={reason === 'failed' ? 'warn' : 'neutral'}>{t(`unlock.locked.${reason}`)}</Banner>
}
