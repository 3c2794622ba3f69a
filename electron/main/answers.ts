import { app, BrowserWindow } from 'electron'
import type { Handlers } from '../contract/contract.ts'
import type { WrittenReport } from '../contract/report.ts'
import type { VaultOpening } from '../contract/vault-message.ts'
import type { CopiedText } from './copied-text.ts'
import type { LastWords } from './last-words.ts'
import { choosePaths } from './dialogs.ts'
import type { ChosenFiles } from './files.ts'
import { newPlace } from './new-place.ts'
import type { Keychain } from './keychain.ts'
import type { Followed, VaultHost } from './vault-host.ts'
import type { IdleLock } from './idle-lock.ts'
import type { CallContext } from './ipc.ts'
import { showMenu } from './menu.ts'
import type { Printer } from './printer.ts'
import type { PreferenceFile } from './preferences.ts'
import { usualFolder } from './usual-folder.ts'
import type { VaultSession } from './vault-session.ts'

/** Of a job: whether it was told to stop, and where it stands. */
export interface MainContext extends CallContext, Followed {
  readonly files: ChosenFiles
  readonly session: VaultSession
  readonly keychain: Keychain
  readonly host: VaultHost
  readonly idle: IdleLock
  readonly lastWords: LastWords
  readonly preferences: PreferenceFile
  readonly copied: CopiedText
  readonly printer: Printer
  /** A command of the menu, by its id. */
  readonly onCommand: (id: string) => void
}

/** What the main process answers itself: dialogs, opening and locking. */
export const answers = {
  file: {
    choose: async ({ files, sender }, { purpose, suggested }) => {
      const window = BrowserWindow.fromWebContents(sender)
      const paths = window ? await choosePaths(window, purpose, suggested) : []
      return paths.map((path) => files.add(path))
    },
  },
  report: {
    print: async ({ files, host, printer, signal }, { file, paper, landscape, page, title, ...contents }) => {
      const pdf = await printer.print({ title, paper, landscape, page }, signal)
      const written = await host.writePrint({ path: files.path(file), pdf, ...contents })
      return written as WrittenReport
    },
  },
  vault: {
    status: ({ session }) => session.status(),
    newPlace: ({ files }, { name, around }) =>
      newPlace(files, name, around === undefined ? usualFolder() : files.path(around)),
    create: async (context, { folder, passphrase, memberName }) => {
      const opened = await open(context, {
        how: 'create',
        folder: context.files.path(folder),
        passphrase,
        memberName,
      })
      return opened as { readonly recovery: string }
    },
    unlock: async (context, { folder, secret }) => {
      const path = context.files.path(folder)
      const shown = 'keychain' in secret ? { keychain: await context.keychain.secretOf(path) } : secret
      await open(context, { how: 'unlock', folder: path, secret: shown })
    },
    restore: async (context, { from, folder, secret }) => {
      const paths = { from: context.files.path(from), folder: context.files.path(folder) }
      await open(context, { how: 'restore', ...paths, secret })
    },
    lock: ({ session }, { wish }) => session.lock('asked', wish),
    handedOver: ({ lastWords }) => lastWords.said(),
    setMeetingMode: ({ idle }, { on }) => idle.setMeetingMode(on),
    meetingMode: ({ idle }) => ({ on: idle.isMeetingMode }),
    hasKeychain: ({ keychain }) => keychain.isUsable(),
    addKeychain: ({ session }) => session.addKeychain(),
  },
  window: {
    preferences: ({ preferences }) => {
      const systemLanguages = app.getPreferredSystemLanguages()
      return { ...preferences.forWindow, systemLanguages, platform: platformName() }
    },
    setPreferences: ({ preferences, idle, host }, changes) => {
      preferences.change(changes)
      if (changes.idleMinutes !== undefined) idle.setMinutes(changes.idleMinutes)
      if (changes.backups !== undefined) host.schedule(changes.backups)
    },
    copied: ({ copied, preferences }, { digest, isGuarded }) => {
      if (isGuarded || preferences.current.clearClipboard) copied.keep(digest)
    },
    setMenu: ({ onCommand }, template) => showMenu(template, onCommand),
  },
} satisfies Handlers<MainContext, 'main'>

async function open({ session, idle, signal, report }: MainContext, opening: VaultOpening): Promise<unknown> {
  const opened = await session.open(opening, { signal, report })
  idle.start()
  return opened
}

const platformName = (): 'mac' | 'windows' | 'linux' =>
  process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'windows' : 'linux'
