import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isAppError } from '../../db/domain/errors.ts'
import { createDatabase, findDamage, type Sqlite } from '../../db/store/connection.ts'
import { dropTriggers, rebuildDerived } from '../../db/store/derived.ts'
import { inBatch } from '../../db/store/history/batch.ts'
import {
  currentSchemaVersion,
  migrate,
  migrations,
  needsMigration,
  schemaVersion,
} from '../../db/store/migrate.ts'
import { insertPerson } from '../../db/store/queries/person.ts'
import { dumpOf, openTestStore } from './test-store.ts'
import { findFaults } from './random/integrity.ts'
import { edit, openRandomStore } from './random/random-store.ts'

function makeEmpty(): Sqlite {
  const folder = mkdtempSync(join(tmpdir(), 'caucus-migrate-'))
  const handle = createDatabase(join(folder, 'vault.db'), randomBytes(32))
  onTestFinished(() => {
    handle.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return handle
}

/** Everything that a schema says, in an order of its own; where a table lies in the file is left out. */
const schemaOf = (handle: Sqlite): unknown =>
  handle.prepare('select type, name, tbl_name, sql from sqlite_master order by type, name').all()

/** Rows as each version could hold them: what a table needs, and what refers to it. */
const rowsSince: readonly (readonly string[])[] = [
  [
    `insert into record (id, uid, noun, sensitivity, created_at, updated_at)
       select value, randomblob(16), case when value < 900 then 'member' when value < 920 then 'person'
         when value < 940 then 'interaction' else 'follow_up' end, value % 4, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'
       from (with recursive n(value) as (select 880 union all select value + 1 from n where value < 970) select value from n)`,
    `insert into member (id, name, is_self) values (880, 'Me', 1)`,
    `insert into batch (id, uid, device, hlc, at, member_id, kind) values (1, randomblob(16), 'd', 'h', 'a', 880, 'k')`,
    `insert into change (batch_id, record_id, table_name, row_id, op, data) values (1, 880, 'member', 880, 'create', '{}')`,
    `insert into setting (key, value) values ('device', '"device-one"')`,
    `update record set trashed_batch = 1 where id in (902, 922)`,
  ],
  [
    `insert into contact (id, noun, display_name, sort_key)
       select id, noun, 'Zoë ' || id, 'zoe ' || id from record where noun = 'person'`,
    `insert into person (id, given_name) select id, display_name from contact`,
  ],
  [],
  [
    `insert into interaction_type (id, key, counts_as) values (890, 'visit-of-old', 'contact')`,
    `insert into interaction (id, type_id, status, outcome, occurred_on, body_text)
       select id, 890, 'happened', 'met', '2025-01-' || (id - 910), 'water ' || id from record where noun = 'interaction'`,
    `insert into participant (interaction_id, contact_id) select id, id - 20 from interaction`,
  ],
  [
    `insert into follow_up (id, title) select id, 'Call ' || id from record where noun = 'follow_up'`,
    `insert into follow_up_link (follow_up_id, record_id) select id, 900 from follow_up`,
  ],
  ...Array.from({ length: 6 }, () => []),
  [
    `insert into record (id, uid, noun, sensitivity, created_at, updated_at) select value, randomblob(16), 'custom_field', 1,
       '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' from json_each('[980, 981]')`,
    `insert into custom_field (id, applies_to, label, folded, type, choices) values
       (980, 'person', 'Shift', 'shift', 'choice', '["Day"]'), (981, 'organization', 'Shift', 'shift', 'text', '[]')`,
    `insert into custom_value (contact_id, field_id, value) values (900, 980, 'Day'), (901, 980, 'Day')`,
  ],
]

const rowCounts = (handle: Sqlite): Record<string, unknown> => {
  const names = handle
    .prepare(
      `select name from sqlite_master where type = 'table' and name in (select value from json_each(?))`,
    )
    .pluck()
    .all(
      JSON.stringify([
        'member',
        'batch',
        'person',
        'interaction',
        'participant',
        'follow_up',
        'follow_up_link',
        'custom_field',
        'custom_value',
      ]),
    )
  return Object.fromEntries(
    names.map((name) => [
      name,
      handle
        .prepare(`select count(*) from ${String(name)}`)
        .pluck()
        .get(),
    ]),
  )
}

async function makeOld(version: number): Promise<Sqlite> {
  const handle = makeEmpty()
  if (version > 0) await migrate(handle, migrations.slice(0, version))
  handle.pragma('foreign_keys=OFF') // a version in between may lack the tables of what it names
  for (const statement of rowsSince.slice(0, version).flat()) handle.exec(statement)
  handle.pragma('foreign_keys=ON')
  return handle
}

const versions = migrations.map((_migration, index) => index)

describe('migrating', () => {
  it.each(versions)(
    'version %i with rows gives the schema of a new database, and keeps the rows',
    async (version) => {
      using fresh = await openTestStore()
      const old = await makeOld(version)
      const before = rowCounts(old)
      expect([schemaVersion(old), needsMigration(old)]).toEqual([version, true])
      await migrate(old)
      expect(schemaOf(old)).toEqual(schemaOf(fresh.writer))
      expect([schemaVersion(old), needsMigration(old)]).toEqual([currentSchemaVersion, false])
      expect(rowCounts(old)).toMatchObject(before)
      expect(findDamage(old, 'full')).toEqual([])
      expect(old.pragma('foreign_keys', { simple: true })).toBe(1)
    },
  )

  it.each([4, 5])('version %i derives what triggers keep and indexes what can be found', async (version) => {
    const old = await makeOld(version)
    await migrate(old)
    const derived = old.prepare('select last_contact_on as day, level from contact where id = ?')
    expect([900, 901, 902, 905].map((id) => derived.get(id))).toEqual([
      { day: '2025-01-10', level: 0 },
      { day: '2025-01-11', level: 1 },
      { day: null, level: 9 }, // in the trash, and so is the meeting
      { day: '2025-01-15', level: 1 },
    ])
    const found = (index: string) =>
      old.prepare(`select count(*) from ${index} where ${index} match 'zoe OR water'`).pluck().get()
    expect(['search_name_open', 'search_name_restricted'].map(found)).toEqual([10, 9])
    expect(['search_note_open', 'search_note_restricted'].map(found)).toEqual([10, 9])
  })

  it('again changes nothing', async () => {
    using store = await openRandomStore()
    const before = [
      schemaOf(store.writer),
      dumpOf(store),
      store.writer.prepare('select total_changes()').pluck().get(),
    ]
    await migrate(store.writer)
    expect([
      schemaOf(store.writer),
      dumpOf(store),
      store.writer.prepare('select total_changes()').pluck().get(),
    ]).toEqual(before)
  })

  it('refuses a database of a newer Caucus and leaves it as it is', async () => {
    using store = await openRandomStore()
    store.writer.pragma('user_version=99')
    const before = schemaOf(store.writer)
    const newer = { code: 'vault.newer', params: { version: 99, supported: currentSchemaVersion } }
    await expect(migrate(store.writer)).rejects.toMatchObject(newer)
    expect(() => needsMigration(store.writer)).toThrow('vault.newer')
    expect([schemaOf(store.writer), schemaVersion(store.writer)]).toEqual([before, 99])
  })
})

describe('a migration to come', () => {
  const next = (...statements: string[]): readonly Migration[] => [
    ...migrations,
    {
      up: async (db) => {
        for (const statement of statements) await sql.raw(statement).execute(db)
      },
    },
  ]

  it.each([
    ['a statement that is wrong', ['alter table person add column nickname text', 'create nonsense']],
    [
      'a rule that the rows break',
      [`update person set given_name = 'x'`, 'create unique index u on person (given_name)'],
    ],
    [
      'rows that would refer to nothing',
      ['create table x (id integer primary key)', 'delete from record where id in (select id from person)'],
    ],
  ])('that fails for %s leaves everything as it was', async (_what, statements) => {
    using store = await openRandomStore()
    const before = [schemaOf(store.writer), dumpOf(store), schemaVersion(store.writer)]
    const failure = await migrate(store.writer, next(...statements)).catch((error: unknown) => error)
    expect(isAppError(failure, 'migration.failed') ? 'refused' : failure).toBe('refused')
    expect([schemaOf(store.writer), dumpOf(store), schemaVersion(store.writer)]).toEqual(before)
    expect(store.writer.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(findFaults(store)).toEqual([])
    expect(await edit(store, [3, 1, 4])).not.toBeNull()
  })

  it('may add and rename columns that views and triggers speak of, and change what is indexed', async () => {
    using store = await openTestStore()
    const { value } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) =>
      insertPerson(write, { givenName: 'Ana' }),
    )
    await migrate(
      store.writer,
      next(
        'alter table person add column nickname text',
        'alter table person rename column suffix to name_suffix',
        `update contact set display_name = 'Renamed'`,
      ),
    )
    expect(schemaVersion(store.writer)).toBe(currentSchemaVersion + 1)
    expect(findFaults(store)).toEqual([])
    const { batch } = await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      write.statement(`update person set nickname = 'Anita' where id = ?`).run(value.id)
    })
    expect(batch).not.toBeNull()
    const logged = store.writer.prepare('select field, new from change order by id desc limit 1').get()
    expect(logged).toEqual({ field: 'nickname', new: 'Anita' })
  })
})

describe('what stands beside the migrations', () => {
  it('is made anew when the code that made it differs, and computes its columns again', async () => {
    using store = await openRandomStore()
    const before = schemaOf(store.writer)
    dropTriggers(store.writer)
    store.writer.exec(`update contact set last_contact_on = '1999-01-01', level = 3`)
    store.writer.exec(`create trigger of_an_older_caucus after insert on tag begin select 1; end`)
    await migrate(store.writer)
    expect(schemaOf(store.writer)).toEqual(before)
    expect(findFaults(store)).toEqual([])
  })

  it('brings vocabulary into a vault that was made before it, and only what is missing', async () => {
    using store = await openTestStore()
    const keys = () => store.writer.prepare('select key from sector order by key').pluck().all()
    const before = keys()
    dropTriggers(store.writer)
    const id = store.writer.prepare('select id from sector limit 1').pluck().get()
    store.writer.prepare('delete from sector where id = ?').run(id)
    store.writer.prepare('delete from record where id = ?').run(id)
    rebuildDerived(store.writer)
    await migrate(store.writer)
    expect(keys()).toEqual(before)
    expect(() => store.writer.exec(`update sector set label = 'x'`)).toThrow(/no open batch/)
    expect(findFaults(store)).toEqual([])
  })

  it('keeps the words of vocabulary that somebody renamed', async () => {
    using store = await openTestStore()
    await inBatch(store, { kind: 'test', clearance: 'survivor' }, (write) => {
      write
        .statement(`update sector set label = 'Our own word' where id = (select min(id) from sector)`)
        .run()
    })
    const before = dumpOf(store)
    await migrate(store.writer)
    expect(dumpOf(store)).toBe(before)
  })
})

describe('a migration that was released', () => {
  /**
   * Frozen: vaults out there were made with it. Until the first release a file may still change, and its sum here is
   * then changed on purpose; after that a change of the schema is a new file.
   */
  const sums: Readonly<Record<string, string>> = {
    '0001-records.ts': 'cd4482f1092772edb3303c0ba4df36dbb83c8be02e8b7fc72cad19061e9029dc',
    '0002-contacts.ts': '2447ca529fd87ec68b1be8dabf64f904cc7694602faa565429b891eb0fb85e69',
    '0003-legislature.ts': '40e8f039e54d9a96d02f88b92fc1af24d727be6810c0192a6aa3ceb10c5c8421',
    '0004-interactions.ts': 'ecde8f90b74accdce71a56b456b8292af3319a6e226b4d9abccc36d162927b2b',
    '0005-follow-ups.ts': '64464a53e6094c82c6176efb112176e60cb48af3f4f4f0912422049c6acfd045',
    '0006-attachments-and-drafts.ts': '1b234da5851aedd2287a05bbe92857051f69a6d85e4a8afd598dce3a25a1fc92',
    '0007-contact-details.ts': 'c1251b303be7112b7e39b4156b95a89ebe143ae6dc82a9e6d579ea52fcc66ffe',
    '0008-cadence.ts': 'f63efcdbf91454868c38d5f7579d53b0fef7e4aa9e6cf50064e69f378542c376',
    '0009-recurrence.ts': 'dd805ee468f61d18d89bc8155a2df84778b55711b6f8fe52eb58dc5f31d2aada',
    '0010-meetings.ts': '01372f8715cbd78b537ed64143188372977b03ca4b1e01fbae2f98954208f5e1',
    '0011-duplicates.ts': '2c064e97ab39bef46a9599072c85ca2c4e9e442a273d81be8c7aec105db7c903',
    '0012-custom-fields.ts': 'e36cbc3ca92ba683a5697dcaf246ad442ee9a72c8078c80841e1fc6fc57a25a4',
    '0013-saved-views.ts': '2d438db72b4d0f8bece602d0883782d0d117724e5e25b19a79d765741f0b6e7c',
    '0014-custom-field-keys.ts': '975f467a39ce77618daddc5be10895c51761b3a0bfa09a0153f5cd3648db845a',
    '0015-mails.ts': '6221d0bf6cc4d757829cecc6f1d5f91838c3ff9374c66c12722095dd5bea4fba',
    '0016-unwatched.ts': '751f0327829f2df686f611db062281446ec7fac2df4409ad259ac7071afa917d',
    '0017-directories.ts': 'd93cc9135f6a90e0aa80e54a651e5fc58582114c9c26a439e4a59e872594cf70',
    '0018-fields-of-both.ts': '47224853636f4363c8dc680df96e1fa2fd6bddbd3c2ecf622359bcd36074bad9',
    '0019-open-follow-ups.ts': '7b61e339f7babe4a5efa9dd9ddb1995fca4b2354046cdad1dc6e716f7852da61',
    '0020-accounts-of-networks.ts': 'afc4b59cc5e526014ff9bb02982699dadda0f8fad7ff79ec3346bec991bccdfa',
    '0021-words.ts': '706b4830de7c0554b0066c17775a75097145529845712a2b566ad6cfd8177e53',
    '0022-follow-ups-by-priority.ts': 'c0b4ce918c42870f03d08170fc9e2e0f4e6b0849e4052904d748e32a052d78d1',
  }

  it('is never edited', () => {
    const folder = resolve(import.meta.dirname, '../../db/store/migrations')
    const found = readdirSync(folder).map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
      return [name, createHash('sha256').update(text).digest('hex')] as const
    })
    expect(Object.fromEntries(found)).toEqual(sums)
  })

  it('has a number of its own, without gaps', () => {
    const names = Object.keys(sums)
    expect(names.map((name) => name.slice(0, 4))).toEqual(
      versions.map((index) => String(index + 1).padStart(4, '0')),
    )
  })
})
