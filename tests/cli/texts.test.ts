import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../db/domain/i18n/en.ts'
import { translator } from '../../db/domain/i18n/all-languages.ts'
import type { ProblemCode } from '../../db/exchange/import/legislator/problem.ts'

const t = translator('en')

/** A new problem of an import that has no text does not compile here. */
const problems: Readonly<Record<ProblemCode, true>> = {
  'file.failed': true,
  'record.invalid': true,
  'record.duplicate': true,
  'row.malformed': true,
  'membership.unresolved': true,
  'membership.unknownCommittee': true,
  'committee.unknownParent': true,
  'committee.partOfItself': true,
  'person.unknown': true,
  'term.reversed': true,
  'contact.notALink': true,
  'people.leftOut': true,
  'file.sameContent': true,
  'file.notRecognised': true,
  'file.passedOver': true,
  'file.encoding': true,
  'file.outdated': true,
  'coverage.incomplete': true,
}

describe('the catalogue', () => {
  it('has a text for every problem of an import, and none for others', () => {
    expect(Object.keys(en.problem).toSorted()).toEqual(Object.keys(problems).toSorted())
  })

  it('has a name for every change that the use cases record', () => {
    const folder = resolve(import.meta.dirname, '../../db/service')
    const sources = globSync('**/*.ts', { cwd: folder }).map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    )
    const kinds = sources.flatMap((text) =>
      [...text.matchAll(/record\(session, '([\w.]+)'|kind: '([\w]+\.[\w]+)'/gu)].map(
        (found) => found[1] ?? found[2],
      ),
    )
    expect(kinds.length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => !t.has(`batch.${kind}`))).toEqual([])
  })
})
