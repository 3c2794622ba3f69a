import { useEffect, useState } from 'react'
import type { VaultStatus } from '../../electron/contract/vault.ts'
import { ask } from '../app/api/queries.ts'
import type { MadeVault } from './create-form.tsx'

export type RecentVault = NonNullable<VaultStatus['recent']>

type View = 'unlock' | 'recover' | 'fresh' | 'create' | 'sheet' | 'restore'

/** Which of the ways in is shown, and for which vault. */
export interface WayIn {
  readonly view: View
  readonly show: (view: View) => void
  /** The one that is to be opened. */
  readonly vault: RecentVault | null
  /** What is typed belongs to it: a vault that was saved elsewhere while it was locked is still the recent one. */
  readonly key: string
  readonly openAnother: () => void
  /** A vault that was just made, whose sheet is to be kept. */
  readonly made: MadeVault | undefined
  readonly showSheet: (made: MadeVault) => void
}

export function useWayIn(status: VaultStatus): WayIn {
  const [chosen, setChosen] = useState<RecentVault>()
  const [view, show] = useState<View>(() => firstView(status))
  const [made, setMade] = useState<MadeVault>()
  const openAnother = async () => {
    const [folder] = await ask('file', 'choose', { purpose: 'vault.open' })
    if (!folder) return
    const name = folder.name.replace(/\.caucus$/, '')
    setChosen({ folder: folder.handle, name, closedAt: null, keychain: false })
    show('unlock')
  }
  // Whoever locked the last vault to get to another one is asked for that one at once.
  useEffect(() => {
    if (status.wish === 'open') void openAnother()
  }, [status.wish])
  const showSheet = (vaultMade: MadeVault) => {
    setMade(vaultMade)
    show('sheet')
  }
  const vault = chosen ?? status.recent
  const key = chosen?.folder ?? 'recent'
  return { view, show, vault, key, openAnother: () => void openAnother(), made, showSheet }
}

function firstView({ recent, wish }: VaultStatus): View {
  if (wish === 'restore') return 'restore'
  return recent === null ? 'create' : 'unlock'
}
