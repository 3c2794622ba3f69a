import { describe, expect, it } from 'vitest'
import { findSpaceShortage, freeBytes } from '../../db/vault/free-space.ts'
import { findSyncService } from '../../db/domain/synced-folder.ts'
import { temporaryFolder } from './fixtures.ts'

describe('folders that a service copies away', () => {
  it.each([
    ['C:\\Users\\ana\\OneDrive\\Coalition.caucus', 'OneDrive'],
    ['C:\\Users\\ana\\OneDrive - Example Org\\Documents\\Coalition.caucus', 'OneDrive'],
    ['D:\\Ana\\Library\\CloudStorage\\OneDrive-ExampleOrg\\Coalition.caucus', 'OneDrive'],
    ['/srv/ana/Dropbox/Coalition.caucus', 'Dropbox'],
    ['/srv/ana/Dropbox (Example Org)/Coalition.caucus', 'Dropbox'],
    ['/srv/ana/Library/Mobile Documents/com~apple~CloudDocs/Coalition.caucus', 'iCloud Drive'],
    ['C:\\Users\\ana\\iCloudDrive\\Coalition.caucus', 'iCloud Drive'],
    ['/srv/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/Coalition.caucus', 'Google Drive'],
    ['G:\\My Drive\\Coalition.caucus', 'Google Drive'],
    ['/srv/ana/Google Drive/Coalition.caucus', 'Google Drive'],
  ])('%s belongs to %s', (path, service) => {
    expect(findSyncService(path)).toBe(service)
  })

  it.each([
    '/srv/ana/Documents/Coalition.caucus',
    '/srv/ana/dropboxes/a.caucus',
    '/srv/ana/My Driveway/a.caucus',
    '',
  ])('%j belongs to none', (path) => {
    expect(findSyncService(path)).toBeUndefined()
  })
})

describe('free space', () => {
  it('warns below three times the vault', () => {
    expect(findSpaceShortage(100, 300)).toBeUndefined()
    expect(findSpaceShortage(100, 299)).toEqual({ freeBytes: 299, wantedBytes: 300 })
  })

  it('is read from the disk that holds the path', () => {
    expect(freeBytes(temporaryFolder())).toBeGreaterThan(1_000_000)
  })
})
