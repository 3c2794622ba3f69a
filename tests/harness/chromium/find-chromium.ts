import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './unpack-chromium.ts'

export interface Chromium {
  readonly executable: string
  /** What it needs in its environment beside the usual. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * The Chromium to drive: the one named by CAUCUS_CHROMIUM; without a window the one from the npm package (Linux x64);
 * else an installed browser of the family. Undefined when there is none.
 */
export async function findChromium(headed: boolean): Promise<Chromium | undefined> {
  const named = process.env['CAUCUS_CHROMIUM']
  if (named) return { executable: named, env: {} }
  const packed = process.platform === 'linux' && process.arch === 'x64'
  if (packed && !headed) return unpackChromium()
  const executable = installedBrowsers(process.platform, process.env).find((path) => existsSync(path))
  return executable === undefined ? undefined : { executable, env: {} }
}

/** Where browsers of the family are installed, the most common first. */
export function installedBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin')
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  if (platform === 'win32')
    return windowsPrograms.flatMap((program) =>
      [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, program)),
    )
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return linuxCommands.flatMap((command) => folders.map((folder) => join(folder, command)))
}

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
]
