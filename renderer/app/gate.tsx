import { useEffect } from 'react'
import { UnlockScreen } from '../unlock/unlock-screen.tsx'
import { onEvent } from './api/caucus.ts'
import { goTo } from './api/navigation.ts'
import { queryClient, useRead } from './api/queries.ts'
import { useLockedMenu } from './menu.ts'
import { Shell } from './shell.tsx'

/** Nothing but the way in while the vault is locked; everything else after. */
export function Gate() {
  const { data: status, refetch } = useRead('vault', 'status', {})
  useEffect(() => onEvent('locked', () => void refetch()), [refetch])
  if (!status) return null
  if (status.state === 'unlocked') return <Shell vaultName={status.vaultName ?? ''} />
  const enter = async (isNew: boolean) => {
    queryClient.removeQueries({
      predicate: ({ queryKey: [name] }) => name !== 'window.preferences' && name !== 'vault.status',
    })
    if (isNew) goTo('/welcome', { replace: true })
    await refetch()
  }
  return <Locked status={status} onUnlocked={(isNew) => void enter(isNew)} />
}

function Locked(props: Parameters<typeof UnlockScreen>[0]) {
  useLockedMenu()
  return <UnlockScreen {...props} />
}
