import { join } from 'node:path'
import Independent from '@signalapp/sqlcipher'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDatabase, findDamage, openWriter } from '../../db/store/connection.ts'
import { backUp } from '../../db/vault/backup.ts'
import { renewKeys } from '../../db/vault/key-renewal.ts'
import { vaultPaths } from '../../db/vault/vault-paths.ts'
import { closing, countNotes, makeVault, newPassphrase, noon, open, temporaryFolder } from './fixtures.ts'

/** Opened by the independent implementation, as any SQLCipher 4 tool would: nothing but the raw key. */
function openElsewhere(file: string, key: Buffer): Independent {
  const database = new Independent(file)
  onTestFinished(() => closeOnce(database))
  database.exec('pragma cipher_log_level = none')
  database.exec(`pragma key = "x'${key.toString('hex')}'"`)
  return database
}

const closed = new WeakSet<Independent>()

function closeOnce(database: Independent): void {
  if (!closed.has(database)) database.close()
  closed.add(database)
}

const countElsewhere = (database: Independent): unknown =>
  database.prepare('select count(*) from note', { pluck: true }).get()

describe('another SQLCipher 4 implementation', () => {
  it('reads a vault with the raw key and nothing else, full-text index included', async () => {
    const { folder, vault } = await makeVault()
    vault.writer.exec(
      "create virtual table found using fts5 (body); insert into found values ('a coalition of many')",
    )
    const key = Buffer.from(vault.databaseKey)
    vault.close()
    const elsewhere = openElsewhere(vaultPaths(folder).database, key)
    expect(elsewhere.prepare('pragma cipher_version', { pluck: true }).get()).toMatch(/^4\./)
    expect(countElsewhere(elsewhere)).toBe(100)
    expect(
      elsewhere.prepare("select body from found where found match 'coalition'", { pluck: true }).all(),
    ).toHaveLength(1)
    expect(elsewhere.prepare('pragma integrity_check', { pluck: true }).get()).toBe('ok')
    expect(elsewhere.prepare('pragma cipher_integrity_check').all()).toEqual([])
  })

  it('writes into it and the vault reads that back', async () => {
    const { folder, vault } = await makeVault()
    const key = Buffer.from(vault.databaseKey)
    vault.close()
    const elsewhere = openElsewhere(vaultPaths(folder).database, key)
    elsewhere.exec("insert into note (body) values ('from elsewhere')")
    closeOnce(elsewhere)
    const again = await open(folder)
    expect([countNotes(again), findDamage(again.writer, 'full')]).toEqual([101, []])
  })

  it('makes a file that opens here, once it bears the mark of Caucus', () => {
    const file = join(temporaryFolder(), 'vault.db')
    const key = Buffer.alloc(32, 0xab)
    const elsewhere = openElsewhere(file, key)
    elsewhere.exec(`pragma application_id = ${0x43415543}; create table note (id integer primary key, body text) strict;
      insert into note (body) values ('from elsewhere')`)
    closeOnce(elsewhere)
    const here = openWriter(file, key)
    expect(here.prepare('select body from note').pluck().all()).toEqual(['from elsewhere'])
    here.close()
  })

  it('reads a backup and a vault whose keys were renewed', async () => {
    const { folder, vault } = await makeVault()
    const backup = join(temporaryFolder(), 'Backup.caucus')
    await backUp(vault, backup)
    const oldKey = Buffer.from(vault.databaseKey)
    const renewed = closing(
      await renewKeys(vault, { secrets: [newPassphrase('another passphrase')], at: noon }),
    )
    const newKey = Buffer.from(renewed.databaseKey)
    renewed.close()
    expect(countElsewhere(openElsewhere(vaultPaths(backup).database, oldKey))).toBe(100)
    expect(countElsewhere(openElsewhere(vaultPaths(folder).database, newKey))).toBe(100)
    expect(() => countElsewhere(openElsewhere(vaultPaths(folder).database, oldKey))).toThrow(/not a database/)
  })

  it('does not read it with another key: the file is encrypted for everyone', async () => {
    const { folder, vault } = await makeVault()
    vault.close()
    expect(() => countElsewhere(openElsewhere(vaultPaths(folder).database, Buffer.alloc(32)))).toThrow(
      /not a database/,
    )
    expect(() => new Independent(vaultPaths(folder).database).prepare('select * from note').all()).toThrow(
      /not a database/,
    )
  })

  it('finds nothing to be repaired in a file written here under load', () => {
    const file = join(temporaryFolder(), 'vault.db')
    const key = Buffer.alloc(32, 0xcd)
    const here = createDatabase(file, key)
    here.exec('create table note (id integer primary key, body text) strict')
    const insert = here.prepare('insert into note (body) values (?)')
    here.transaction(() =>
      Array.from({ length: 2000 }, (_, row) => insert.run(`note ${row} `.repeat(row % 60))),
    )()
    here.exec('delete from note where id % 3 = 0; vacuum')
    here.close()
    const elsewhere = openElsewhere(file, key)
    expect(elsewhere.prepare('pragma integrity_check', { pluck: true }).get()).toBe('ok')
    expect(elsewhere.prepare('pragma cipher_integrity_check').all()).toEqual([])
  })
})
