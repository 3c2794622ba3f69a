import { lazy, Suspense, useEffect } from 'react'
import { UnlockScreen } from '../unlock/unlock-screen.tsx'
import { useTranslate } from './api/language.tsx'
import { goTo } from './api/navigation.ts'
import { queryClient, useRead } from './api/queries.ts'
import { useLockedMenu } from './menu.ts'

const importShell = () => import('./shell.tsx')

const importPlace = () => import('./api/left-place.ts')

/** All that an open vault needs is a file of its own: the way in does not wait for it. */
const Shell = lazy(() => importShell().then((module) => ({ default: module.Shell })))

/** Milliseconds: longer than the first frames take. */
const paintingMs = 250

/** Nothing but the way in while the vault is locked; everything else after. */
export function Gate() {
  const t = useTranslate()
  const { data: status, refetch } = useRead('vault', 'status', {})
  if (!status) return null
  if (status.state === 'unlocked')
    return (
      <Suspense>
        <Shell vaultName={status.vaultName ?? ''} />
      </Suspense>
    )
  const enter = async (isNew: boolean) => {
    queryClient.removeQueries({
      predicate: ({ queryKey: [name] }) => name !== 'window.preferences' && name !== 'vault.status',
    })
    // The screen to begin with is that of this vault.
    const remembered = queryClient.invalidateQueries({ queryKey: ['window.preferences'] })
    if (isNew) goTo('/welcome', { replace: true })
    else await (await importPlace()).goBack(t)
    await remembered
    await refetch()
  }
  return <Locked status={status} onUnlocked={(isNew) => void enter(isNew)} />
}

function Locked(props: Parameters<typeof UnlockScreen>[0]) {
  useLockedMenu()
  useEffect(() => {
    // Once the way in is painted; at hand before anybody has typed a passphrase. An idle moment alone may come before.
    const painted = setTimeout(() => requestIdleCallback(() => void importShell()), paintingMs)
    return () => clearTimeout(painted)
  }, [])
  return <UnlockScreen {...props} />
}
