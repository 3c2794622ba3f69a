import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from './source-tree.ts'
import { buildWindow } from './window/build-window.ts'
import { openVault } from './window/drive.ts'
import { makeInventedVault } from './window/invented-vault.ts'
import { describeRuntime, launch } from './window/launch.ts'
import { everyLook, mainScreens, takePictures } from './window/take-pictures.ts'

/** `npm run pictures`: every screen in each size and theme, with invented data as large as real ones. */
const look = { folder: join(repositoryRoot, 'docs', 'screenshots'), ...everyLook }

buildWindow()
console.log(`Pictures are taken on ${describeRuntime()}`)
const place = mkdtempSync(join(tmpdir(), 'caucus-pictures-'))
try {
  const vault = join(place, 'Lantern Coalition.caucus')
  await makeInventedVault(vault)
  await using running = await launch()
  const locked = { name: 'unlock', show: () => Promise.resolve() }
  let taken = await takePictures(running.page, [locked], look)
  await openVault(running, vault)
  taken += await takePictures(running.page, await mainScreens(running.page), look)
  console.log(`${taken} pictures in docs/screenshots`)
} finally {
  rmSync(place, { recursive: true, force: true })
}
