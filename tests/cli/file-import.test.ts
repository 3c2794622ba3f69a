import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../fixtures/encode-text.ts'
import { answerOf, caucus, errorOf, listOf, makeVault, temporaryFolder } from './command-line.ts'
import { closedFolder } from '../vault/closed-backups.ts'

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const importing = (vault: string, path: string) => ['import', vault, '--kind', 'contacts', path] as const

describe('caucus import of files', () => {
  it('imports of several files those that can be read, and tells the others by their names', async () => {
    const { vault } = await makeVault()
    const good = file('good.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\n')
    const broken = file('broken.xlsx', 'no workbook at all')
    const missing = join(temporaryFolder(), 'missing.csv')
    const several = ['import', vault, '--kind', 'contacts', broken, good, missing]
    const none = await caucus(...several, '--all-or-none', '--json')
    expect(none.code).toBe(3)
    expect(JSON.parse(none.stdout)).toMatchObject({ created: 0, batch: null, errors: { length: 2 } })
    const { stdout, code } = await caucus(...several, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('2 files could not be read')
    expect(stdout).toMatch(/^ {2}There is nothing at .+missing\.csv\. Check the name/mu)
    expect(await answerOf(...several)).toMatchObject({
      created: 1,
      errors: [
        { line: null, file: 'broken.xlsx', reason: expect.stringContaining('broken.xlsx') },
        { line: null, file: 'missing.csv', reason: expect.stringContaining('missing.csv') },
      ],
    })
    const unread = await caucus('import', vault, '--kind', 'contacts', broken, missing, '--json')
    expect(unread.code).toBe(12)
    expect(JSON.parse(unread.stdout)).toMatchObject({ created: 0, errors: { length: 2 } })
    expect(await errorOf(...importing(vault, missing))).toMatchObject({ exit: 12 })
  })

  it('says in which old encoding a file was read, and takes another that it is told', async () => {
    const { vault } = await makeVault()
    const text = 'Name,City\nŁukasz Wójcik,Gdańsk\nMałgorzata Kamińska,Łódź\n'
    const polish = file('polish.csv', encodeText(text, 'iso-8859-2'))
    const { stdout } = await caucus(...importing(vault, polish))
    expect(stdout).toContain('polish.csv was read as iso-8859-2 (Polish, Czech, Hungarian, Croatian)')
    const short = file('short.csv', encodeText('Name,City\nJenő Test,Denver\n', 'windows-1250'))
    const told = await caucus(...importing(vault, short), '--encoding', 'windows-1250')
    expect(told.stdout).not.toContain('was read as')
    const { rows } = await listOf(vault, 'person')
    const names = new Set(rows.map(({ name }) => name))
    expect(names).toEqual(new Set(['Łukasz Wójcik', 'Małgorzata Kamińska', 'Jenő Test']))
    expect(await errorOf(...importing(vault, short), '--encoding', 'klingon')).toMatchObject({ exit: 2 })
  })

  it.each(['restricted', 'survivor'])('makes no open copy of somebody %s, and says so', async (level) => {
    const { vault } = await makeVault()
    const ana = file('ana.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\n')
    await answerOf(...importing(vault, ana))
    const id = String((await listOf(vault, 'person')).rows[0]?.['id'])
    await answerOf('edit', vault, id, '--set', `sensitivity=${level}`)
    const again = await answerOf(...importing(vault, ana))
    expect(again).toMatchObject({
      created: 0,
      skipped: 1,
      skippedRows: [{ line: 2, reason: expect.stringContaining('somebody whom you may not see') }],
      batch: null,
    })
    expect(JSON.stringify(again)).not.toContain(id)
    expect((await listOf(vault, 'person')).rows).toEqual([])
    const { stdout } = await caucus(...importing(vault, ana))
    expect(stdout).toContain(
      'ana.csv:2: Ana Sampleton: left out: somebody whom you may not see just now may be it',
    )
    const cleared = await answerOf(...importing(vault, ana), '--clearance', level)
    expect(cleared).toMatchObject({ created: 0, unchanged: 1 })
  })

  it('heads its counts in words, in each language', async () => {
    const { vault } = await makeVault()
    const list = file('heads.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\n')
    const heads = async (language: string) =>
      (await caucus(...importing(vault, list), '--dry-run', '--language', language)).stdout
    expect(await heads('en')).toMatch(/New +Changed +As before +Left out +To decide\n/u)
    expect(await heads('es')).toMatch(/Nuevos +Cambiados +Como antes +Omitidas +Por decidir\n/u)
  })

  it.each(['dayFirst', 'dayfirst', 'DAYFIRST'])(
    'reads days with the day first by --date-order %s',
    async (word) => {
      const { vault } = await makeVault()
      const days = file('days.csv', 'Name,Birthday\nAna Sampleton,03/04/1990\nBo Sampleton,05/06/1991\n')
      const { stdout, code } = await caucus(...importing(vault, days), '--date-order', word)
      expect(code).toBe(0)
      expect(stdout).toContain('were read with the day first')
    },
  )

  it('tells every cell that its own field cannot hold, each time, and the choices that it adds', async () => {
    const { vault } = await makeVault()
    await answerOf('field', vault, 'add', 'When', '--type', 'date')
    await answerOf('field', vault, 'add', 'Cost', '--type', 'number')
    await answerOf('field', vault, 'add', 'Topic', '--type', 'choice', '--choices', 'Health')
    const bad = file(
      'bad.csv',
      'Name,E-mail,Topic,When,Cost\nBo Sampleton,bo@example.org,Labor,31/31/2026,abc\n',
    )
    const errors = [
      { line: 2, column: 'When', value: '31/31/2026', reason: expect.stringContaining('is not a date') },
      { line: 2, column: 'Cost', value: 'abc', reason: expect.stringContaining('is not a number') },
    ]
    expect(await answerOf(...importing(vault, bad), '--dry-run')).toMatchObject({ created: 1, errors })
    const { stdout } = await caucus(...importing(vault, bad))
    expect(stdout).toContain('bad.csv:2: the field does not take it: When “31/31/2026”: is not a date')
    expect(stdout).toContain('bad.csv:2: a choice that the field did not have was added: Topic: Labor')
    expect(await answerOf(...importing(vault, bad))).toMatchObject({ created: 0, unchanged: 1, errors })
  })

  it('ends with 0 where some rows came in, and with a failure where none could be read', async () => {
    const { vault } = await makeVault()
    const some = file(
      'some.csv',
      'Name,E-mail\nAna Sampleton,ana@example.org\nBo Sampleton,bo@example.org,stray\n',
    )
    const result = await answerOf<{ created: number; errors: object[] }>(...importing(vault, some))
    expect([result.created, result.errors.length]).toEqual([1, 1])
    const none = file('none.csv', 'Name,E-mail\nCy Sampleton,cy@example.org,stray\n')
    expect((await caucus(...importing(vault, none))).code).toBe(12)
    expect((await caucus(...importing(vault, some), '--all-or-none')).code).toBe(3)
  })

  it('says of days in both orders on which lines each stands, and shows a day without a year in words', async () => {
    const { vault } = await makeVault()
    const days = 'Name,Birthday\nAna Sampleton,13/04/1990\nBo Sampleton,04/13/1991\nCy Sampleton,14/05/1992\n'
    const { notes } = await answerOf(...importing(vault, file('mixed.csv', days)), '--dry-run')
    expect(notes).toContainEqual({
      line: 2,
      reason: expect.stringMatching(/: Birthday: 13\/04\/1990 \(2, 4\) \/ 04\/13\/1991 \(3\)$/u),
    })
    const card = 'BEGIN:VCARD\nVERSION:4.0\nFN:Di Sampleton\nBDAY:--0512\nEND:VCARD\n'
    await answerOf('import', vault, '--kind', 'vcard', file('yearless.vcf', card))
    expect((await caucus('show', vault, 'Di Sampleton')).stdout).toMatch(/Birthday +12 May/u)
  })

  it('answers with the keys that its documentation lists and describes', async () => {
    const { vault } = await makeVault()
    const ana = file('keys.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\n')
    const keys = Object.keys(await answerOf(...importing(vault, ana)))
    const text = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8')
    const [, section = ''] = text.split('\n### `import`\n')
    const [, listed = ''] = /`\{("layout"[^}]*)\}`/u.exec(section) ?? []
    expect(listed.split(',').map((key) => key.replaceAll('"', ''))).toEqual(keys)
    const [, described = ''] = /In the answer:\n\n((?:- .*\n)+)/u.exec(section) ?? []
    expect(keys.filter((key) => !described.includes(`\`${key}\``))).toEqual([])
  })

  it('says which line is the header where lines stand above it, and what they say', async () => {
    const { vault } = await makeVault()
    const text = 'Coalition for the Valley\nExported by Ana\n\nName,E-mail\nAna Sampleton,ana@example.org\n'
    const { notes } = await answerOf(...importing(vault, file('above.csv', text)))
    const said =
      'this line is the header; what stands above it was left out: Coalition for the Valley; Exported by Ana'
    expect(notes).toEqual([{ line: 4, reason: said }])
    const { stdout } = await caucus(...importing(vault, file('above.csv', text)))
    expect(stdout).toContain(`above.csv:4: ${said}`)
  })

  it('names the rows that it leaves out, and what each is the same as', async () => {
    const { vault } = await makeVault()
    const twice = file('twice.csv', 'Name,City\nWanda Prewitt,Taos\nWanda Prewitt,Taos\n')
    const { skippedRows } = await answerOf<{ skippedRows: object[] }>(...importing(vault, twice), '--dry-run')
    expect(skippedRows).toEqual([{ line: 3, name: 'Wanda Prewitt', reason: 'it is the same as line 2' }])
    const { stdout } = await caucus(...importing(vault, twice))
    expect(stdout).toContain('twice.csv:3: Wanda Prewitt: it is the same as line 2')
  })

  it('lists the rows that went onto a contact, the choices it added, and what it remarks', async () => {
    const { vault } = await makeVault()
    await answerOf('field', vault, 'add', 'Topic', '--type', 'choice', '--choices', 'Health')
    const first = file('first.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\n')
    await answerOf(...importing(vault, first))
    const more = file(
      'more.csv',
      'Name,E-mail,Phone,Topic\nAna Sampleton,ana@example.org,505-555-0101,Labor\nBo Sampleton,nowhere,,\n',
    )
    const result = await answerOf<{ updatedRows: { contact: string }[] }>(...importing(vault, more))
    const { rows } = await listOf(vault, 'person')
    const ana = rows.find(({ name }) => name === 'Ana Sampleton')
    expect(result).toMatchObject({
      updated: 1,
      updatedRows: [
        { line: 2, name: 'Ana Sampleton', contact: ana?.['id'], reason: 'it is here already: Ana Sampleton' },
      ],
      choicesAdded: ['Topic: Labor'],
      errors: [],
    })
    expect(result).toHaveProperty(
      'notes',
      expect.arrayContaining([
        expect.objectContaining({ line: 3, reason: expect.stringContaining('nowhere') }),
      ]),
    )
  })

  it('says once what is the same of many lines, and of how many', async () => {
    const { vault } = await makeVault()
    const cells = ['see assistant', 'see assistant', 'ask Bo', 'see assistant']
    const rows = cells.map((cell, at) => `Ana Invented${at},a${at}@example.org,${cell}`)
    const list = file('phones.csv', ['Name,Email,Phone', ...rows].join('\n'))
    const { stdout } = await caucus(...importing(vault, list), '--dry-run')
    const reason = 'kept in the notes, as it is not what its column is for: Phone'
    expect(stdout.split('\n').filter((line) => line.includes('phones.csv:'))).toEqual([
      `  phones.csv:2: ${reason}: see assistant (and 2 more lines alike)`,
      `  phones.csv:4: ${reason}: ask Bo`,
    ])
    const { notes } = await answerOf(...importing(vault, list), '--dry-run')
    expect(notes).toMatchObject([{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }])
  })

  it('tells a text in a column of days once, and keeps the row among those to be put right', async () => {
    const { vault, folder } = { ...(await makeVault()), folder: temporaryFolder() }
    await answerOf('field', vault, 'add', 'When', '--type', 'date')
    const mapping = {
      name: 'Days',
      layout: null,
      records: [{ key: '', noun: 'person' }],
      columns: [
        { column: { name: 'Name', occurrence: 1 }, target: { to: 'name' } },
        { column: { name: 'Email', occurrence: 1 }, target: { to: 'point', kind: 'email' } },
        { column: { name: 'When', occurrence: 1 }, target: { to: 'custom', label: 'When', form: 'date' } },
      ],
      dateOrder: 'monthFirst',
      surnames: 1,
      yesWords: [],
      blankWords: [],
    }
    const path = file(
      'days.csv',
      'Name,Email,When\nAna Sampleton,ana@example.org,soon\nBo Sampleton,,2026-03-03\n',
    )
    const failed = join(folder, 'failed.csv')
    const told = [path, '--mapping', file('mapping.json', JSON.stringify(mapping)), '--failed-rows', failed]
    const result = await answerOf('import', vault, '--kind', 'contacts', ...told)
    expect(result).toMatchObject({ created: 2, errors: [{ line: 2, column: 'When' }], notes: [] })
    const [header, row, none] = readFileSync(failed, 'utf8').trim().split(/\r?\n/u)
    expect(header).toBe('File,Line,Reason,Name,Email,When')
    expect(row).toMatch(
      /^days\.csv,2,"?the rest of the row was taken; .*is not a date.*Ana Sampleton,ana@example\.org,soon$/u,
    )
    expect(none).toBeUndefined()
    writeFileSync(failed, readFileSync(failed, 'utf8').replace(',soon', ',2026-04-01'))
    expect(await answerOf(...importing(vault, failed))).toMatchObject({ updated: 1, created: 0, errors: [] })
  })

  it('checks where failed rows go before it imports, and replaces nothing but such a file', async () => {
    const { vault } = await makeVault()
    const header = 'Name,E-mail\n'
    const path = file('one-wrong.csv', `${header}Ana Sampleton,ana@example.org\nBo Sampleton,,stray\n`)
    const before = readFileSync(path, 'utf8')
    const folder = temporaryFolder()
    const kept = (place: string) => [...importing(vault, path), '--failed-rows', place] as const
    expect(await errorOf(...kept(path))).toMatchObject({ exit: 14 })
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(await errorOf(...kept(join(folder, 'nowhere', 'failed.csv')))).toMatchObject({ exit: 12 })
    expect((await listOf(vault, 'person')).rows).toEqual([])

    const failed = join(folder, 'failed.csv')
    const batch: unknown = expect.any(String)
    expect(await answerOf(...kept(failed))).toMatchObject({ created: 1, encodings: [], batch })
    expect(await answerOf(...kept(failed))).toMatchObject({ created: 0, unchanged: 1, batch: null })
    expect(readFileSync(failed, 'utf8')).toMatch(/^\uFEFF?File,Line,Reason,Name,E-mail\r?\n/u)
    expect(await errorOf(...importing(vault, failed), '--failed-rows', failed)).toMatchObject({ exit: 14 })
  })

  it('says in words why failed rows could not be written, and what is in the vault by then', async () => {
    const { vault } = await makeVault()
    const path = file('one-wrong.csv', 'Name,E-mail\nAna Sampleton,ana@example.org\nBo Sampleton,,stray\n')
    const place = join(closedFolder, 'failed.csv')
    const said = await caucus(...importing(vault, path), '--failed-rows', place)
    expect(said.code).toBe(12)
    expect(said.stderr).toContain(`were not written. ${place} could not be written (`)
    expect(said.stderr).toContain('takes it back')
    expect((await listOf(vault, 'person')).rows).toHaveLength(1)
  })

  it('says of files what is wrong with them, and of mappings that are none', async () => {
    const { vault } = await makeVault()
    const empty = await caucus(...importing(vault, file('empty.csv', '\ufeff')))
    expect([empty.code, empty.stdout]).toEqual([12, expect.stringContaining('the file is empty')])
    const header = await caucus(...importing(vault, file('header.csv', 'First Name,Last Name,Email\n')))
    expect([header.code, header.stdout]).toEqual([0, expect.stringContaining('no row below them')])
    const page = await errorOf(...importing(vault, file('page.xls', '<html></html>')))
    expect(page).toMatchObject({ exit: 12, message: expect.stringContaining('it is a web page') })
    const rows = file('rows.csv', 'Name\nAna Sampleton\n')
    for (const [content, words] of [
      ['{}', 'name: is needed; layout: is needed'],
      ['[1,', 'it does not hold what a mapping holds'],
      ['"x"', 'it does not hold what a mapping holds'],
    ] as const)
      expect(await errorOf(...importing(vault, rows), '--mapping', file('m.json', content))).toMatchObject({
        code: 'mapping.unreadable',
        exit: 12,
        message: expect.stringContaining(words),
      })
  })

  it('says of a calendar what came in and changed: interactions and follow-ups', async () => {
    const { vault } = await makeVault()
    const entries = (summary: string) =>
      file(
        'visits.ics',
        `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:visit
SUMMARY:${summary}
DTSTART:20260402T140000Z
END:VEVENT
BEGIN:VTODO
UID:todo
SUMMARY:Call back
END:VTODO
BEGIN:VTODO
UID:done
SUMMARY:Send it
END:VTODO
END:VCALENDAR
`,
      )
    const calendar = ['import', vault, '--kind', 'ics'] as const
    const first = await caucus(...calendar, entries('Visit'))
    expect(first.stdout).toContain('New: 1 interaction, 2 follow-ups.')
    const spanish = await caucus(...calendar, entries('Visit, moved'), '--dry-run', '--language', 'es')
    expect(spanish.stdout).toContain('Cambiado: 1 interacción.')
    const { stdout } = await caucus(...calendar, entries('Visit, moved'))
    expect(stdout).toContain('Changed: 1 interaction.')
    expect(stdout).not.toContain('contact')
    expect(await answerOf(...calendar, entries('Visit, moved again'))).toMatchObject({
      taken: [{ noun: 'interaction', created: 0, updated: 1 }],
    })
  })

  it('names the columns that a layout leaves out, where something stands in them', async () => {
    const { vault } = await makeVault()
    const path = file(
      'subscribed.csv',
      'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,CC,LEID,EUID\nana@example.org,Ana,Sampleton,2,2025-01-02 03:04:05,2025-01-02 03:04:05,,77,e1\n',
    )
    const columns = ['MEMBER_RATING', 'OPTIN_TIME', 'CONFIRM_TIME', 'LEID']
    expect(await answerOf(...importing(vault, path), '--dry-run')).toMatchObject({
      layout: 'mailchimp',
      columnsLeft: [{ file: 'subscribed.csv', columns }],
    })
    const { stdout } = await caucus(...importing(vault, path))
    expect(stdout).toContain(`a mapping can take them (4: ${columns.join(', ')})`)
  })

  it('is told which of several organizations of one name is meant', async () => {
    const { vault } = await makeVault()
    for (const city of ['Taos', 'Mora']) {
      const content = `Organization Name,City\nHarbor House,${city}\n`
      await answerOf('import', vault, '--kind', 'organizations', '--mode', 'create', file('o.csv', content))
    }
    const { rows } = await listOf(vault, 'organization')
    const [id, other] = rows.map((row) => String(row['id']))
    const people = file('people.csv', 'Name,Company\nAna Sampleton,Harbor House\n')
    const asked = await answerOf(...importing(vault, people))
    expect(asked).toMatchObject({
      created: 0,
      ambiguous: 1,
      ambiguousRows: [
        { line: 2, name: 'Ana Sampleton', contacts: [], organizations: [{ name: 'Harbor House' }] },
      ],
    })
    const [row] = asked['ambiguousRows'] as [{ organizations: [{ candidates: unknown[] }] }]
    expect(new Set(row.organizations[0].candidates)).toEqual(
      new Set([id, other].map((one) => ({ id: one, name: 'Harbor House' }))),
    )
    const link = (value: string) => [...importing(vault, people), '--link', value] as const
    expect(await errorOf(...link('Harbor House'))).toMatchObject({ exit: 2 })
    expect(await errorOf(...link('Harbor House=01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'))).toMatchObject({
      code: 'record.notFound',
    })
    const unused = await caucus(...link(`Elsewhere=${id}`), '--dry-run')
    expect(unused.stderr).toContain('No row names an organization “Elsewhere”')
    expect(await answerOf(...link(`harbor house = ${id}`))).toMatchObject({ created: 1, ambiguous: 0 })
    const roles = async (uid = '') => (await caucus('show', vault, uid)).stdout
    expect(await roles(id)).toContain('Ana Sampleton')
    expect(await roles(other)).not.toContain('Ana Sampleton')
  })

  it('refuses a link that is none, is said twice or is of no use, before the vault is opened', async () => {
    const people = file('linked.csv', 'Name,Company\nAna Sampleton,Harbor House\n')
    const refused = async (kind: string, ...links: string[]) => {
      const said = links.flatMap((link) => ['--link', link])
      return errorOf('import', '/nowhere/at/all.caucus', '--kind', kind, people, ...said)
    }
    expect(await refused('contacts', 'Harbor House')).toMatchObject({ exit: 2 })
    expect(await refused('contacts', 'Harbor House=a', 'harbor  house = b')).toMatchObject({ exit: 2 })
    for (const kind of ['email', 'congress', 'openstates'])
      expect(await refused(kind, 'Harbor House=a')).toMatchObject({ exit: 2 })
    expect(await refused('contacts', 'Harbor House=a')).not.toMatchObject({ exit: 2 })
  })

  it('tells the columns by which a mapping and a file differ', async () => {
    const { vault } = await makeVault()
    const mapping = {
      name: 'Other',
      layout: null,
      records: [{ key: '', noun: 'person' }],
      columns: [
        { column: { name: 'Name', occurrence: 1 }, target: { to: 'name' } },
        { column: { name: 'Mail', occurrence: 1 }, target: { to: 'point', kind: 'email' } },
      ],
      dateOrder: 'monthFirst',
      surnames: 1,
      yesWords: [],
      blankWords: [],
    }
    const path = file('other.csv', 'Name,Email\nAna Sampleton,ana@example.org\n')
    const { stdout } = await caucus(
      ...importing(vault, path),
      '--mapping',
      file('mapping.json', JSON.stringify(mapping)),
    )
    expect(stdout).toContain('the mapping knows columns that the file lacks (1: Mail)')
    expect(stdout).toContain('they were left out (1: Email)')
  })
})
