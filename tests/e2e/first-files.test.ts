import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '../../db/domain/i18n/locale.ts'

const pages = resolve(import.meta.dirname, '../../dist/renderer')

/** What the page itself names: it is loaded before anything is seen. */
const named = [
  ...readFileSync(join(pages, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu),
]
  .map(([, file]) => file ?? '')
  .map((file) => join(pages, file))

const scripts = named.filter((file) => file.endsWith('.js'))
const texts = locales.map((locale) => join(pages, 'assets', `${locale}.js`))
const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000

test('the first screen loads React, the way in and one language, and no more', () => {
  expect(scripts.length).toBeGreaterThan(0)
  // 439 kB as this is written, and 146 of Spanish: 864 before languages, zod and Temporal were files of their own.
  expect(kilobytes(scripts)).toBeLessThan(460)
  for (const language of texts) {
    expect(kilobytes([language])).toBeGreaterThan(100)
    expect(kilobytes([language])).toBeLessThan(170)
  }
  expect(kilobytes(named.filter((file) => file.endsWith('.css')))).toBeLessThan(35)
})

test('what checks, what reckons with days and all an open vault needs come later', () => {
  const code = scripts.map((file) => readFileSync(file, 'utf8')).join('\n')
  for (const later of [
    'ZodError',
    'ZonedDateTime',
    'react-hook-form',
    'ProseMirror',
    'The legislators are in',
  ])
    expect([later, code.includes(later)]).toEqual([later, false])
  expect(code).toContain('createRoot')
})

test('main finds the texts of a language by its name', () => {
  for (const language of texts) expect(readFileSync(language, 'utf8')).toMatch(/export ?\{/u)
})
