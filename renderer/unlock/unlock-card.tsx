import type { ReactNode } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'
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
  const t = useTranslate()
  const moment = useMoment()
  if (closedAt === null) return null
  const { relative, time } = moment(closedAt)
  return t('unlock.closed', { day: relative, time })
}

function LockedBecause({ reason }: { readonly reason: VaultStatus['lockedBecause'] }) {
  const t = useTranslate()
  if (reason === null || reason === 'asked') return null
  return <Banner tone={reason === 'failed' ? 'warn' : 'neutral'}>{t(`unlock.locked.${reason}`)}</Banner>
}
