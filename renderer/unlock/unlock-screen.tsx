import type { ReactNode } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useLater } from '../app/api/later.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Link } from '../ui/link.tsx'
import { CreateForm, type MadeVault } from './create-form.tsx'
import { GateCard } from './gate-card.tsx'
import { RecoverForm } from './recover-form.tsx'
import { RestoreForm } from './restore-form.tsx'
import { UnlockCard } from './unlock-card.tsx'
import { useWayIn, type RecentVault, type WayIn } from './way-in.ts'

/** It reckons with days and knows of copying: more than the way in, and not wanted before a vault was made. */
const loadSheet = () => import('./parts/recovery-sheet.tsx')

/** For the same reason. */
const loadFreshForm = () => import('./fresh-passphrase-form.tsx')

export interface UnlockScreenProps {
  readonly status: VaultStatus
  /** The vault stands open. */
  readonly onUnlocked: (isNew: boolean) => void
}

/** Create, unlock, recover, restore: what is seen while no vault is open. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const way = useWayIn(status)
  const { view, vault, made } = way
  const ways = <OtherWays way={way} />
  const onOpened = () => onUnlocked(false)
  if (view === 'fresh') return <FreshPassphrase onDone={onOpened} />
  if (view === 'sheet' && made) return <Sheet made={made} onDone={() => onUnlocked(true)} />
  if (view === 'restore') return <Restore ways={ways} onOpened={onOpened} />
  if (view === 'recover' && vault)
    return <Recover vault={vault} ways={ways} onOpened={() => way.show('fresh')} />
  if (view === 'unlock' && vault)
    return (
      <UnlockCard
        key={way.key}
        vault={vault}
        lockedBecause={status.lockedBecause}
        savedIn={status.savedIn}
        ways={ways}
        onOpened={onOpened}
        onUseSheet={() => way.show('recover')}
        onRestore={() => way.show('restore')}
      />
    )
  return <Create ways={ways} onMade={way.showSheet} />
}

function OtherWays({ way: { view, show, vault, openAnother } }: { readonly way: WayIn }) {
  const t = useTranslate()
  return (
    <>
      {view !== 'unlock' && vault !== null && (
        <Link onPress={() => show('unlock')}>{t('unlock.title', { name: vault.name })}</Link>
      )}
      <Link onPress={openAnother}>{t('unlock.openAnother')}</Link>
      {view !== 'restore' && <Link onPress={() => show('restore')}>{t('unlock.restoreBackup')}</Link>}
      {view !== 'create' && <Link onPress={() => show('create')}>{t('unlock.makeNew')}</Link>}
    </>
  )
}

interface CardProps {
  readonly ways: ReactNode
}

function Create({ ways, onMade }: CardProps & { readonly onMade: (made: MadeVault) => void }) {
  const t = useTranslate()
  return (
    <GateCard title={t('unlock.create.title')} lede={t('unlock.create.lede')} ways={ways}>
      <CreateForm onMade={onMade} />
    </GateCard>
  )
}

function Sheet({ made, onDone }: { readonly made: MadeVault; readonly onDone: () => void }) {
  const t = useTranslate()
  const sheet = useLater(loadSheet)
  const keep = async () => {
    await ask('vault', 'confirmSheet', { recovery: made.recovery })
    onDone()
  }
  return (
    <GateCard title={t('unlock.sheet.title')} lede={t('unlock.sheet.lede')} ways={null}>
      {sheet && <sheet.RecoverySheet secret={made.recovery} vaultName={made.name} onKept={keep} />}
    </GateCard>
  )
}

interface OpeningProps extends CardProps {
  readonly onOpened: () => void
}

function Restore({ ways, onOpened }: OpeningProps) {
  const t = useTranslate()
  return (
    <GateCard title={t('unlock.restore.title')} lede={t('unlock.restore.lede')} ways={ways}>
      <RestoreForm onOpened={onOpened} />
    </GateCard>
  )
}

function Recover({ vault, ways, onOpened }: OpeningProps & { readonly vault: RecentVault }) {
  const t = useTranslate()
  const lede = t('unlock.recover.lede', { name: vault.name })
  return (
    <GateCard title={t('unlock.recover.title')} lede={lede} ways={ways}>
      <RecoverForm folder={vault.folder} onOpened={onOpened} />
    </GateCard>
  )
}

/** After the recovery sheet: in place of the forgotten passphrase. */
function FreshPassphrase({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslate()
  const { data: slots } = useRead('vault', 'slots', {})
  const form = useLater(loadFreshForm)
  const passphrases = slots?.filter(({ kind }) => kind === 'passphrase')
  const lede = t(passphrases && passphrases.length > 1 ? 'unlock.fresh.ledeSeveral' : 'unlock.fresh.lede')
  return (
    <GateCard title={t('unlock.fresh.title')} lede={lede} ways={null}>
      {form && passphrases && <form.FreshPassphraseForm passphrases={passphrases} onDone={onDone} />}
    </GateCard>
  )
}
