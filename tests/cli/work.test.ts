import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../cli/list-columns.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import {
  answerOf,
  caucus,
  caucusWith,
  dumpOf,
  errorOf,
  listOf,
  makeStateVault,
  type Rows,
} from './command-line.ts'

interface Made {
  readonly id: string
  readonly batch: string
}

const log = (vault: string, ...more: readonly string[]): Promise<Made> =>
  answerOf<Made>('log', vault, '--with', 'Amara Okoye', '--type', 'meeting', '--outcome', 'met', ...more)

describe('caucus log', () => {
  it('records a meeting, which is then the last contact, and found by its notes', async () => {
    const { vault } = await makeStateVault()
    const { id } = await log(
      vault,
      '--on',
      '2026-02-27',
      '--notes',
      'Will look at safe housing',
      '--minutes',
      '30',
    )
    const { rows } = await listOf(vault, 'person', '--filter', 'okoye')
    expect(rows).toMatchObject([{ name: 'Amara Okoye', lastContactOn: '2026-02-27' }])
    const found = await answerOf<{ hits: unknown[] }>('search', vault, '"safe hous*" look')
    expect(found.hits).toEqual([])
    expect(await answerOf('search', vault, 'safe hous*')).toMatchObject({ total: 1, hits: [{ id }] })
  })

  it('finds without what is behind a minus, and says that this alone looks for nothing', async () => {
    const { vault } = await makeStateVault()
    await log(vault, '--on', '2026-02-27', '--notes', 'Cost of brimdal')
    const { id } = await log(vault, '--on', '2026-02-28', '--notes', 'Cost of housing')
    expect(await answerOf('search', vault, 'cost -brimdal')).toMatchObject({ total: 1, hits: [{ id }] })
    const begun = await caucus('search', vault, '--json', '--', '-brimdal cost')
    expect(JSON.parse(begun.stdout)).toMatchObject({ total: 1, hits: [{ id }] })
    const alone = await caucus('search', vault, '--', '-brimdal')
    expect(alone.stdout).toContain('write a word to look for too')
    const inSpanish = await caucus('search', vault, '--language', 'es', '--', '-brimdal')
    expect(inSpanish.stdout).toContain('escriba también una palabra')
  })

  it('says what it logged as people speak', async () => {
    const { vault } = await makeStateVault()
    const ran = await caucus('log', vault, '--with', 'okoye', '--type', 'call', '--on', 'yesterday')
    expect(ran.stdout).toContain('Logged: Call with Amara Okoye, Mon 2 Mar (yesterday).')
  })

  it('takes the words of a choice in any case', async () => {
    const { vault } = await makeStateVault()
    await answerOf('log', vault, '--with', 'okoye', '--type', 'Call', '--outcome', 'Met')
    expect(await listOf(vault, 'interaction', '--filter', 'outcome=MET')).toMatchObject({ total: 1 })
  })

  it('means whoever asks by “me” in every filter of people of ours', async () => {
    const { vault } = await makeStateVault()
    await answerOf('log', vault, '--with', 'okoye', '--type', 'call')
    await answerOf('follow-up', vault, 'add', 'Send the draft', '--due', '2026-03-09')
    for (const me of ['me', 'Yo']) {
      expect(await listOf(vault, 'interaction', '--filter', `by=${me}`)).toMatchObject({ total: 1 })
      expect(await listOf(vault, 'follow-up', '--filter', `owner=${me}`)).toMatchObject({ total: 1 })
      const queued = await answerOf<Rows>('follow-up', vault, 'list', '--filter', `owner=${me}`)
      expect(queued).toMatchObject({ total: 1 })
    }
  })

  it('calls every column and own field by its name, in both languages', async () => {
    const { vault } = await makeStateVault()
    await answerOf(
      'field',
      vault,
      'add',
      'Topics',
      '--type',
      'choice',
      '--choices',
      'Labor',
      '--for',
      'person',
    )
    await answerOf('edit', vault, 'okoye', '--set', 'Topics=labor')
    const shown = [
      'list',
      vault,
      'person',
      '--columns',
      'name,field.topics',
      '--group',
      'field.topics',
    ] as const
    const { stdout } = await caucus(...shown)
    expect(stdout).toContain('Topics: Labor')
    expect(stdout).not.toContain('field.')
    expect((await caucus('member', vault, 'list')).stdout).toContain('Meetings')
    for (const locale of ['en', 'es'] as const)
      for (const key of Object.values(columnsOf).flat())
        expect(translator(locale).has(`field.${key}`), `${locale} ${key}`).toBe(true)
  })

  it('keeps empty notes as none, and tells a talk without a subject by what it is', async () => {
    const { vault } = await makeStateVault()
    const { id } = await log(vault, '--notes', '')
    expect(await answerOf('show', vault, id)).toMatchObject({ bodyText: null })
    const made = await answerOf<Made>('follow-up', vault, 'add', 'Send the draft', '--origin', id)
    expect((await caucus('show', vault, made.id)).stdout).toMatch(/^Promised in.*interaction/imu)
  })

  it('counts somebody who is named twice once', async () => {
    const { vault } = await makeStateVault()
    const ran = await caucus('log', vault, '--with', 'okoye', 'Amara Okoye', '--type', 'call')
    expect(ran.stdout).toContain('Logged: Call with Amara Okoye, Tue 3 Mar')
  })

  it('takes notes from standard input', async () => {
    const { vault } = await makeStateVault()
    const argv = ['log', vault, '--with', 'okoye', '--type', 'call', '--notes', '-']
    expect(await caucusWith({ stdin: 'A quiet word\n' }, ...argv)).toMatchObject({ code: 0 })
    expect(await answerOf('search', vault, 'quiet')).toMatchObject({ total: 1 })
  })

  it('refuses notes that are not UTF-8, which would lose signs', async () => {
    const { vault } = await makeStateVault()
    const argv = ['log', vault, '--with', 'okoye', '--type', 'call', '--notes', '-']
    const ran = await caucusWith({ stdin: Buffer.from('Se\xf1ora', 'latin1') }, ...argv)
    expect(ran).toMatchObject({ code: 12 })
    expect((await listOf(vault, 'interaction')).total).toBe(0)
  })

  it('takes several at once, and us as those who were there', async () => {
    const { vault } = await makeStateVault()
    await caucus('log', vault, '--with', 'Amara Okoye', 'Silas Whitcombe', '--type', 'meeting', '--by', 'ana')
    const { rows } = await listOf(vault, 'interaction')
    expect(rows).toMatchObject([
      {
        occurredOn: '2026-03-03',
        outcome: 'met',
        participants: [{ name: 'Amara Okoye' }, { name: 'Silas Whitcombe' }],
        attendees: [{ name: 'Ana Ruiz' }],
      },
    ])
  })

  it('lists those whom a name may mean, and logs nothing', async () => {
    const { vault } = await makeStateVault()
    await answerOf('import', vault, '--kind', 'congress', 'build/sample/congress')
    const error = await errorOf('log', vault, '--with', 'zz capitol', '--type', 'call')
    expect(error.exit).toBe(4)
    const twice = await errorOf('log', vault, '--with', 'office', '--type', 'call')
    expect(twice).toMatchObject({ exit: 4, code: 'record.ambiguous', params: { name: 'office' } })
    expect(twice.params['candidates']).toHaveLength(7)
    const plain = await caucus('log', vault, '--with', 'office', '--type', 'call')
    expect(plain.stderr.split('\n')).toHaveLength(9)
    expect(await listOf(vault, 'interaction')).toMatchObject({ total: 0 })
  })

  it.each([
    ['somebody unknown', ['--with', 'Nobody Atall', '--type', 'call'], 4, 'record.notFound'],
    ['an unknown type', ['--with', 'Amara Okoye', '--type', 'duel'], 2, 'usage'],
    ['no day', ['--with', 'Amara Okoye', '--type', 'call', '--on', '2026-02-30'], 2, 'usage'],
    ['nobody', ['--type', 'call'], 2, 'usage'],
    ['an unknown outcome', ['--with', 'Amara Okoye', '--type', 'call', '--outcome', 'won'], 2, 'usage'],
    [
      'one of us who is none',
      ['--with', 'Amara Okoye', '--type', 'call', '--by', 'Nobody'],
      4,
      'record.notFound',
    ],
  ])('refuses %s', async (_what, options, exit, code) => {
    const { vault } = await makeStateVault()
    expect(await errorOf('log', vault, ...options)).toMatchObject({ exit, code, stdout: '' })
  })

  it('keeps what is restricted from those who did not ask for it', async () => {
    const { vault } = await makeStateVault()
    await log(vault, '--subject', 'Whisper', '--sensitivity', 'restricted')
    expect(await listOf(vault, 'interaction')).toMatchObject({ total: 0 })
    expect(await answerOf('search', vault, 'whisper')).toMatchObject({ total: 0, hits: [] })
    expect(await listOf(vault, 'interaction', '--clearance', 'restricted')).toMatchObject({ total: 1 })
  })
})

describe('caucus follow-up', () => {
  const add = (vault: string, title: string, ...more: readonly string[]): Promise<Made> =>
    answerOf<Made>('follow-up', vault, 'add', title, '--with', 'Amara Okoye', ...more)
  const queue = (vault: string, ...more: readonly string[]): Promise<Rows> =>
    answerOf<Rows>('follow-up', vault, 'list', ...more)

  it('lists what is due in the order in which it is worked', async () => {
    const { vault } = await makeStateVault()
    await add(vault, 'Later', '--due', '+30')
    await add(vault, 'Someday')
    await add(vault, 'Late', '--due', '2026-03-01')
    await add(vault, 'Now', '--due', 'today')
    const { rows } = await queue(vault)
    expect(rows.map(({ title, bucket }) => [title, bucket])).toEqual([
      ['Late', 'overdue'],
      ['Now', 'today'],
      ['Later', 'later'],
      ['Someday', 'no-date'],
    ])
    expect(rows[0]).toMatchObject({ owner: { name: 'Ana Ruiz' }, links: [{ name: 'Amara Okoye' }] })
    expect(await queue(vault, '--filter', 'bucket=overdue|today')).toMatchObject({ total: 2 })
  })

  it.each([
    ['en', 'Fri 6 Mar', '3:00\u00a0pm'],
    ['es', 'vie 6 mar', '15:00'],
  ])('shows the hour at which something is due, where it has one: %s', async (language, day, hour) => {
    const { vault } = await makeStateVault()
    await add(vault, 'Call her friday 3 pm')
    await add(vault, 'Write to her', '--due', '2026-03-06')
    for (const list of [
      ['follow-up', vault, 'list'],
      ['list', vault, 'follow-up'],
    ]) {
      const { stdout } = await caucus(...list, '--language', language)
      const [called = '', written = ''] = ['Call her', 'Write to her'].map((title) =>
        stdout.split('\n').find((line) => line.includes(title)),
      )
      expect([called, called.includes(`${day} ${hour} `)]).toEqual([called, true])
      expect([written, written.includes(day), written.includes(':')]).toEqual([written, true, false])
    }
  })

  it('is done, with the next step about the same person', async () => {
    const { vault } = await makeStateVault()
    const { id } = await add(vault, 'Send the draft', '--due', 'today')
    await answerOf('follow-up', vault, 'done', 'the draft', '--next', 'Ask for an answer', '--next-due', '+7')
    const { rows } = await queue(vault)
    expect(rows).toMatchObject([
      { title: 'Ask for an answer', dueOn: '2026-03-10', links: [{ name: 'Amara Okoye' }] },
    ])
    expect(await queue(vault, '--all')).toMatchObject({ total: 2 })
    expect(await errorOf('follow-up', vault, 'done', id)).toMatchObject({
      exit: 13,
      code: 'followUp.transition',
    })
  })

  it('has the day that its words say, unless an option says another or none', async () => {
    const { vault } = await makeStateVault()
    await add(vault, 'Call her Friday 3pm')
    await add(vault, 'Call him Friday', '--due', '2026-03-09')
    await add(vault, 'Call them Friday', '--no-due')
    await add(vault, 'Call everybody every Friday', '--no-due')
    const { rows } = await queue(vault)
    expect(rows.map(({ title, dueOn, dueTime }) => [title, dueOn, dueTime])).toEqual([
      ['Call her', '2026-03-06', '15:00'],
      ['Call him Friday', '2026-03-09', null],
      ['Call them Friday', null, null],
      ['Call everybody every Friday', null, null],
    ])
  })

  it.for([
    [['Call her Friday 3pm'], 'Promised: Call her, due Fri 6 Mar, 3:00\u00a0pm (in 3 days).'],
    [['Call her', '--due', 'friday', '--at', '9:30'], 'due Fri 6 Mar, 9:30\u00a0am (in 3 days).'],
    [['Call her Friday'], 'Promised: Call her, due Fri 6 Mar (in 3 days).'],
    [
      ['Llamar el viernes a las 15:00', '--language', 'es'],
      'Prometido: Llamar, para el vie 6 mar, 15:00 (dentro de 3 días).',
    ],
  ] as const)('says the hour beside the day: %j', async ([said, expected]) => {
    const { vault } = await makeStateVault()
    expect((await caucus('follow-up', vault, 'add', ...said)).stdout).toContain(expected)
  })

  it.for<[string, readonly string[], object]>([
    ['by its words', [], { title: 'Call her', dueOn: '2026-03-06' }],
    ['by an option', ['--next-due', '+7'], { title: 'Call her Friday', dueOn: '2026-03-10' }],
    ['never', ['--no-next-due'], { title: 'Call her Friday', dueOn: null }],
  ])('is done, with a next step that is due %s', async ([, more, expected]) => {
    const { vault } = await makeStateVault()
    const { id } = await add(vault, 'Send the draft', '--due', 'today')
    await answerOf('follow-up', vault, 'done', id, '--next', 'Call her Friday', ...more)
    expect(await queue(vault)).toMatchObject({ rows: [expected] })
  })

  it('is snoozed, waited for, dropped and reopened', async () => {
    const { vault } = await makeStateVault()
    const { id } = await add(vault, 'Send the draft', '--due', 'today')
    const steps: readonly (readonly string[])[] = [
      ['snooze', id, '--until', '+3'],
      ['wait', id, '--until', '+5'],
      ['reopen', id],
      ['drop', id, '--reason', 'She left'],
    ]
    const seen: unknown[] = []
    for (const [verb = '', ...words] of steps) {
      await answerOf('follow-up', vault, verb, ...words)
      seen.push(
        (await queue(vault, '--all')).rows.map(({ state, dueOn }) => `${String(state)} ${String(dueOn)}`),
      )
    }
    expect(seen).toEqual([
      ['open 2026-03-03'],
      ['waiting 2026-03-03'],
      ['open 2026-03-03'],
      ['dropped 2026-03-03'],
    ])
  })

  it.each([
    ['a day that is past', ['snooze', 'Send the draft', '--until', 'yesterday'], 3],
    ['a title that nothing has', ['done', 'Something else'], 4],
    ['a title that two have', ['done', 'the draft'], 4],
    ['dropping without a reason', ['drop', 'Send the draft'], 2],
    ['dropping for an empty reason', ['drop', 'Send the draft', '--reason', ''], 3],
  ])('refuses %s', async (_what, words, exit) => {
    const { vault } = await makeStateVault()
    await add(vault, 'Send the draft')
    await add(vault, 'Read the draft')
    const before = await dumpOf(vault)
    expect(await errorOf('follow-up', vault, ...words)).toMatchObject({ exit })
    expect(await dumpOf(vault)).toBe(before)
  })
})

describe('caucus history and undo', () => {
  it('shows what was done, newest first, and takes the newest back', async () => {
    const { vault } = await makeStateVault()
    const before = await dumpOf(vault)
    const { batch } = await log(vault)
    const history = await answerOf<Rows>('history', vault, '--limit', '1')
    expect(history).toMatchObject({
      total: 3,
      rows: [{ id: batch, kind: 'interaction.create', undone: false }],
    })
    expect(await answerOf('undo', vault)).toMatchObject({ undone: batch })
    expect(await dumpOf(vault)).toBe(before)
    const after = await answerOf<Rows>('history', vault)
    expect(after.rows).toMatchObject([{ kind: 'undo', undoes: batch }, { id: batch, undone: true }, {}, {}])
  })

  it('says which tag was given, and which own field was filled in and put back', async () => {
    const { vault } = await makeStateVault()
    await answerOf('tag', vault, 'add', 'champion', 'Amara Okoye')
    await answerOf('field', vault, 'add', 'Shoe size', '--for', 'person', '--type', 'number')
    for (const size of ['38', '39'])
      await answerOf('edit', vault, 'Amara Okoye', '--set', `Shoe size=${size}`)
    const { stdout } = await caucus('history', vault)
    expect(stdout).toContain('Tagged: “champion”, Amara Okoye')
    expect(stdout).toContain('Person changed: Amara Okoye (Shoe size)')
    const { rows } = await listOf(vault, 'person', '--filter', 'okoye')
    const ofRecord = (await caucus('history', vault, '--record', String(rows[0]?.['id']))).stdout
    expect(ofRecord).toMatch(/custom field +Shoe size +38 +39/u)
    expect(ofRecord).toMatch(/tag +champion/u)
    const put = await caucus('restore-field', vault, 'Amara Okoye', 'shoe size')
    expect(put.stdout).toContain('Shoe size')
    expect((await caucus('history', vault)).stdout).toContain('Field put back: Amara Okoye (Shoe size)')
  })

  it('shows what happened to one record', async () => {
    const { vault } = await makeStateVault()
    const { id } = await log(vault, '--subject', 'Housing')
    const { rows } = await answerOf<Rows>('history', vault, '--record', id)
    expect(rows.map(({ op }) => op)).toContain('create')
    const { stdout } = await caucus('history', vault, '--record', id)
    expect(stdout).toContain('Contact logged')
  })

  it('refuses to destroy later work, names it, and leaves it when told to', async () => {
    const { vault } = await makeStateVault()
    const { rows } = await answerOf<Rows<{ id: string }>>('history', vault, '--limit', '1')
    const imported = rows[0]?.id ?? ''
    await log(vault)
    const before = await dumpOf(vault)
    const error = await errorOf('undo', vault, imported)
    expect(error).toMatchObject({ exit: 13, code: 'undo.conflicts' })
    expect(error.message).toContain('is used by something newer')
    expect(await dumpOf(vault)).toBe(before)
    const skipping = await answerOf<{ kept: unknown[] }>('undo', vault, imported, '--keep-later')
    expect(skipping.kept).not.toEqual([])
    expect(await listOf(vault, 'person')).toMatchObject({ total: 1, rows: [{ name: 'Amara Okoye' }] })
  })

  it.each([
    ['an id that is none', ['undo', 'yesterday'], 2],
    ['a change that is not there', ['undo', '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'], 4],
    ['a record that is not there', ['history', '--record', '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'], 4],
  ])('says so about %s', async (_what, [verb = '', ...words], exit) => {
    const { vault } = await makeStateVault()
    expect(await errorOf(verb, vault, ...words)).toMatchObject({ exit })
  })

  it('takes ids in any case', async () => {
    const { vault } = await makeStateVault()
    const { id, batch } = await answerOf<Made>('log', vault, '--with', 'Amara Okoye', '--type', 'call')
    const { total } = await answerOf<{ total: number }>('history', vault, '--record', id.toUpperCase())
    expect(total).toBeGreaterThan(0)
    expect(await answerOf('undo', vault, batch.toUpperCase())).toMatchObject({ undone: batch })
    expect(await errorOf('history', vault, '--record', '7')).toMatchObject({ exit: 2, code: 'usage' })
  })

  it('says so when there is nothing left to undo', async () => {
    const { vault } = await makeStateVault()
    await answerOf('undo', vault)
    expect(await errorOf('undo', vault)).toMatchObject({ exit: 4, code: 'undo.nothing' })
  })
})

describe('the trash', () => {
  it('takes records, gives them back, and forgets them for good only when told so', async () => {
    const { vault } = await makeStateVault()
    const { id } = await log(vault, '--notes', 'Secret word xylophone')
    await answerOf('trash', vault, id)
    expect(await listOf(vault, 'interaction')).toMatchObject({ total: 0 })
    await answerOf('restore-record', vault, id)
    expect(await listOf(vault, 'interaction')).toMatchObject({ total: 1 })
    expect(await errorOf('purge', vault, id, '--yes')).toMatchObject({ exit: 4 })
    await answerOf('trash', vault, id)
    expect(await errorOf('purge', vault, id)).toMatchObject({ exit: 2 })
    const purged = await answerOf<{ olderBackups: string[] }>('purge', vault, id, '--yes')
    expect(purged.olderBackups).not.toEqual([])
    expect(await dumpOf(vault)).not.toContain('xylophone')
  })

  it('refuses an id that is none, and calls a record of any kind a record', async () => {
    const { vault } = await makeStateVault()
    const { id } = await log(vault)
    await answerOf('trash', vault, id)
    expect(await errorOf('trash', vault, id)).toMatchObject({ exit: 4, params: { noun: 'record' } })
    expect(await errorOf('trash', vault, 'Amara')).toMatchObject({ exit: 2 })
  })
})
