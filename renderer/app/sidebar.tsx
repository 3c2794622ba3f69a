import { useTranslate } from './api/language.tsx'
import { usePreferences } from './api/preferences.tsx'
import { ask, useRead } from './api/queries.ts'
import { viewPath } from '../list/parts/list-view.ts'
import { shortcutKeys } from './api/shortcut.ts'
import { useNavigationCounts } from './navigation-counts.ts'
import { routes, type Route } from './routes.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Link, Button } from 'react-aria-components'
import styles from './sidebar.module.css'

const groups = ['today', 'contacts', 'work', 'data'] as const

export interface SidebarProps {
  readonly vaultName: string
  readonly screen: string
}

/** The way to every screen, and the way out. */
export function Sidebar({ vaultName, screen }: SidebarProps) {
  const t = useTranslate()
  const { idleMinutes } = usePreferences()
  const { data: meeting } = useRead('vault', 'meetingMode', {})
  return (
    <nav aria-label={t('shell.navigation')} className={styles.sidebar}>
      <p className={styles.vault}>
        <Icon name="mark" />
        <bdi className={styles.name}>{vaultName}</bdi>
      </p>
      {groups.map((group) => (
        <NavGroup key={group} group={group} screen={screen} />
      ))}
      <div className={styles.end}>
        <NavGroup group="end" screen={screen} />
        <LockItem />
      </div>
      <p className={styles.local}>
        <Icon name="shield" />
        <span>{meeting?.on ? t('shell.localMeeting') : t('shell.local', { minutes: idleMinutes })}</span>
      </p>
    </nav>
  )
}

function NavGroup({ group, screen }: { readonly group: Route['group']; readonly screen: string }) {
  const t = useTranslate()
  const counts = useNavigationCounts()
  return (
    <div className={styles.group}>
      {routes
        .filter((route) => route.group === group)
        .map((route) => (
          <Link
            key={route.screen}
            href={`/${route.screen}`}
            aria-current={route.screen === screen ? 'page' : undefined}
            className={styles.item}
          >
            <Icon name={route.icon} />
            <span className={styles.label}>{t(route.label)}</span>
            {counts[route.screen] !== undefined && (
              <span className={styles.count}>{counts[route.screen]}</span>
            )}
          </Link>
        ))}
      {group === 'contacts' && <PinnedViews />}
    </div>
  )
}

/** Views that were pinned: one press away from everywhere. */
function PinnedViews() {
  const { data: views = [] } = useRead('savedView', 'list', {})
  return (
    views
      // Offices have no screen of their own; their views are for the command line.
      .filter(({ pinned, list }) => pinned && list !== 'office')
      .map((view) => (
        <Link key={view.id} href={viewPath(view)} className={styles.item}>
          <Icon name={view.list === 'search' ? 'search' : 'star'} />
          <bdi className={styles.label}>{view.name}</bdi>
        </Link>
      ))
  )
}

function LockItem() {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  return (
    <Button className={styles.item} onPress={() => void ask('vault', 'lock', {})}>
      <Icon name="lock" />
      <span className={styles.label}>{t('command.lock')}</span>
      <span className={styles.count}>
        <Kbd keys={shortcutKeys('mod+l', isMac)} decorative />
      </span>
    </Button>
  )
}
