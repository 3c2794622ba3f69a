import type { Translate } from '../../db/domain/i18n/translator.ts'
import { isGuarded, levelsBeyond, type Clearance } from '../../db/domain/sensitivity.ts'
import { redoLast, undoLast } from './api/changes.ts'
import { hideGuarded } from './api/clearance.ts'
import { settingsSectionNames, settingsSections } from '../settings/sections.ts'
import { showToast } from '../ui/toast-queue.ts'
import { openDialog } from './api/dialogs.ts'
import type { Command } from './api/commands.ts'
import { showFailure } from './api/failures.ts'
import { openAgain } from './api/left-place.ts'
import { goTo } from './api/navigation.ts'
import { beginAt } from './api/new-page.ts'
import { ask } from './api/queries.ts'
import { refresh } from './api/refresh.ts'
import { routes } from './routes.tsx'

/** The key of a screen: Ctrl or Cmd and its place in the navigation. */
const keysOfScreen: Readonly<Record<string, string>> = {
  today: 'mod+1',
  people: 'mod+2',
  legislators: 'mod+3',
  organizations: 'mod+4',
  'follow-ups': 'mod+5',
  reports: 'mod+6',
  import: 'mod+7',
  settings: 'mod+,',
}

/** What can be done on every screen. Menu, shortcuts, palette and help are made from this list. */
export function appCommands(t: Translate, level: Clearance): readonly Command[] {
  return [
    ...creating(t),
    ...routes
      .filter(({ group, isCommand }) => group !== undefined || isCommand)
      .map(({ screen, label, icon, also }): Command => {
        const keys = keysOfScreen[screen]
        return {
          id: `go.${screen}`,
          label: t(label),
          ...(also && { also: t(also) }),
          group: 'go',
          icon,
          ...(keys && { keys }),
          run: () => goTo(`/${screen}`),
        }
      }),
    ...inMeetings(t),
    ...beginning(t),
    ...setting(t),
    ...moving(t),
    ...guarding(t, level),
    ...leaving(t),
  ]
}

const creating = (t: Translate): Command[] => [
  {
    id: 'new.log',
    label: t('command.log'),
    group: 'new',
    icon: 'note',
    keys: 'l',
    run: () => openDialog('log', {}),
  },
  {
    id: 'new.followUp',
    label: t('command.followUp'),
    group: 'new',
    icon: 'followup',
    keys: 'n',
    run: () => openDialog('followUp', {}),
  },
  {
    id: 'new.meeting',
    label: t('command.meeting'),
    group: 'new',
    icon: 'meeting',
    keys: 'm',
    run: () => beginAt('/meetings/new'),
  },
  {
    id: 'new.mails',
    label: t('command.mails'),
    group: 'new',
    icon: 'mail',
    run: () => goTo('/emails'),
  },
  {
    id: 'new.bill',
    label: t('command.bill'),
    group: 'new',
    icon: 'gavel',
    run: () => openDialog('bill', {}),
  },
  {
    id: 'new.person',
    label: t('command.person'),
    group: 'new',
    icon: 'person',
    run: () => openDialog('person', {}),
  },
  {
    id: 'new.organization',
    label: t('command.organization'),
    group: 'new',
    icon: 'org',
    run: () => openDialog('organization', {}),
  },
]

const inMeetings = (t: Translate): Command[] => [
  {
    id: 'go.templates',
    label: t('templatesScreen.title'),
    group: 'go',
    icon: 'edit',
    run: () => goTo('/meetings/templates'),
  },
  {
    id: 'go.drafts',
    label: t('command.drafts'),
    group: 'go',
    icon: 'note',
    run: () => goTo('/meetings/drafts'),
  },
]

/** Each part of the settings, and what one does there most. */
const setting = (t: Translate): Command[] => [
  ...settingsSectionNames.map((name): Command => ({
    id: `settings.${name}`,
    label: `${t('screen.settings')}: ${t(`settings.section.${name}`)}`,
    also: t(`command.settings.${name}`),
    group: 'settings',
    icon: settingsSections[name],
    run: () => goTo(`/settings/${name}`),
  })),
  {
    id: 'settings.backUp',
    label: t('settings.backupNow'),
    group: 'settings',
    icon: 'archive',
    run: () => openAgain('backup', '/settings/backups'),
  },
  {
    id: 'settings.meetingMode',
    label: t('settings.meeting'),
    group: 'settings',
    icon: 'clock',
    run: () => void switchMeetingMode(t),
  },
]

async function switchMeetingMode(t: Translate): Promise<void> {
  try {
    const { on } = await ask('vault', 'meetingMode', {})
    await ask('vault', 'setMeetingMode', { on: !on })
    await refresh('vault.meetingMode')
    showToast({ message: t(on ? 'command.meetingModeOff' : 'command.meetingModeOn') })
  } catch (error) {
    showFailure(t, error)
  }
}

/** What the first screen of a new vault offers. */
const beginning = (t: Translate): Command[] => [
  {
    id: 'go.sample',
    label: t('welcome.sample'),
    group: 'go',
    icon: 'people',
    run: () => goTo('/welcome'),
  },
  {
    id: 'go.otherVault',
    label: t('welcome.open'),
    group: 'go',
    icon: 'lock',
    run: () => void ask('vault', 'lock', { wish: 'open' }),
  },
  {
    id: 'go.restore',
    label: t('welcome.restore'),
    group: 'go',
    icon: 'history',
    run: () => void ask('vault', 'lock', { wish: 'restore' }),
  },
]

const moving = (t: Translate): Command[] => [
  {
    id: 'view.palette',
    label: t('command.palette'),
    group: 'view',
    icon: 'search',
    keys: 'mod+k',
    run: () => openDialog('palette', {}),
  },
  {
    id: 'view.search',
    label: t('command.search'),
    group: 'view',
    icon: 'search',
    keys: '/',
    run: () => openDialog('palette', {}),
  },
  {
    id: 'view.back',
    label: t('command.back'),
    group: 'view',
    icon: 'arrow-left',
    keys: 'alt+arrowleft',
    run: () => history.back(),
  },
  {
    id: 'view.forward',
    label: t('command.forward'),
    group: 'view',
    icon: 'arrow-right',
    keys: 'alt+arrowright',
    run: () => history.forward(),
  },
  {
    id: 'view.undo',
    label: t('command.undo'),
    group: 'view',
    icon: 'undo',
    keys: 'mod+z',
    isAlways: true,
    run: () => void undoLast(t),
  },
  {
    id: 'view.redo',
    label: t('command.redo'),
    group: 'view',
    icon: 'redo',
    keys: 'mod+shift+z',
    isAlways: true,
    run: () => void redoLast(t),
  },
]

/** How much is shown: more of it, and less. */
const guarding = (t: Translate, level: Clearance): Command[] => [
  ...levelsBeyond(level).map((more): Command => ({
    id: `view.${more}`,
    label: t(`unlock.clearance.${more}`),
    group: 'view',
    icon: 'unlock',
    run: () => openDialog('clearance', { level: more }),
  })),
  ...(isGuarded(level)
    ? [
        {
          id: 'view.hideGuarded',
          label: t(`shell.hideGuarded.${level}`),
          group: 'view',
          icon: 'eye-off',
          run: () => hideGuarded(t),
        } as const,
      ]
    : []),
]

const leaving = (t: Translate): Command[] => [
  {
    id: 'view.lock',
    label: t('command.lock'),
    group: 'view',
    icon: 'lock',
    keys: 'mod+l',
    isAlways: true,
    run: () => void ask('vault', 'lock', {}),
  },
  {
    id: 'help.shortcuts',
    label: t('command.shortcuts'),
    group: 'help',
    icon: 'keyboard',
    keys: '?',
    run: () => openDialog('shortcuts', {}),
  },
]
