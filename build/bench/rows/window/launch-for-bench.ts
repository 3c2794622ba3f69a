import { join } from 'node:path'
import { call, openVault } from '../../../window/drive.ts'
import { launch, type RunningApp } from '../../../window/launch.ts'
import type { Bench } from '../../bench-row.ts'

/** An application that does nothing but open a window: the floor of starting, and of a call to main. */
export const launchEmpty = (): Promise<RunningApp> =>
  launch({ application: join(import.meta.dirname, 'empty-app') })

/** Caucus with the vault of the bench open, and no backup in the middle of a measurement. */
export async function launchUnlocked({ vault }: Bench): Promise<RunningApp> {
  const running = await launch({ language: 'en' })
  await call(running.page, 'window', 'setPreferences', { backups: { daily: false, onClose: false } })
  await openVault(running, vault.folder, { recovery: vault.recovery })
  return running
}
