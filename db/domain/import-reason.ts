import { columnName } from './i18n/column-name.ts'
import type { Translate } from './i18n/translator.ts'
import type { Issue } from './parse.ts'
import { lineLimit, textLimit } from './text.ts'

/** Why an import does with a row what it does, or what its reader could not take, in words. */
export function importReasonText(
  t: Translate,
  { code, detail }: { readonly code: string; readonly detail: string },
): string {
  const group = t.has(`planReason.${code}`) ? 'planReason' : 'readingProblem'
  const words = code === 'invalid' ? withFields(t, detail) : detail
  return t.find(`${group}.${code}`, {
    detail: withIssues(t, withFieldNames(t, words)),
    limit: lineLimit,
    textLimit,
  })
}

/** What of a row has no place, and why. */
export const remarkText = (t: Translate, remark: string): string => withIssues(t, withFieldNames(t, remark))

/** A field in a detail, by the name that whoever reads it knows it by. */
export const fieldToken = (field: string): string => `field.${field}`

/** A detail, or a remark, with the names of fields in words. */
const withFieldNames = (t: Translate, detail: string): string =>
  detail.replace(
    /(^|, |; )field\.(\w+)/gu,
    (_, before: string, field: string) => before + columnName(t, field),
  )

/**
 * The faults of a row as the detail of its reason: each with its column, or with the field where no column has it, and
 * with what there may be at most: "“Notes” issue.tooLong(1000000)", "about: issue.tooLong(1000000)".
 */
export const sayIssues = (
  issues: readonly Issue[],
  columnOf: (field: string) => string | undefined,
): string => issues.map((issue) => sayIssue(issue, columnOf)).join('; ')

function sayIssue({ path, key, limit }: Issue, columnOf: (field: string) => string | undefined): string {
  const [field = ''] = path.split('.')
  const column = columnOf(field)
  const place = column === undefined ? `${field}:` : `“${column}”`
  const fault = limit === undefined ? key : `${key}(${limit})`
  return field === '' ? fault : `${place} ${fault}`
}

/** "about: issue.blank" by the name that a person knows the field by. */
const withFields = (t: Translate, detail: string): string =>
  detail.replace(
    /(^|; )(\w+)(?=: issue\.)/gu,
    (_, before: string, field: string) => before + columnName(t, field),
  )

/** "name: issue.blank" in words. */
const withIssues = (t: Translate, detail: string): string =>
  detail.replace(/\bissue\.(\w+)(?:\((\d+)\))?/gu, (key, name: string, limit: string | undefined) => {
    if (limit !== undefined && t.has(`issueLimit.${name}`))
      return t.find(`issueLimit.${name}`, { limit: Number(limit) })
    return t.has(`issue.${name}`) ? t.find(`issue.${name}`) : key
  })
