import { openVault } from './drive.ts'
import { launch } from './launch.ts'
import { mainScreens, takePictures, type PictureLook } from './take-pictures.ts'

interface Showing {
  readonly vault: string
  readonly passphrase: string
  /** Where pictures go. */
  readonly folder: string
}

const look: PictureLook = { sizes: [{ width: 1280, height: 800 }], themes: ['light', 'dark'] }

/** Opens the vault in the built window, without a display, and takes pictures of its screens. Gives their number. */
export async function showWindow({ vault, passphrase, folder }: Showing): Promise<number> {
  await using running = await launch()
  await openVault(running, vault, { passphrase })
  const taken = await takePictures(running.page, await mainScreens(running.page), { folder, ...look })
  if (running.errors.length > 0) throw new Error(`The window complained: ${running.errors.join('; ')}`)
  return taken
}
