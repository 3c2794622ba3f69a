import { useEffect, useMemo } from 'react'
import { useClearance } from './api/clearance.ts'
import { useCommands } from './api/commands.ts'
import { useBackupNews } from './backup-news.ts'
import { useCommandKeys } from './command-keys.ts'
import { appCommands } from './app-commands.ts'
import { forgetChanges } from './api/standing-changes.ts'
import { useTranslate } from './api/language.tsx'
import { goTo, usePlace } from './api/navigation.ts'
import { changePreferences, usePreferences } from './api/preferences.tsx'
import { useGuardedCopies } from './guarded-copies.ts'
import { useHeaderNote } from './header-note.ts'
import { UndoObstacle } from '../history/parts/undo-obstacle.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { useAppMenu } from './menu.ts'
import { MailDrop } from './mail-drop.tsx'
import { OpenDialogs } from './open-dialogs.tsx'
import { PlaceBanner } from './place-banner.tsx'
import { routeOf, startScreen } from './routes.tsx'
import { SampleBanner } from './sample-banner.tsx'
import { Sidebar } from './sidebar.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'

/** The window while a vault is open: navigation, search, and the screen one is on. */
export function Shell({ vaultName }: { readonly vaultName: string }) {
  const t = useTranslate()
  const level = useClearance()
  useCommands(useMemo(() => appCommands(t, level), [t, level]))
  useCommandKeys()
  useAppMenu()
  useKeptFocus()
  useGuardedCopies()
  useHeaderNote()
  useBackupNews()
  useEffect(() => forgetChanges, [])
  const { screen, rest } = useRememberedPlace()
  const route = routeOf(screen)
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip} onClick={skipToMain}>
        {t('shell.skip')}
      </a>
      <Sidebar vaultName={vaultName} screen={screen} />
      <div className={styles.work}>
        <TopBar />
        <PlaceBanner />
        <SampleBanner />
        <main id="main" tabIndex={-1} className={styles.stage}>
          {route?.show(rest)}
        </main>
      </div>
      <OpenDialogs />
      <UndoObstacle />
      <MailDrop />
    </div>
  )
}

/** An address inside the page would change the route; the focus is all that has to move. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** Where one is; at start where one was, and the name of each screen is kept for the next start. */
function useRememberedPlace() {
  const place = usePlace()
  const { screen: last } = usePreferences()
  const isKnown = routeOf(place.screen) !== undefined
  useEffect(() => {
    if (!isKnown) goTo(`/${last !== undefined && routeOf(last) ? last : startScreen}`, { replace: true })
    else if (place.screen !== last) void changePreferences({ screen: place.screen })
  }, [isKnown, place.screen, last])
  return place
}
