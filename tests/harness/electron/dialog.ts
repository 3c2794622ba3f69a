import type { DialogOptions, PersonsAnswers } from '../persons-answers.ts'
import { BrowserWindow } from './browser-window.ts'
import type { NoteCall } from './runtime.ts'

interface MessageOptions extends DialogOptions {
  readonly message: string
  readonly buttons?: readonly string[]
  readonly cancelId?: number
}

/**
 * Dialogs. Without a person to ask, every one is cancelled: a test puts its own answer in place
 * (`dialog.showOpenDialog = …`), in the same way as on Electron.
 */
export function makeDialog(note: NoteCall, person: PersonsAnswers | undefined) {
  return {
    async showOpenDialog(...parts: unknown[]) {
      const options = optionsOf<DialogOptions>(parts)
      note('dialog.showOpenDialog', options)
      const filePaths = (await person?.paths(options)) ?? []
      return { canceled: filePaths.length === 0, filePaths }
    },
    async showSaveDialog(...parts: unknown[]) {
      const options = optionsOf<DialogOptions>(parts)
      note('dialog.showSaveDialog', options)
      const filePath = (await person?.newPath(options)) ?? ''
      return { canceled: filePath === '', filePath }
    },
    async showMessageBox(...parts: unknown[]) {
      const options = optionsOf<MessageOptions>(parts)
      note('dialog.showMessageBox', options)
      const { message, buttons = ['OK'], cancelId = 0 } = options
      const response = (await person?.choice(message, buttons)) ?? cancelId
      return { response, checkboxChecked: false }
    },
    showErrorBox(title: string, content: string): void {
      note('dialog.showErrorBox', title, content)
      process.stderr.write(`${title}: ${content}\n`)
    },
  }
}

/** The window to show it on may be given first. */
function optionsOf<Options>(parts: unknown[]): Options {
  return (parts[0] instanceof BrowserWindow ? parts[1] : parts[0]) as Options
}
