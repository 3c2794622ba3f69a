import { existsSync } from 'node:fs'
import { app } from 'electron'

/** Where people keep what they write: their documents, or on a system without such a folder their own folder. */
export function usualFolder(): string {
  const documents = app.getPath('documents')
  return existsSync(documents) ? documents : app.getPath('home')
}
