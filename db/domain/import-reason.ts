import type { Translate } from './i18n/translator.ts'

/** Why an import does with a row what it does, or what its reader could not take, in words. */
export function importReasonText(
  t: Translate,
  { code, detail }: { readonly code: string; readonly detail: string },
): string {
  const group = t.has(`planReason.${code}`) ? 'planReason' : 'readingProblem'
  return t.find(`${group}.${code}`, { detail: withIssues(t, detail) })
}

/** "name: issue.blank" in words. */
const withIssues = (t: Translate, detail: string): string =>
  detail.replace(/\bissue\.\w+/gu, (key) => (t.has(key) ? t.find(key) : key))
