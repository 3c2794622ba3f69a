import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeFaults, readIssue, writeIssue } from '../../../renderer/app/api/form-faults.ts'

const shown = new Set(['givenName', 'source'])
const places = { hasField: (name: string) => shown.has(name), whole: 'givenName' }
const missing = { path: 'name', key: 'issue.nameMissing' }

test('a fault is said by its field, wherever in it the fault lies', () => {
  const { byField, left } = placeFaults(
    [
      { path: 'source', key: 'issue.tooLong' },
      { path: 'fields.givenName', key: 'issue.control' },
    ],
    places,
  )
  expect([...byField].map(([field, { key }]) => [field, key])).toEqual([
    ['source', 'issue.tooLong'],
    ['givenName', 'issue.control'],
  ])
  expect(left).toEqual([])
})

test('a fault of the name or of the whole is said by the field that stands for the whole', () => {
  for (const path of ['name', '']) {
    const { byField, left } = placeFaults([{ ...missing, path }], places)
    expect([...byField.keys()]).toEqual(['givenName'])
    expect(left).toEqual([])
  }
})

test('no fault is lost: what no field shows is left for the form', () => {
  const unseen = { path: 'pronouns', key: 'issue.tooLong' }
  const unknown = { path: 'Grant page', key: 'issue.link' }
  expect(placeFaults([unseen, unknown], places).left).toEqual([unseen, unknown])
  expect(placeFaults([missing], { hasField: () => false, whole: 'givenName' }).left).toEqual([missing])
})

test('of several faults of a field the first is said', () => {
  const faults = ['issue.tooLong', 'issue.control'].map((key) => ({ path: 'source', key }))
  expect(placeFaults(faults, places).byField.get('source')?.key).toBe('issue.tooLong')
})

test('the name of an own field may have a colon and a full stop', () => {
  const text = 'Grant no.: page: issue.link'
  expect(readIssue(text)).toEqual({ path: 'Grant no.: page', key: 'issue.link' })
  expect(writeIssue(readIssue(text))).toBe(text)
  expect(readIssue('issue.required')).toEqual({ path: '', key: 'issue.required' })
})

test('every field of such a form is one that is given what is wrong about it', () => {
  const folder = new URL('../../../renderer', import.meta.url).pathname
  const withController = globSync('**/*.tsx', { cwd: folder }).filter((file) =>
    /\bController\b/u.test(readFileSync(join(folder, file), 'utf8')),
  )
  expect(withController).toEqual([join('app', 'api', 'form-field.tsx')])
})
