import { describe, expect, it } from 'vitest'
import type { UndoConflict } from '../../db/domain/undo-conflict.ts'
import { answerOf, caucus, errorOf, makeStateVault } from './command-line.ts'

interface Made {
  readonly id: string
  readonly batch: string
}

/** Ana, whose family name, pronouns and own field were set in one step and again in later ones. */
async function stage() {
  const { vault } = await makeStateVault()
  const edit = (...words: readonly string[]) => answerOf<Made>('edit', vault, ...words)
  await answerOf<Made>('add', vault, 'person', 'Ana Ruiz')
  await edit('Ana Ruiz', '--set', 'pronouns=she')
  const { batch } = await edit('Ana Ruiz', '--set', 'family-name=Stone', '--set', 'pronouns=they')
  await edit('Ana Stone', '--set', 'family-name=Vega')
  await edit('Ana Vega', '--set', 'pronouns=xe')
  const shown = () => answerOf<{ name: string; pronouns: string }>('show', vault, 'Ana')
  const listed = async () => {
    const { params } = await errorOf('undo', vault, batch)
    return (params['conflicts'] as readonly UndoConflict[]).map(({ key, field }) => ({ key, field }))
  }
  return { vault, batch, edit, shown, listed }
}

describe('caucus undo where later work is in the way', () => {
  it('lists each conflict with its id, what is there and what was before, in the language of the reader', async () => {
    const { vault, batch, listed } = await stage()
    const [name, pronouns] = await listed()
    const { stderr } = await caucus('undo', vault, batch)
    expect(stderr).toContain(`  ${name?.key}  Ana Vega, Family name: Vega; before: Ruiz\n`)
    expect(stderr).toContain(`  ${pronouns?.key}  Ana Vega, Pronouns: xe; before: she\n`)
    expect(stderr).toContain('Decide about each with --keep or --older and the id in front of it')
    const spanish = await caucus('undo', vault, batch, '--language', 'es')
    expect(spanish.stderr).toContain(`  ${name?.key}  Ana Vega, Apellidos: Vega; antes: Ruiz\n`)
    expect(spanish.stderr).toContain('Decida sobre cada uno con --keep u --older')
  })

  it('with --json gives what a decision needs', async () => {
    const { vault, batch } = await stage()
    expect(await errorOf('undo', vault, batch)).toMatchObject({
      exit: 13,
      code: 'undo.conflicts',
      params: {
        conflicts: [
          {
            key: expect.stringMatching(/^[0-9a-f]{12}$/u) as string,
            record: { name: 'Ana Vega' },
            choices: ['keep', 'restore'],
            values: [{ field: 'familyName', now: 'Vega', older: 'Ruiz' }],
            last: { by: 'Ana Ruiz' },
          },
          { values: [{ field: 'pronouns', now: 'xe', older: 'she' }] },
        ],
      },
    })
  })

  it('does what was decided about each, and about the rest what was decided about all', async () => {
    const { vault, batch, listed, shown } = await stage()
    const [name, pronouns] = await listed()
    expect(await errorOf('undo', vault, batch, '--older', name!.key)).toMatchObject({
      code: 'undo.conflicts',
    })
    expect(await shown()).toMatchObject({ name: 'Ana Vega', pronouns: 'xe' })
    const done = await answerOf<Made>('undo', vault, batch, '--older', name!.key, '--keep', pronouns!.key)
    expect(done).toMatchObject({ kept: [{ key: pronouns!.key }], restored: [{ key: name!.key }] })
    expect(await shown()).toMatchObject({ name: 'Ana Ruiz', pronouns: 'xe' })
    await answerOf('undo', vault, done.batch)
    expect(await shown()).toMatchObject({ name: 'Ana Vega', pronouns: 'xe' })
  })

  it.each([
    ['--keep-later', { name: 'Ana Vega', pronouns: 'xe' }, '2 things stay as they were changed later:'],
    [
      '--take-older',
      { name: 'Ana Ruiz', pronouns: 'she' },
      '2 things that were changed later took their older values:',
    ],
  ])('%s decides about all', async (option, expected, said) => {
    const { vault, batch, shown } = await stage()
    const { stdout } = await caucus('undo', vault, batch, option)
    expect(stdout).toContain(said)
    expect(await shown()).toMatchObject(expected)
  })

  it('asks again where something was changed since the list, and says so', async () => {
    const { vault, batch, edit, listed, shown } = await stage()
    const seen = await listed()
    await edit('Ana Vega', '--set', 'pronouns=ze')
    const decided = seen.flatMap(({ key }) => ['--older', key])
    expect(await errorOf('undo', vault, batch, ...decided)).toMatchObject({ params: { movedOn: true } })
    const { stderr } = await caucus('undo', vault, batch, ...decided)
    expect(stderr).toContain('What is in the way of this undo is not what was decided about')
    expect(stderr).toContain('Pronouns: ze; before: she')
    expect(await shown()).toMatchObject({ name: 'Ana Vega', pronouns: 'ze' })
  })

  it('refuses options that contradict each other, and an id that is none', async () => {
    const { vault, batch } = await stage()
    const key = '0123456789ab'
    expect(await errorOf('undo', vault, batch, '--keep-later', '--take-older')).toMatchObject({ exit: 2 })
    expect(await errorOf('undo', vault, batch, '--keep', key, '--older', key)).toMatchObject({ exit: 2 })
    expect(await errorOf('undo', vault, batch, '--keep', 'all')).toMatchObject({ exit: 2 })
    expect(await errorOf('undo', vault, batch, '--keep', key)).toMatchObject({ params: { movedOn: true } })
  })
})
