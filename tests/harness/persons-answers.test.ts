import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personsAnswers } from './persons-answers.ts'

const folder = mkdtempSync(join(tmpdir(), 'caucus-zenity-'))
beforeAll(() => {
  // Answers with what it was asked for, but for one title, where it is cancelled.
  const script = '#!/bin/sh\n[ "$2" = "--title=Cancel" ] && exit 1\nprintf "%s\\n" "$@"\n'
  writeFileSync(join(folder, 'zenity'), script, { mode: 0o755 })
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.skipIf(process.platform === 'win32')('dialogs by zenity', () => {
  it('ask for files, folders and several of them', async () => {
    const person = personsAnswers({ PATH: folder })
    const options = { title: 'Import', properties: ['openDirectory', 'multiSelections'] }
    expect(await person.paths(options)).toEqual([
      '--file-selection',
      '--title=Import',
      '--directory',
      '--multiple',
      '--separator=',
    ])
  })

  it('give nothing when they are cancelled', async () => {
    const person = personsAnswers({ PATH: folder })
    expect(await person.paths({ title: 'Cancel' })).toEqual([])
    expect(await person.newPath({ title: 'Cancel' })).toBe('')
  })
})

describe('dialogs in the terminal', () => {
  it('are cancelled where nobody can type', async () => {
    const person = personsAnswers({ PATH: '/nowhere' })
    const hasNobody = !process.stdin.isTTY
    expect(hasNobody).toBe(true)
    expect(await person.paths({})).toEqual([])
    expect(await person.choice('Continue?', ['Yes', 'No'])).toBeUndefined()
  })
})
