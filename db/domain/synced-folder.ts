/**
 * Services that copy a file while it is being written, and so the newest commits without what they belong to.
 * Known by the names their folders have on Windows, macOS and Linux.
 */
const services: readonly { readonly name: string; readonly folder: RegExp }[] = [
  { name: 'OneDrive', folder: /^onedrive([ -].*)?$/i },
  { name: 'Dropbox', folder: /^dropbox([ -].*)?$/i },
  { name: 'iCloud Drive', folder: /^(icloud ?drive|com~apple~clouddocs|mobile documents)$/i },
  { name: 'Google Drive', folder: /^(google ?drive([ -].*)?|my drive)$/i },
]

/** The service in whose folder the path lies, to warn of, or nothing. */
export function findSyncService(path: string): string | undefined {
  const folders = path.split(/[\\/]/)
  return services.find(({ folder }) => folders.some((name) => folder.test(name)))?.name
}
