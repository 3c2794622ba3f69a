import type { Configuration } from 'electron-builder'

/**
 * What the packaged binary can no longer do, whoever starts it: run as plain Node, take options or a debugger from
 * outside, load an application other than the one it was signed with.
 */
export const fuses: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  loadBrowserProcessSpecificV8Snapshot: false,
}
