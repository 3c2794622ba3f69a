import { describe, expect, it } from 'vitest'
import { listKinds, listNouns } from '../../db/service/list.ts'
import { caucus, errorOf, listOf, makeStateVault, makeVault } from './command-line.ts'

/** One after another: a vault is open once at a time. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const one of all) results.push(await work(one))
  return results
}

describe('caucus list', () => {
  it.each(['legislator', 'committee', 'membership'])('finds each %s of a state by its code', async (kind) => {
    const { vault } = await makeStateVault()
    const { total } = await listOf(vault, kind)
    expect(total).toBeGreaterThan(0)
    expect(await listOf(vault, kind, '--filter', 'jurisdiction=ZZ')).toMatchObject({ total })
    expect(await errorOf('list', vault, kind, '--filter', 'jurisdiction=us')).toMatchObject({ exit: 2 })
  })

  it('gives a total, and rows with ids, for every kind', async () => {
    const { vault } = await makeStateVault()
    await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call')
    await caucus('follow-up', vault, 'add', 'Write to her', '--with', 'Amara Okoye')
    const lists = await inTurn(listNouns, async (noun) => [noun, await listOf(vault, noun)] as const)
    expect(Object.fromEntries(lists.map(([noun, { total }]) => [noun, total]))).toEqual({
      person: 5,
      bill: 0,
      organization: 0,
      quiet: 0,
      legislator: 5,
      office: 5,
      committee: 1,
      membership: 3,
      interaction: 1,
      meeting: 0,
      'follow-up': 1,
    })
    for (const [, { rows }] of lists) for (const row of rows) expect(row['id']).toMatch(/^[0-9a-f-]{36}$/u)
  })

  it('sorts every kind by every column it names', async () => {
    const { vault } = await makeStateVault()
    for (const noun of listNouns)
      for (const by of listKinds[noun].sorts)
        expect([noun, by, (await caucus('list', vault, noun, '--sort', `-${by}`)).code]).toEqual([
          noun,
          by,
          0,
        ])
  })

  it('narrows by pairs and by words of the name, whatever accents and case', async () => {
    const { vault } = await makeStateVault()
    const names = async (filter: string) =>
      (await listOf(vault, 'legislator', '--filter', filter)).rows.map(({ name }) => name)
    expect(await names('chamber=upper, party=union')).toEqual(['Lucía Íñiguez Prado'])
    expect(await names('INIGUEZ')).toEqual(['Lucía Íñiguez Prado'])
    expect(await names('district=3a, name=okoye')).toEqual(['Amara Okoye'])
    expect(await names('committee=human dignity')).toEqual(['Lucía Íñiguez Prado', 'Silas Whitcombe'])
    expect(await names('serving=no')).toEqual([])
  })

  it('takes the language of filters over every field, in groups', async () => {
    const { vault } = await makeStateVault()
    const names = async (filter: string) =>
      (await listOf(vault, 'legislator', '--filter', filter)).rows.map(({ name }) => name)
    const [all, upper, other] = [await names(''), await names('chamber=upper'), await names('chamber!=upper')]
    expect(new Set([...upper, ...other])).toEqual(new Set(all))
    expect(await names('(chamber=upper or chamber!=upper) and never-contacted=yes')).toEqual(all)
    expect(await names('days>1')).toEqual([])
    expect(await names('family-name^=INIGUEZ')).toEqual(['Lucía Íñiguez Prado'])
    const refused = (filter: string) => errorOf('list', vault, 'legislator', '--filter', filter)
    expect(await refused('colour>3')).toMatchObject({ exit: 2, message: expect.stringContaining('days') })
    expect(await refused('days~3')).toMatchObject({ exit: 2, message: expect.stringContaining('between') })
    expect((await names('not party=Democratic')).length).toBeGreaterThan(0)
    expect(await names('not (party=Democratic or party=Republican)')).toEqual(
      await names('(party!=Democratic and party!=Republican)'),
    )
    const isOpposite = async (one: string, other: string) =>
      expect(new Set([...(await names(one)), ...(await names(other))])).toEqual(new Set(all))
    await isOpposite('serving=yes', 'not serving=yes')
    expect(await names('not serving=yes')).toEqual(await names('serving=no'))
    expect(await names('not days>1')).toEqual(all)
    expect(await names('no (in-office-since<2000-01-01 o tag=a)')).toEqual(
      await names('in-office-since>=2000-01-01 or in-office-since empty'),
    )
    expect(await refused('not family-name^=I')).toMatchObject({ exit: 2, code: 'filter.notBefore' })
    expect(await refused('(tag=a')).toMatchObject({ exit: 2, code: 'filter.unfinished' })
    expect(await refused('tag=a)')).toMatchObject({ exit: 2, code: 'filter.unreadable' })
  })

  it('takes a time from today after a field, and else for a name', async () => {
    const { vault } = await makeStateVault()
    for (const surname of ['Hoy', 'Ayer', 'Mañana']) {
      await caucus('add', vault, 'person', `Chris ${surname}`)
      const found = await listOf(vault, 'person', '--filter', `chris ${surname.toLowerCase()}`)
      expect(found.rows.map(({ name }) => name)).toEqual([`Chris ${surname}`])
    }
    expect(await listOf(vault, 'person', '--filter', 'created hoy')).toMatchObject({ total: 8 })
    expect(await listOf(vault, 'person', '--filter', 'tag empty, created ayer')).toMatchObject({ total: 0 })
  })

  it('gives pages', async () => {
    const { vault } = await makeStateVault()
    const all = await listOf(vault, 'person', '--limit', '0')
    const middle = await listOf(vault, 'person', '--limit', '2', '--offset', '2')
    expect(middle).toEqual({ total: 5, rows: all.rows.slice(2, 4) })
    expect(await listOf(vault, 'person', '--offset', '99')).toEqual({ total: 5, rows: [] })
  })

  it('is a table for people, with a total below', async () => {
    const { vault } = await makeStateVault()
    const { stdout } = await caucus('list', vault, 'legislator', '--limit', '2')
    const [head, first, second, foot] = stdout.split('\n')
    expect(head).toMatch(/^Name +Chamber +District +Party +Id$/u)
    expect([first, second].map((line) => line?.indexOf('ZZ '))).toEqual([
      head?.indexOf('Chamber'),
      head?.indexOf('Chamber'),
    ])
    expect(foot).toBe('2 of 5')
  })

  it.each([
    ['an unknown filter', ['--filter', 'colour=red'], 'name, says, tag, not-contacted-since'],
    ['an unknown value', ['--filter', 'chamber=middle'], 'upper, lower'],
    ['a value that is no yes or no', ['--filter', 'serving=maybe'], 'yes, no'],
    ['a filter that is no day', ['--filter', 'not-contacted-since=soon'], '2026-03-03'],
    ['an unknown column', ['--sort', 'height'], 'name, lastContactOn'],
    ['a limit that is no number', ['--limit', 'many'], 'whole number'],
  ])('refuses %s and lists what is possible', async (_what, options, possible) => {
    const { vault } = await makeVault()
    expect(await errorOf('list', vault, 'legislator', ...options)).toMatchObject({
      exit: 2,
      code: 'usage',
      message: expect.stringContaining(possible) as string,
      stdout: '',
    })
  })

  it('says in words how a field can be asked, where it is asked otherwise', async () => {
    const { vault } = await makeVault()
    const asked = ['list', vault, 'person', '--filter', 'tag>champion']
    expect(await errorOf(...asked)).toMatchObject({ exit: 2, code: 'filter.unknownComparison' })
    expect((await caucus(...asked)).stderr).toContain('with > (more than)')
    const spanish = await caucus(...asked, '--language', 'es')
    expect(spanish.stderr).toContain('Posibles: = (es), != (no es), a|b (es alguno de)')
  })

  it('refuses a party that nobody has, and a place that nobody knows', async () => {
    const { vault } = await makeStateVault()
    const refused = (filter: string) => errorOf('list', vault, 'legislator', '--filter', filter)
    expect(await refused('party=Uniom')).toMatchObject({ exit: 2, message: expect.stringContaining('Union') })
    expect(await refused('jurisdiction=Atlantis')).toMatchObject({ exit: 2, code: 'usage' })
  })

  it('refuses an unknown kind and lists the kinds', async () => {
    const { vault } = await makeVault()
    const { exit, message } = await errorOf('list', vault, 'unicorn')
    expect(exit).toBe(2)
    expect(message).toContain('person, organization, legislator, office')
  })

  it('says so when there is nothing', async () => {
    const { vault } = await makeVault()
    expect(await caucus('list', vault, 'organization')).toMatchObject({ code: 0, stdout: 'Nothing.\n' })
  })
})
