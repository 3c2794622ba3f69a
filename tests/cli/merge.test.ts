import { expect, it } from 'vitest'
import { changePerson, createPersonWith } from '../../db/service/person.ts'
import { unlockVault } from '../../db/service/vault.ts'
import { answerOf, caucus, dumpOf, errorOf, listOf, makeVault, passphrase } from './command-line.ts'

/** William Harrow twice, Ana Velde twice, and one who is only there once. */
async function vaultWithDoubles() {
  const { vault: folder } = await makeVault()
  const vault = await unlockVault(folder, { passphrase })
  const make = async (givenName: string, familyName: string, email: string) =>
    (
      await createPersonWith(vault, {
        fields: { givenName, familyName },
        contactPoints: [
          { kind: 'email', value: email },
          { kind: 'phone', value: '(202) 555-0101' },
        ],
      })
    ).value
  const william = await make('William', 'Harrow', 'w.harrow@example.org')
  const bill = await make('Bill', 'Harrow', 'w.harrow@example.org')
  await make('Ana', 'Velde', 'ana.velde@example.org')
  await make('Ana', 'Velde', 'ana.velde@example.org')
  await make('Imani', 'Brook', 'imani.brook@example.org')
  vault.close()
  return { vault: folder, william, bill }
}

interface Found {
  readonly contacts: number
  readonly compared: number
  readonly clusters: readonly {
    readonly verdict: string
    readonly contacts: readonly { readonly id: string; readonly name: string }[]
    readonly pairs: readonly { readonly reasons: readonly { readonly field: string }[] }[]
  }[]
}

it('finds who is there twice, with the reasons in words, and remembers who is not', async () => {
  const { vault, william, bill } = await vaultWithDoubles()
  const found = await answerOf<Found>('duplicates', vault)
  expect(found.contacts).toBe(5)
  expect(found.clusters.map(({ contacts }) => contacts.map(({ name }) => name).toSorted())).toEqual([
    ['Ana Velde', 'Ana Velde'],
    ['Bill Harrow', 'William Harrow'],
  ])
  expect(found.clusters[1]?.pairs[0]?.reasons.map(({ field }) => field)).toContain('email')
  const { stdout } = await caucus('duplicates', vault)
  expect(stdout).toMatch(
    new RegExp(`\\d+ % .*\\n  ${william}  William Harrow\\n  ${bill}  Bill Harrow\\n    `, 'u'),
  )
  expect(stdout).toMatch(/E-?mail: the same \(w\.harrow@example\.org\)/u)
  expect(stdout).toMatch(/2 groups of contacts that may be one\./u)
  expect(await answerOf('duplicates', vault, '--not', william, bill)).toMatchObject({
    batch: expect.any(String),
  })
  expect((await answerOf<Found>('duplicates', vault)).clusters).toHaveLength(1)
  await answerOf('undo', vault)
  expect((await caucus('duplicates', vault, '--language', 'es')).stdout).toMatch(/2 grupos de contactos/u)
})

it('merges two, says what moved, and makes two of them again', async () => {
  const { vault, william, bill } = await vaultWithDoubles()
  const before = await dumpOf(vault)
  const rehearsed = await answerOf('merge', vault, william, bill, '--take', 'givenName', '--dry-run')
  expect(rehearsed).toMatchObject({ batch: null })
  expect(await dumpOf(vault)).toBe(before)
  const merged = await answerOf('merge', vault, william, bill, '--take', 'givenName')
  expect({ ...merged, batch: null }).toEqual(rehearsed)
  expect(merged['relinked']).toContainEqual({
    table: 'contact_point',
    column: 'contact_id',
    kept: 2,
    other: 2,
    after: 2,
    collapsed: 2,
  })
  expect((await listOf(vault, 'person')).rows.map(({ name }) => name)).toContain('Bill Harrow')
  expect(await answerOf('show', vault, bill)).toMatchObject({ id: william, otherNames: ['William Harrow'] })
  expect(await answerOf('unmerge', vault, bill)).toMatchObject({
    undone: merged['batch'],
    kept: [],
    restored: [],
  })
  expect(await dumpOf(vault)).toBe(before)
  const { stdout } = await caucus('merge', vault, william, bill)
  expect(stdout).toContain(
    'Ways to reach them: 2 (2 of the kept contact, 2 of the others; 2 are there twice)',
  )
  expect((await caucus('unmerge', vault, william)).stdout).toMatch(/undone/iu)
})

it('says what is in the way of taking apart, and leaves only that when told to', async () => {
  const { vault, william, bill } = await vaultWithDoubles()
  await answerOf('merge', vault, william, bill, '--take', 'givenName')
  const opened = await unlockVault(vault, { passphrase })
  await changePerson(opened, william, { givenName: 'Billy' })
  opened.close()
  expect(await errorOf('unmerge', vault, bill)).toMatchObject({ code: 'undo.conflicts' })
  const undone = await answerOf<{ kept: unknown[] }>('unmerge', vault, bill, '--keep-later')
  expect(undone.kept).not.toEqual([])
  const names = (await listOf(vault, 'person')).rows.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Billy Harrow', 'Bill Harrow']))
})

it('merges all that are surely one in a batch that one undo takes back', async () => {
  const { vault } = await vaultWithDoubles()
  const before = await dumpOf(vault)
  expect(await answerOf('merge', vault, '--all-above', '90', '--dry-run')).toEqual({
    batch: null,
    groups: 2,
    contacts: 4,
    toLookAt: 0,
    gaveWay: [],
  })
  expect(await dumpOf(vault)).toBe(before)
  expect((await caucus('merge', vault, '--all-above', '90')).stdout).toMatch(/2 groups of 4 contacts/u)
  expect((await listOf(vault, 'person')).total).toBe(3)
  expect(await answerOf('merge', vault, '--all-above', '90')).toEqual({
    batch: null,
    groups: 0,
    contacts: 0,
    toLookAt: 0,
    gaveWay: [],
  })
  await answerOf('undo', vault)
  expect(await dumpOf(vault)).toBe(before)
})

it.each([
  [['merge', 'VAULT', '--all-above', '20'], 'percentage'],
  [['merge', 'VAULT', '01975b1e-0a4c-7d2e-9f30-5b8c6a7d8e9f'], '--all-above'],
])('refuses %o', async (words, told) => {
  const { vault } = await makeVault()
  const ran = await caucus(...words.map((word) => (word === 'VAULT' ? vault : word)))
  expect(ran.code).toBe(2)
  expect(ran.stderr).toContain(told)
})

it('says by its label what an own field takes, and what gave way', async () => {
  const { vault, william, bill } = await vaultWithDoubles()
  await answerOf('field', vault, 'add', 'Topic')
  await answerOf('edit', vault, william, '--set', 'field.topic=A', '--set', 'pronouns=he')
  await answerOf('edit', vault, bill, '--set', 'field.topic=B', '--set', 'pronouns=they')
  const { stdout } = await caucus('merge', vault, william, bill, '--dry-run')
  expect(stdout).toContain('Topic: A (not taken, but noted about the contact: B)')
  expect(stdout).toContain('Pronouns: he (not taken: they)')
  expect(stdout).toContain('1 says something else')
  await caucus('merge', vault, '--all-above', '90')
  expect((await caucus('show', vault, william)).stdout).toContain('Topic: B')
})
