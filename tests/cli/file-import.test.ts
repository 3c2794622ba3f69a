import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeText } from '../fixtures/encode-text.ts'
import { answerOf, caucus, errorOf, listOf, makeVault, temporaryFolder } from './command-line.ts'

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const importing = (vault: string, path: string) => ['import', vault, '--kind', 'contacts', path] as const

describe('caucus import of files', () => {
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

  it('names the rows that it leaves out, and what each is the same as', async () => {
    const { vault } = await makeVault()
    const twice = file('twice.csv', 'Name,City\nWanda Prewitt,Taos\nWanda Prewitt,Taos\n')
    const { skippedRows } = await answerOf<{ skippedRows: object[] }>(...importing(vault, twice), '--dry-run')
    expect(skippedRows).toEqual([{ line: 3, name: 'Wanda Prewitt', reason: 'it is the same as line 2' }])
    const { stdout } = await caucus(...importing(vault, twice))
    expect(stdout).toContain('twice.csv:3: Wanda Prewitt: it is the same as line 2')
  })
})
