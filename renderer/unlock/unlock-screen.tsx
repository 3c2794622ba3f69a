import { useEffect, useState } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { dateAt } from '../../db/domain/local-date.ts'
import { relativeDate } from '../../db/domain/date-phrase.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Banner } from '../ui/banner.tsx'
import { Link } from '../ui/link.tsx'
import { CreateForm, type MadeVault } from './create-form.tsx'
import { FreshPassphraseForm } from './fresh-passphrase-form.tsx'
import { GateCard } from './gate-card.tsx'
import { RecoverForm } from './recover-form.tsx'
import { RecoverySheet } from './parts/recovery-sheet.tsx'
import { RestoreForm } from './restore-form.tsx'
import { UnlockForm } from './unlock-form.tsx'

type Recent = NonNullable<VaultStatus['recent']>
type View = 'unlock' | 'recover' | 'fresh' | 'create' | 'sheet' | 'restore'

export interface UnlockScreenProps {
  readonly status: VaultStatus
  /** The vault stands open. */
  readonly onUnlocked: (isNew: boolean) => void
}

/** Create, unlock, recover, restore: what is seen while no vault is open. */
export function UnlockScreen({ status, onUnlocked }: UnlockScreenProps) {
  const t = useTranslate()
  const [vault, setVault] = useState(status.recent)
  const [view, setView] = useState<View>(() => firstView(status))
  const [made, setMade] = useState<MadeVault>()
  const openAnother = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.open' })
    if (!folder) return
    const name = folder.name.replace(/\.caucus$/, '')
    setVault({ folder: folder.handle, name, closedAt: null, keychain: false })
    setView('unlock')
  }
  // Whoever locked the last vault to get to another one is asked for that one at once.
  useEffect(() => {
    if (status.wish === 'open') void openAnother()
  }, [status.wish])
  const ways = (
    <>
      {view !== 'unlock' && vault !== null && (
        <Link onPress={() => setView('unlock')}>{t('unlock.title', { name: vault.name })}</Link>
      )}
      <Link onPress={() => void openAnother()}>{t('unlock.openAnother')}</Link>
      {view !== 'restore' && <Link onPress={() => setView('restore')}>{t('unlock.restoreBackup')}</Link>}
      {view !== 'create' && <Link onPress={() => setView('create')}>{t('unlock.makeNew')}</Link>}
    </>
  )
  if (view === 'fresh')
    return (
      <GateCard title={t('unlock.fresh.title')} lede={t('unlock.fresh.lede')} ways={null}>
        <FreshPassphraseForm onDone={() => onUnlocked(false)} />
      </GateCard>
    )
  if (view === 'sheet' && made)
    return (
      <GateCard title={t('unlock.sheet.title')} lede={t('unlock.sheet.lede')} ways={null}>
        <RecoverySheet secret={made.recovery} vaultName={made.name} onDone={() => onUnlocked(true)} />
      </GateCard>
    )
  if (view === 'restore')
    return (
      <GateCard title={t('unlock.restore.title')} lede={t('unlock.restore.lede')} ways={ways}>
        <RestoreForm onOpened={() => onUnlocked(false)} />
      </GateCard>
    )
  if (view === 'recover' && vault)
    return (
      <GateCard
        title={t('unlock.recover.title')}
        lede={t('unlock.recover.lede', { name: vault.name })}
        ways={ways}
      >
        <RecoverForm folder={vault.folder} onOpened={() => setView('fresh')} />
      </GateCard>
    )
  if (view === 'unlock' && vault)
    return (
      <GateCard isHome title={<bdi>{vault.name}</bdi>} lede={<ClosedAt vault={vault} />} ways={ways}>
        <LockedBecause reason={status.lockedBecause} />
        <UnlockForm
          key={vault.folder}
          vault={vault}
          onOpened={() => onUnlocked(false)}
          onUseSheet={() => setView('recover')}
          onRestore={() => setView('restore')}
        />
      </GateCard>
    )
  return (
    <GateCard title={t('unlock.create.title')} lede={t('unlock.create.lede')} ways={ways}>
      <CreateForm
        onMade={(vaultMade) => {
          setMade(vaultMade)
          setView('sheet')
        }}
      />
    </GateCard>
  )
}

function firstView({ recent, wish }: VaultStatus): View {
  if (wish === 'restore') return 'restore'
  return recent === null ? 'create' : 'unlock'
}

/** "Closed yesterday at 6:12 pm." */
function ClosedAt({ vault: { closedAt } }: { readonly vault: Recent }) {
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
