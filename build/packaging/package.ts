import { resolve } from 'node:path'
import { build } from 'electron-builder'
import { configuration } from './configuration.ts'

/** `npm run package`: the installers for this system; with `--dir`, the unpacked application only. */
if (process.argv[1] === import.meta.filename)
  await build({
    projectDir: resolve(import.meta.dirname, '../..'),
    config: configuration,
    dir: process.argv.includes('--dir'),
    publish: 'never',
  })
