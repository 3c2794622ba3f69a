import type { ReactNode } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useLater } from '../app/api/later.ts'
import { Banner } from '../ui/banner.tsx'
import { GateCard } from './gate-card.tsx'
import { UnlockForm } from './unlock-form.tsx'
import type { RecentVault } from './way-in.ts'

export interface UnlockCardProps {
  readonly vault: RecentVault
  readonly lockedBecause: VaultStatus['lockedBecause']
  readonly savedIn: string | null
  readonly ways: ReactNode
  readonly onOpened: () => void
  readonly onUseSheet: () => void
  readonly onRestore: () => void
}

/** What reckons with days comes a moment after the way in, which keeps its place. */
const loadClosedAt = () => import('./closed-at.tsx')
const itsPlace = '\u00a0'

/** The way into a vault that is there: when it was closed, why, and the passphrase. */
export function UnlockCard({ vault, lockedBecause, savedIn, ways, ...ending }: UnlockCardProps) {
  const t = useTranslate()
  const closed = useLater(loadClosedAt)
  const lede = vault.closedAt !== null && (closed ? <closed.ClosedAt at={vault.closedAt} /> : itsPlace)
  return (
    <GateCard isHome title={<bdi>{vault.name}</bdi>} lede={lede} ways={ways}>
      {savedIn !== null && <Banner tone="warn">{t('unlock.wasGone', { folder: savedIn })}</Banner>}
      <LockedBecause reason={lockedBecause} />
      <UnlockForm vault={vault} {...ending} />
    </GateCard>
  )
}

function LockedBecause({ reason }: { readonly reason: VaultStatus['lockedBecause'] }) {
  const t = useTranslate()
  if (reason === null || reason === 'asked') return null
  const tone = reason === 'lost' ? 'danger' : reason === 'failed' ? 'warn' : 'neutral'
  return <Banner tone={tone}>{t(`unlock.locked.${reason}`)}</Banner>
}
