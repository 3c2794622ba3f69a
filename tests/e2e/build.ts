import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { findChromium } from '../harness/chromium/find-chromium.ts'
import { describeRuntime } from './launch.ts'

/** Builds what the end-to-end tests drive, once for all files, and says what they run on. */
export async function setup(): Promise<void> {
  const root = resolve(import.meta.dirname, '../..')
  const vite = resolve(root, 'node_modules/vite/bin/vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: root,
      encoding: 'utf8',
      // The test runner sets `test`, which would bundle React's development build.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`)
  await findChromium(false) // unpacked once, before several files want it
  console.log(`end-to-end tests run on ${describeRuntime()}`)
}
