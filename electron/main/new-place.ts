import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findSyncService } from '../../db/domain/synced-folder.ts'
import type { NewPlace } from '../contract/vault.ts'
import type { ChosenFiles } from './files.ts'

/** Where a new vault of this name goes in a folder, and what is to be said of that place. */
export function newPlace(files: ChosenFiles, name: string, around: string): NewPlace {
  const called = fileName(name)
  const path = join(around, `${called}.caucus`)
  return {
    folder: files.add(path).handle,
    name: called,
    around: basename(around),
    syncService: findSyncService(path) ?? null,
    isTaken: existsSync(path),
  }
}

/** What no system takes in the name of a folder is left out. */
function fileName(name: string): string {
  const clean = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '')
  return clean === '' ? 'Caucus' : clean
}
