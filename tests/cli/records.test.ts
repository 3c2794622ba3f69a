import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault, type Rows } from './command-line.ts'

interface Made {
  readonly id: string
  readonly batch: string | null
}

interface Shown {
  readonly id: string
  readonly affiliations: readonly Record<string, unknown>[]
  readonly contactPoints: readonly (Made & { readonly value: string })[]
}

/** With Ana Ruiz and the Harbor Choir in it. */
async function stage() {
  const { vault } = await makeStateVault()
  const { id: ana } = await answerOf<Made>('add', vault, 'person', 'Ana Ruiz')
  const { id: choir } = await answerOf<Made>('add', vault, 'organization', 'Harbor Choir')
  const run = (...words: readonly string[]) => caucus(words[0]!, vault, ...words.slice(1))
  const done = <T = Made>(...words: readonly string[]) => answerOf<T>(words[0]!, vault, ...words.slice(1))
  const refused = (...words: readonly string[]) => errorOf(words[0]!, vault, ...words.slice(1))
  const show = (who: string) => answerOf<Shown>('show', vault, who)
  return { vault, ana, choir, run, done, refused, show }
}

describe('caucus affiliation', () => {
  it('says where somebody belongs, first of all, and until when', async () => {
    const { run, done, show } = await stage()
    await run('add', 'organization', 'Harbor Hostel')
    await done('affiliation', 'add', 'ana ruiz', 'Harbor Choir', '--title', 'Director', '--primary')
    const until = ['--from', '2025-05-01', '--until', '2026-12-31', '--department', 'Kitchen']
    const added = await run('affiliation', 'add', 'Ana Ruiz', 'Harbor Hostel', ...until)
    expect(added.stdout).toContain('Ana Ruiz belongs to Harbor Hostel now.')
    await done('affiliation', 'primary', 'Ana Ruiz', 'hostel')
    expect((await show('Ana Ruiz')).affiliations).toMatchObject([
      {
        organization: { name: 'Harbor Hostel' },
        isPrimary: true,
        endOn: '2026-12-31',
        department: 'Kitchen',
      },
      { organization: { name: 'Harbor Choir' }, isPrimary: false, endOn: null, title: 'Director' },
    ])
    const ended = await run('affiliation', 'end', 'Ana Ruiz', 'Harbor Hostel', '--on', '2026-02-28')
    expect(ended.stdout).toContain('Ana Ruiz and Harbor Hostel: until Sat 28 Feb')
    expect((await show('Ana Ruiz')).affiliations[1]).toMatchObject({ endOn: '2026-02-28', isPrimary: false })
  })

  it('of two roles in one place lists both, and takes the id of one; what is over is not there', async () => {
    const { done, refused, show } = await stage()
    const { id } = await done('affiliation', 'add', 'Ana Ruiz', 'Harbor Choir', '--title', 'Singer')
    await done('affiliation', 'add', 'Ana Ruiz', 'Harbor Choir', '--title', 'Treasurer')
    const which = await refused('affiliation', 'end', 'Ana Ruiz', 'Harbor Choir')
    expect(which).toMatchObject({ exit: 4, code: 'record.ambiguous' })
    expect(JSON.stringify(which.params['candidates'])).toContain('Singer, Harbor Choir')
    await done('affiliation', 'end', 'Ana Ruiz', id, '--on', 'yesterday')
    expect((await show('Ana Ruiz')).affiliations).toMatchObject([{ title: 'Treasurer' }, { title: 'Singer' }])
    expect(await refused('affiliation', 'end', 'Ana Ruiz', id)).toMatchObject({ code: 'record.notFound' })
    expect(await refused('affiliation', 'add', 'Harbor Choir', 'Harbor Choir')).toMatchObject({ exit: 4 })
  })
})

describe('a day outside the years that people mean', () => {
  it.each([
    [['affiliation', 'add', 'Ana Ruiz', 'Harbor Choir', '--from', '1700-01-01'], /From:/u],
    [['follow-up', 'add', 'Call', '--due', '9999-12-31'], /Due:/u],
    [['log', '--with', 'Ana Ruiz', '--type', 'call', '--outcome', 'spoke', '--on', '1700-01-01'], /Day:/u],
    [['add', 'organization', 'Quay', '--set', 'member-since=1700-01-01'], /Member since:/u],
  ])('%s is refused with words', async (words, field) => {
    const { refused, run } = await stage()
    expect(await refused(...words)).toMatchObject({ exit: 3, code: 'input.invalid' })
    const { stderr } = await run(...words)
    expect(stderr).toMatch(field)
    expect(stderr).toContain('lies outside the years 1800 to 2200')
  })
})

describe('caucus relationship', () => {
  it('ties two contacts as one reads it from the first, in the language, and ends the tie', async () => {
    const { run, done, ana } = await stage()
    const tied = await run(
      'relationship',
      'add',
      'okoye',
      'Ana Ruiz',
      '--type',
      'supervises',
      '--strength',
      '4',
    )
    expect(tied.stdout).toContain('Amara Okoye supervises Ana Ruiz.')
    expect(await done('show', ana)).toMatchObject({
      relationships: [{ type: { key: 'reports-to' }, with: { name: 'Amara Okoye' }, strength: 4 }],
    })
    await done('relationship', 'add', 'Ana Ruiz', 'Harbor Choir', '--type', 'ally', '--note', 'Since school')
    const spanish = [
      'relationship',
      'add',
      'Harbor Choir',
      'okoye',
      '--type',
      'se opone a',
      '--language',
      'es',
    ]
    expect((await run(...spanish)).stdout).toContain('Harbor Choir se opone a Amara Okoye.')
    const ended = await run('relationship', 'end', 'Ana Ruiz', 'okoye', '--on', '2026-03-01')
    expect(ended.stdout).toContain('Ana Ruiz reports to Amara Okoye: until Sun 1 Mar')
    expect(await done('show', ana)).toMatchObject({
      relationships: [{ note: 'Since school', endOn: null }, { endOn: '2026-03-01' }],
    })
  })

  it('names the ties there are for one that is not, and refuses one to oneself', async () => {
    const { refused } = await stage()
    const wrong = await refused('relationship', 'add', 'Ana Ruiz', 'okoye', '--type', 'admires')
    expect(wrong).toMatchObject({ exit: 2, message: expect.stringContaining('supervises') as string })
    const self = await refused('relationship', 'add', 'Ana Ruiz', 'Ana Ruiz', '--type', 'ally')
    expect(self).toMatchObject({ exit: 3, code: 'input.invalid' })
    expect(await refused('relationship', 'end', 'Ana Ruiz', 'okoye')).toMatchObject({ exit: 4 })
  })
})

describe('caucus tag', () => {
  it('is put on contacts by name and on records by id, and taken off', async () => {
    const { vault, done, run, refused } = await stage()
    const { id } = await done('follow-up', 'add', 'Send the draft')
    const put = await run('tag', 'add', 'Champion', 'Ana Ruiz', 'okoye', id)
    expect(put.stdout).toBe('“Champion” is on 3 records.\n')
    const tagged = async () => (await listOf(vault, 'person', '--filter', 'tag=champion')).total
    expect(await tagged()).toBe(2)
    await done('tag', 'remove', 'champion', 'Ana Ruiz')
    expect(await tagged()).toBe(1)
    expect(await run('tag', 'remove', 'champion', 'Ana Ruiz')).toMatchObject({
      stdout: 'It was so already: nothing was changed.\n',
    })
    expect(await refused('tag', 'remove', 'champoin', 'okoye')).toMatchObject({ params: { noun: 'tag' } })
    expect(await refused('tag', 'add', 'champion')).toMatchObject({ exit: 2 })
  })

  it('is listed, renamed, merged with another and thrown away, and each can be undone', async () => {
    const { done, run, refused } = await stage()
    await done('tag', 'add', 'Champion', 'Ana Ruiz', 'okoye')
    await done('tag', 'add', 'Champions', 'Ana Ruiz')
    await done('view', 'save', 'Ours', '--list', 'person', '--filter', 'tag=champion')
    const listed = async () =>
      (await done<Rows>('tag', 'list')).rows.map(({ name, records }) => [name, records])
    expect(await listed()).toEqual([
      ['Champion', 2],
      ['Champions', 1],
    ])
    expect(await refused('tag', 'rename', 'champions', 'champion')).toMatchObject({
      exit: 3,
      code: 'tag.taken',
    })
    expect((await run('tag', 'rename', 'champion', '  Ally ,')).stdout).toBe(
      'Tag renamed: Champion is Ally now\n',
    )
    expect(await done('view', 'show', 'Ours')).toMatchObject({ total: 2 })
    await done('tag', 'merge', 'champions', 'ally')
    expect(await listed()).toEqual([['Ally', 2]])
    expect((await run('history')).stdout).toContain('Tags merged: Champions')
    await done('undo')
    expect(await listed()).toEqual([
      ['Ally', 2],
      ['Champions', 1],
    ])
    await done('tag', 'delete', 'ally')
    expect(await refused('list', 'person', '--filter', 'tag=ally')).toMatchObject({ exit: 2 })
    expect(await refused('tag', 'rename', 'ally', 'Friend')).toMatchObject({ params: { noun: 'tag' } })
  })
})

describe('caucus file', () => {
  it('keeps a file, lists it, writes it out whole, and puts it in the trash', async () => {
    const { vault, done, run, refused } = await stage()
    const folder = dirname(vault)
    const paths = ['agreement.pdf', 'map.txt'].map((name) => join(folder, name))
    for (const path of paths) writeFileSync(path, `of ${path}`)
    expect(await done('file', 'attach', 'Harbor Choir', ...paths)).toMatchObject({
      ids: [expect.any(String) as string, expect.any(String) as string],
    })
    expect((await run('file', 'list', 'Harbor Choir')).stdout).toMatch(/agreement\.pdf +application\/pdf/u)
    const out = join(folder, 'copy.pdf')
    const saving = ['file', 'save', 'Harbor Choir', 'agreement', '--out', out]
    expect(await done(...saving)).toMatchObject({ path: out, bytes: readFileSync(paths[0]!).length })
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(paths[0]!, 'utf8'))
    expect(await refused(...saving)).toMatchObject({ exit: 14, code: 'file.exists' })
    await done('file', 'remove', 'Harbor Choir', 'map.txt')
    expect(await done<Rows>('file', 'list', 'Harbor Choir')).toMatchObject({ total: 1 })
    const nothing = ['file', 'attach', 'Harbor Choir', join(folder, 'nothing')]
    expect(await refused(...nothing)).toMatchObject({ exit: 12 })
  })
})

describe('caucus contact-point', () => {
  it('adds ways to reach somebody, says which comes first and which fails, and removes one', async () => {
    const { done, run, refused, show } = await stage()
    await done('contact-point', 'add', 'Ana Ruiz', 'email', 'ana@example.org')
    const more = ['--label', 'office', '--primary']
    const { id } = await done('contact-point', 'add', 'Ana Ruiz', 'email', 'office@example.org', ...more)
    const said = await run('contact-point', 'set', 'Ana Ruiz', 'ana@', '--status', 'bounced')
    expect(said.stdout).toBe('ana@example.org of Ana Ruiz changed.\n')
    expect((await show('Ana Ruiz')).contactPoints).toMatchObject([
      { value: 'office@example.org', label: 'office', isPrimary: true, status: 'ok' },
      { value: 'ana@example.org', isPrimary: false, status: 'bounced' },
    ])
    await done(
      'contact-point',
      'set',
      'Ana Ruiz',
      'ana@example.org',
      '--primary',
      '--value',
      'ruiz@example.org',
    )
    expect((await show('Ana Ruiz')).contactPoints[0]).toMatchObject({
      value: 'ruiz@example.org',
      isPrimary: true,
    })
    await done('contact-point', 'remove', 'Ana Ruiz', id)
    expect((await show('Ana Ruiz')).contactPoints).toHaveLength(1)
    const which = ['contact-point', 'set', 'Ana Ruiz']
    expect(await refused(...which, 'nobody@', '--primary')).toMatchObject({ exit: 4 })
    expect(await refused(...which, 'ruiz', '--status', 'odd')).toMatchObject({ exit: 2 })
    expect(await refused('contact-point', 'add', 'Ana Ruiz', 'pigeon', 'x')).toMatchObject({ exit: 2 })
  })
})

it('names the fields that were changed later where an undo leaves them', async () => {
  const { run, done } = await stage()
  const { batch } = await done('edit', 'Ana Ruiz', '--set', 'family-name=Stone', '--set', 'pronouns=she/her')
  await done('edit', 'Ana Stone', '--set', 'family-name=Vega')
  const refused = await run('undo', batch!)
  expect(refused.stderr).toContain(
    'person (Family name) was changed later. Undo the later changes first, or edit by hand. Nothing was changed.',
  )
  const spanish = await run('undo', batch!, '--language', 'es')
  expect(spanish.stderr).toContain(
    'persona (Apellidos) se cambió después. Deshaga primero los cambios posteriores',
  )
  const rest = await run('undo', batch!, '--keep-later')
  expect(rest.stdout).toMatch(/ Ana Vega, Family name: Vega; before: Ruiz$/mu)
})

describe('caucus restore-field and trash --list', () => {
  it('puts back the newest change of a field, or the one that is numbered', async () => {
    const { vault, ana, run, done, refused } = await stage()
    for (const said of ['she/her', 'they/them', 'she/they'])
      await done('edit', 'Ana Ruiz', '--set', `pronouns=${said}`)
    const { rows } = await answerOf<Rows>('history', vault, '--record', ana)
    const numbers = rows.filter(({ field }) => field === 'pronouns').map((row) => String(row['id']))
    expect((await run('history', '--record', ana)).stdout).toContain(` ${numbers[0]}\n`)
    const restored = await run('restore-field', 'Ana Ruiz', 'Pronouns')
    expect(restored.stdout).toBe('Pronouns put back: they/them\n')
    expect(await done('show', ana)).toMatchObject({ pronouns: 'they/them' })
    await done('restore-field', 'Ana Ruiz', 'pronouns', '--change', numbers.at(-2)!)
    expect(await done('show', ana)).toMatchObject({ pronouns: 'she/her' })
    const wrong = await refused('restore-field', 'Ana Ruiz', 'shoe-size')
    expect(wrong).toMatchObject({ exit: 2, message: expect.stringContaining('pronouns') as string })
  })

  it('shows what lies in the trash, and asks which of the two is meant', async () => {
    const { ana, choir, run, done, refused } = await stage()
    await done('trash', ana)
    await done('trash', choir)
    expect(await done<Rows>('trash', '--list')).toMatchObject({
      total: 2,
      rows: [
        { noun: 'organization', name: 'Harbor Choir' },
        { name: 'Ana Ruiz', id: ana },
      ],
    })
    expect((await run('trash', '--list', '--limit', '1')).stdout).toMatch(
      /^organization +Harbor Choir[^]*1 of 2/mu,
    )
    expect(await refused('trash')).toMatchObject({ exit: 2, code: 'usage' })
    expect(await refused('trash', ana, '--list')).toMatchObject({ exit: 2 })
  })
})

describe('caucus follow-up change and reschedule', () => {
  it('changes what was promised, and gives several another day in one step', async () => {
    const { vault, run, done, refused } = await stage()
    const { id } = await done('follow-up', 'add', 'Send the draft', '--due', '2026-03-05', '--at', '9:30')
    const { id: other } = await done('follow-up', 'add', 'Call the clerk')
    expect(await done('show', id)).toMatchObject({ dueOn: '2026-03-05', dueTime: '09:30' })
    const how = ['--title', 'Send the bill', '--at', '2 pm', '--priority', 'high', '--with', 'Ana Ruiz']
    expect((await run('follow-up', 'change', 'draft', ...how)).stdout).toBe('Changed: Send the bill.\n')
    expect(await done('show', id)).toMatchObject({
      title: 'Send the bill',
      dueTime: '14:00',
      priority: 'high',
      links: [{ name: 'Ana Ruiz' }],
    })
    await done('follow-up', 'change', id, '--undated', '--repeat', 'every 2 weeks')
    await done('follow-up', 'change', id, '--once')
    expect(await done('show', id)).toMatchObject({ recurrence: null })
    await done('follow-up', 'reschedule', 'Send the bill', other, '--to', '2026-04-01')
    const days = async () =>
      (await listOf(vault, 'follow-up', '--sort', 'title')).rows.map(({ dueOn }) => dueOn)
    expect(await days()).toEqual(['2026-04-01', '2026-04-01'])
    await done('follow-up', 'reschedule', id, other, '--by=-7')
    expect(await days()).toEqual(['2026-03-25', '2026-03-25'])
    await done('undo')
    expect(await days()).toEqual(['2026-04-01', '2026-04-01'])
    expect(await refused('follow-up', 'reschedule', id)).toMatchObject({ exit: 2 })
    expect(await refused('follow-up', 'reschedule', id, '--by', 'soon')).toMatchObject({ exit: 2 })
    expect(await refused('follow-up', 'change', id, '--at', 'noonish')).toMatchObject({
      exit: 2,
      code: 'usage',
    })
  })
})

describe('caucus log, whole', () => {
  it('takes the time, the roles, who was counted and what was scored', async () => {
    const { run, done, refused } = await stage()
    const who = ['--with', 'Ana Ruiz', 'okoye', '--role', 'Ana Ruiz=speaker', '--type', 'event']
    const when = ['--outcome', 'met', '--at', '2 pm', '--minutes', '90', '--headcount', 'health=12', '5']
    const scores = ['Knows whom to call before 2.4/5 12', 'Knows whom to call later:6 3.9/5']
    const lobbying = ['--lobbying', 'direct', '--lobbying-minutes', '20', '--lobbying-cost', '15']
    const { id } = await done('log', ...who, ...when, '--score', ...scores, ...lobbying)
    expect(await done('show', id)).toMatchObject({
      occurredTime: '14:00',
      zone: 'America/Denver',
      durationMinutes: 90,
      participants: [
        { name: 'Ana Ruiz', role: 'speaker' },
        { name: 'Amara Okoye', role: null },
      ],
      headcount: [
        { sector: { key: 'health' }, people: 12 },
        { sector: null, people: 5 },
      ],
      scores: [
        { measure: 'Knows whom to call', phase: 'before', mean: 2.4, scaleMax: 5, people: 12, months: null },
        { phase: 'later', months: 6, mean: 3.9, people: null },
      ],
      lobbyingMinutes: 20,
      lobbyingCost: 1500,
    })
    const counted = await run('log', '--type', 'event', '--outcome', 'met', '--headcount', '14')
    expect(counted.stdout).toContain('Logged: Event, Tue 3 Mar')
    const log = ['log', '--with', 'Ana Ruiz', '--type', 'event']
    for (const wrong of [
      ['--at', 'noonish'],
      ['--headcount', 'health=many'],
      ['--headcount', 'nowhere=3'],
      ['--score', 'Knows whom to call 2.4'],
    ])
      expect(await refused(...log, ...wrong)).toMatchObject({ exit: 2, code: 'usage' })
  })
})
