import { dialog, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron'
import { errorMessage, unexpectedMessage } from '../../db/domain/i18n/error-message.ts'
import type { AppErrorData } from '../../db/domain/app-error-data.ts'
import type { Locale } from '../../db/domain/i18n/locale.ts'
import { usualFolder } from './usual-folder.ts'

interface Asking {
  /** Why it could not be saved where it was tried last. */
  readonly unsaved: AppErrorData
  readonly language: Locale
  /** Undefined where it was closed. */
  readonly window: BrowserWindow | undefined
}

/**
 * Asks where a vault goes whose folder is gone: the window shows nothing of it any more, so the system asks. Null when
 * the person gives it up; a choice that was begun and left is asked for again.
 */
export async function askForPlace(asking: Asking): Promise<string | null> {
  const { translator } = await import('../../db/domain/i18n/all-languages.ts')
  const { unsaved, language, window } = asking
  const t = translator(language)
  const why = unsaved.code === 'unexpected' ? unexpectedMessage(t, '') : errorMessage(t, unsaved)
  const message: MessageBoxOptions = {
    type: 'warning',
    message: t('unlock.unsaved.title'),
    detail: `${why}\n\n${t('unlock.unsaved.words')}`,
    buttons: [t('unlock.unsaved.choose'), t('unlock.unsaved.giveUp')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, message)
    : dialog.showMessageBox(message))
  if (response === 1) return null
  const { canceled, filePaths } = await chooseFolder(window)
  const [chosen] = canceled ? [] : filePaths
  return chosen ?? askForPlace(asking)
}

function chooseFolder(window: BrowserWindow | undefined) {
  const options: OpenDialogOptions = {
    defaultPath: usualFolder(),
    properties: ['openDirectory', 'createDirectory'],
  }
  return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options)
}
