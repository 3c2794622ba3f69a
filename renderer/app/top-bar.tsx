import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Menu } from '../ui/menu.tsx'
import { useAllCommands } from './api/commands.ts'
import { useCrumbs } from './api/crumbs.ts'
import { openDialog } from './api/dialogs.ts'
import { useTranslate } from './api/language.tsx'
import { usePlace } from './api/navigation.ts'
import { usePreferences } from './api/preferences.tsx'
import { shortcutKeys } from './api/shortcut.ts'
import { useWays } from './api/ways.ts'
import { GuardedMark } from './guarded-mark.tsx'
import { routeOf } from './routes.tsx'
import styles from './top-bar.module.css'

/** Where one is, the one search box, and what can be made new. */
export function TopBar() {
  return (
    <header className={styles.bar}>
      <Whereabouts />
      <SearchButton />
      <div className={styles.end}>
        <GuardedMark />
        <NewMenu />
      </div>
    </header>
  )
}

function Whereabouts() {
  const t = useTranslate()
  const { screen, rest } = usePlace()
  const route = routeOf(screen)
  const own = useCrumbs()
  const crumbs = route
    ? [{ id: screen, label: t(route.label), ...(rest.length > 0 && { href: `/${screen}` }) }]
    : []
  return (
    <div className={styles.where}>
      <Steps />
      <Breadcrumbs crumbs={[...crumbs, ...own]} />
    </div>
  )
}

/** Back and forward, as far as one has been. */
function Steps() {
  const t = useTranslate()
  const { isBackOpen, isForwardOpen } = useWays()
  return (
    <>
      <IconButton
        icon="arrow-left"
        label={t('command.back')}
        isDisabled={!isBackOpen}
        onPress={() => history.back()}
      />
      <IconButton
        icon="arrow-right"
        label={t('command.forward')}
        isDisabled={!isForwardOpen}
        onPress={() => history.forward()}
      />
    </>
  )
}

function SearchButton() {
  const t = useTranslate()
  return (
    <AriaButton className={styles.search} onPress={() => openDialog('palette', {})}>
      <Icon name="search" size="sm" />
      <span className={styles.words}>{t('shell.search')}</span>
      <Kbd keys={['/']} decorative />
    </AriaButton>
  )
}

function NewMenu() {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const isMac = usePreferences().platform === 'mac'
  const actions = useAllCommands()
    .filter(({ group }) => group === 'new')
    .map(({ id, label, icon, keys, run }) => ({
      id,
      label,
      icon,
      onAction: run,
      ...(keys && { keys: shortcutKeys(keys, isMac) }),
    }))
  return (
    <Menu
      label={t('shell.new')}
      isOpen={isOpen}
      onOpenChange={setOpen}
      placement="bottom end"
      groups={[{ id: 'new', actions }]}
      trigger={
        <Button icon="plus" trailingIcon="chevron-down">
          {t('shell.new')}
        </Button>
      }
    />
  )
}
