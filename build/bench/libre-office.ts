import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Converts a file into one of that ending beside it. */
export type Converter = (file: string, ending: string) => void

/** The LibreOffice of this machine, kept to a profile of its own; undefined where there is none. */
export function findLibreOffice(profile: string): Converter | undefined {
  const command = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (command === undefined) return undefined
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless']
  return (file, ending) => {
    const { status } = spawnSync(command, [
      ...settings,
      '--convert-to',
      ending,
      '--outdir',
      dirname(file),
      file,
    ])
    if (status !== 0) throw new Error(`LibreOffice could not convert to ${ending}`)
  }
}
