import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { getContactDetails } from '../../db/service/contact.ts'
import { compareHeld, holdFiles } from '../../db/service/held-file-import.ts'
import { undo } from '../../db/service/history.ts'
import { dumpOf, openTestStore } from '../store/test-store.ts'
import { countsOf, importing, sessionOf } from './import-files.ts'

const { folder, importFiles } = importing()

const tables: Readonly<Record<string, string>> = {
  organizations: 'id,name,description,url\no1,Harbor House,Shelter,https://harbor.example.org\n',
  locations: 'id,organization_id,name,description\nl1,o1,Main hall,By the river\nl2,o1,Annex,\n',
  services: 'id,organization_id,name,status\ns1,o1,Legal aid,active\n',
  services_at_location: 'id,service_id,location_id\nx,s1,l1\n',
  phones: 'id,location_id,number\np1,l1,202-555-0101\n',
  schedules: 'id,location_id,weekday,opens_at,closes_at\nh1,l1,Monday,09:00,17:00\n',
  contacts: 'id,organization_id,name,title\nc1,o1,Ana Ruiz,Director\n',
}

function makePackage(name: string, changed: Readonly<Record<string, string>> = {}): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [table, text] of Object.entries({ ...tables, ...changed }))
    writeFileSync(join(path, `${table}.csv`), text)
  return path
}

describe('an import of a service directory', () => {
  it('names every column that it leaves out, and says where it shortens them', async () => {
    using store = await openTestStore()
    const columns = Array.from({ length: 40 }, (_, at) => `a_column_of_our_own_${at}`)
    const services = `id,organization_id,name,${columns.join()}\ns1,o1,Legal aid,${columns.join()}\n`
    const { notes, columnsLeft } = await importFiles(sessionOf(store), {
      kind: 'hsds',
      paths: [makePackage('wide', { services })],
      dryRun: true,
    })
    expect(columnsLeft).toEqual([{ file: 'services.csv', columns }])
    expect(notes.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^40: .+ … \(\+\d+\)$/u)])
  })

  it('that was dropped on the window is what one in a folder is', async () => {
    using store = await openTestStore()
    const dropped = new Map(
      Object.entries(tables).map(([name, text], at) => [`${at}/${name}.csv`, Buffer.from(text)] as const),
    )
    const held = await holdFiles(sessionOf(store), { kind: null, paths: [...dropped.keys()], dropped })
    expect(held.source.kind).toBe('hsds')
    const { summary } = await compareHeld(sessionOf(store), held, {})
    expect(summary).toMatchObject({ created: 5, error: 0 })
  })

  it('brings organizations, where and what they offer, and whom it names; once', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const before = dumpOf(store)
    const request = { kind: 'hsds', paths: [makePackage('first')] } as const
    const result = await importFiles(session, request)
    expect(countsOf(result)).toMatchObject({ rows: 5, created: 5, errors: 0 })
    const all = (sql: string) => store.readStatement(sql).all()
    expect(all('select key, name, description, points, schedules from location order by key')).toEqual([
      {
        key: 'l1',
        name: 'Main hall',
        description: 'By the river',
        points: '[{"kind":"phone","value":"202-555-0101","label":null}]',
        schedules: '["Monday 09:00-17:00"]',
      },
      { key: 'l2', name: 'Annex', description: null, points: '[]', schedules: '[]' },
    ])
    expect(all('select name, status, location_keys as places from service')).toEqual([
      { name: 'Legal aid', status: 'active', places: '["l1"]' },
    ])
    expect(
      all(`select c.display_name as name, a.title from affiliation a join contact c on c.id = a.person_id`),
    ).toEqual([{ name: 'Ana Ruiz', title: 'Director' }])
    expect(countsOf(await importFiles(session, request))).toMatchObject({ created: 0, unchanged: 5 })
    await undo(session, { batch: result.batch as Uid })
    expect(dumpOf(store)).toEqual(before)
  })

  it('takes a contact without a name for its organization, tells what belongs to nothing, and adds up', async () => {
    using store = await openTestStore()
    const changed = {
      contacts:
        'id,organization_id,name,title,email\nc1,o1,Ana Ruiz,Director,\nc2,o1,,Intake desk,intake@example.org\nc3,o1,,Nobody,\n',
      locations: 'id,organization_id,name\nl1,o1,Main hall\nl2,,Annex\nl3,,Lost hall\n',
      services: 'id,organization_id,name,status\ns1,o1,Legal aid,active\n',
      services_at_location: 'id,service_id,location_id\nx,s1,l2\n',
      phones: 'id,contact_id,location_id,number\np1,c2,,202-555-0242\np2,,,202-555-0243\n',
    }
    const result = await importFiles(sessionOf(store), {
      kind: 'hsds',
      paths: [makePackage('unowned', changed)],
    })
    expect(countsOf(result)).toMatchObject({ rows: 8, created: 5, errors: 3 })
    expect(result.taken).toEqual([
      { noun: 'organization', created: 1, updated: 0 },
      { noun: 'person', created: 1, updated: 0 },
      { noun: 'location', created: 2, updated: 0 },
      { noun: 'service', created: 1, updated: 0 },
    ])
    const said = [...result.errors, ...result.notes].map(
      ({ file, line, code, detail }) => `${file} ${line} ${code} ${detail}`,
    )
    expect(said.sort()).toEqual([
      'contacts.csv 3 directory.unnamed Intake desk | intake@example.org',
      'contacts.csv 4 row.noName Nobody',
      'locations.csv 4 directory.unowned Lost hall',
      'phones.csv 3 directory.unowned 202-555-0243',
    ])
    const points = store.readStatement(`select p.label, p.value from contact_point p
      join organization o on o.id = p.contact_id where p.kind <> 'web' order by p.value`)
    expect(points.all()).toEqual([
      { label: 'Intake desk', value: '202-555-0242' },
      { label: 'Intake desk', value: 'intake@example.org' },
    ])
  })

  it('is told with the organization: where, when, and what it offers there', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    const result = await importFiles(session, { kind: 'hsds', paths: [makePackage('told')] })
    const id = result.plan.rows.find(({ noun }) => noun === 'organization')?.record as ContactId
    expect(await getContactDetails(session, id)).toMatchObject({
      locations: [
        { name: 'Annex', description: null, points: [], schedules: [] },
        {
          name: 'Main hall',
          description: 'By the river',
          points: [{ kind: 'phone', value: '202-555-0101', label: null }],
          schedules: ['Monday 09:00-17:00'],
        },
      ],
      offers: [{ name: 'Legal aid', status: 'active', places: ['Main hall'] }],
    })
  })

  it('writes over what it said before only where told to', async () => {
    using store = await openTestStore()
    const session = sessionOf(store)
    await importFiles(session, { kind: 'hsds', paths: [makePackage('old')] })
    const renamed = {
      locations: 'id,organization_id,name,description\nl1,o1,Great hall,By the river\nl2,o1,Annex,\n',
    }
    const paths = [makePackage('new', renamed)]
    const names = () => store.readStatement('select name from location order by key').pluck().all()
    await importFiles(session, { kind: 'hsds', paths })
    expect(names()).toEqual(['Main hall', 'Annex'])
    await importFiles(session, { kind: 'hsds', paths, mode: 'overwrite' })
    expect(names()).toEqual(['Great hall', 'Annex'])
  })
})
