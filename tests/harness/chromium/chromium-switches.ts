export interface ChromiumLook {
  /** With windows on the screen. */
  readonly headed: boolean
  readonly profile: string
  /** Also listen on a port of the machine, for a test that drives the windows. Never for a person. */
  readonly port: boolean
  /** A sandbox cannot be made by root. */
  readonly root: boolean
}

/** Nothing that reaches the network, asks or tells anybody anything, or slows a window that is not in front. */
const always = [
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=HttpsUpgrades,MediaRouter,Translate,OptimizationHints,PaintHolding',
  // window.open answers null; otherwise closing a window that a debugger holds would hang its opener.
  '--block-new-web-contents',
  // No name is ever looked up: WebSockets and WebRTC included.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
  '--use-mock-keychain',
  '--remote-debugging-pipe',
]

const headless = [
  '--headless',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

export function chromiumSwitches({ headed, profile, port, root }: ChromiumLook): string[] {
  return [
    ...always,
    ...(headed ? [] : headless),
    ...(port ? ['--remote-debugging-port=0'] : []),
    ...(root ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
  ]
}
