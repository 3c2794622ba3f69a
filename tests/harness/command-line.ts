/** Electron's own command line: `[-r module]… [--switch[=value]]… app [arguments]`. */
export interface CommandLine {
  /** Modules to load before the app's main. */
  readonly requires: readonly string[]
  /** Folder with a package.json, or the main file itself. */
  readonly app: string | undefined
  readonly switches: ReadonlyMap<string, string>
}

/** Switches count wherever they stand, as in Chromium. */
export function parseCommandLine(parts: readonly string[]): CommandLine {
  const requires: string[] = []
  const switches = new Map<string, string>()
  let app: string | undefined
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (part === '-r' || part === '--require') requires.push(parts[++i] ?? '')
    else if (part.startsWith('--')) switches.set(...toSwitch(part))
    else if (!part.startsWith('-')) app ??= part
  }
  return { requires, app, switches }
}

function toSwitch(part: string): [name: string, value: string] {
  const equals = part.indexOf('=')
  return equals === -1 ? [part.slice(2), ''] : [part.slice(2, equals), part.slice(equals + 1)]
}
