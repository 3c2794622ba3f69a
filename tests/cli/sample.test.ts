import { expect, it } from 'vitest'
import { answerOf, caucus, dumpOf, listOf, makeStateVault } from './command-line.ts'

it('caucus sample puts an invented coalition in and takes it out again, and leaves the rest', async () => {
  const { vault } = await makeStateVault()
  const before = await dumpOf(vault)
  const people = (await listOf(vault, 'person')).total
  const { batch } = await answerOf<{ batch: string }>('sample', vault)
  expect(batch).toMatch(/^[0-9a-f-]{36}$/)
  expect((await listOf(vault, 'person')).total).toBeGreaterThan(people + 20)
  const out = await caucus('sample', vault, '--remove')
  expect(out.stdout).toContain('The sample data is out')
  expect(await dumpOf(vault)).toEqual(before)
})
