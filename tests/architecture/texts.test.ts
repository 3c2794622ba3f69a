import { describe, expect, it } from 'vitest'
import { readSourceTree } from '../../build/source-tree.ts'
import { en } from '../../db/domain/i18n/en.ts'
import { flatten } from '../domain/i18n/flatten.ts'
import { findIdleTexts } from './text-rules.ts'

const isCatalogue = (path: string): boolean => /^db\/domain\/i18n\/e[ns](?:\/|\.ts)/u.test(path)

const sources = readSourceTree().filter(({ path }) => !path.startsWith('tests/') && !isCatalogue(path))
const code = sources.map(({ text }) => text).join('\n')

/** Groups whose keys are put together while the program runs, each with who does so. */
const composed: Readonly<Record<string, string>> = {
  notUndoable: 'db/domain/i18n/error-message.ts',
  followUpState: 'cli/print/cell.ts',
  issueLimit: 'db/domain/import-reason.ts',
  jurisdictionLevel: 'cli/print/cell.ts',
  committeeSide: 'cli/print/cell.ts',
  relationshipBack: 'cli/print/cell.ts',
  batch: 'db/domain/told-batch.ts',
  readingProblem: 'db/exchange/import/reading-problem.ts',
  serviceStatus: 'cli/print/cell.ts',
  usage: 'cli/commander-message.ts',
}

const keys = Object.keys(flatten(en)).map((key) => key.replace(/_(?:one|other)$/u, ''))

describe('texts', () => {
  it('are each shown somewhere', () => {
    const idle = findIdleTexts([...new Set(keys)], code)
    expect(idle.filter((key) => !((key.split('.')[0] ?? '') in composed))).toEqual([])
  })

  it.each(Object.entries(composed))('of the group %s are asked for in %s', (group, path) => {
    const { text = '' } = sources.find((source) => source.path === path) ?? {}
    expect(text).toMatch(new RegExp(`'${group}'|\\b${group}\\.`, 'u'))
  })

  it('write figures and days in the language that is shown', () => {
    const ofSystem = /\.toLocale(?:Date|Time)?String\(\)|\bIntl\.\w+\(\)/u
    const window = sources.filter(({ path }) => path.startsWith('renderer/'))
    expect(window.filter(({ text }) => ofSystem.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('are seen as idle when no code says them and no template leads to them', () => {
    const invented = "t('a.title'); t(`a.${kind}Hint`); const kind: 'one' | 'two' = 'one'"
    const known = ['a.title', 'a.oneHint', 'a.twoHint', 'a.threeHint', 'a.one', 'b.title']
    expect(findIdleTexts(known, invented)).toEqual(['a.threeHint', 'a.one', 'b.title'])
  })
})
