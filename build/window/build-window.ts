import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../source-tree.ts'

/** Builds what `launch` opens. Says nothing unless it fails. */
export function buildWindow(): void {
  const vite = join(repositoryRoot, 'node_modules/vite/bin/vite.js')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vite, 'build', '--app', '--logLevel', 'warn'],
    {
      cwd: repositoryRoot,
      encoding: 'utf8',
      // A test runner sets `test`, which would bundle React's development build.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (status !== 0) throw new Error(`the build failed\n${stdout}\n${stderr}`)
}
