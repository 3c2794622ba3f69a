import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from './source-tree.ts'
import { openVault } from './window/drive.ts'
import { makeInventedVault } from './window/invented-vault.ts'
import { describeRuntime, launch } from './window/launch.ts'
import { mainScreens, takePictures } from './window/take-pictures.ts'

/** `npm run pictures`: every screen in each size and theme, with invented data as large as real ones. */
const folder = join(repositoryRoot, 'docs', 'screenshots')

const { status } = spawnSync('npm', ['run', '-s', 'build', '--', '--logLevel', 'warn'], {
  cwd: repositoryRoot,
  stdio: 'inherit',
})
if (status !== 0) throw new Error('The build failed')
console.log(`Pictures are taken on ${describeRuntime()}`)
const place = mkdtempSync(join(tmpdir(), 'caucus-pictures-'))
try {
  const vault = join(place, 'Lantern Coalition.caucus')
  await makeInventedVault(vault)
  await using running = await launch()
  const locked = { name: 'unlock', show: () => Promise.resolve() }
  let taken = await takePictures(running.page, [locked], folder)
  await openVault(running, vault)
  taken += await takePictures(running.page, await mainScreens(running.page), folder)
  console.log(`${taken} pictures in docs/screenshots`)
} finally {
  rmSync(place, { recursive: true, force: true })
}
