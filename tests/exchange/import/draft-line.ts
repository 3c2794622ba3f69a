import type { ContactDraft } from '../../../db/exchange/import/contact/draft/contact-draft.ts'

/** Everything a draft says, on one line, for comparing many of them. */
export function draftLine(draft: ContactDraft): string {
  const {
    noun,
    line,
    fields,
    otherNames,
    points,
    affiliations,
    tags,
    custom,
    externalIds,
    remarks,
    doubts = [],
  } = draft
  const pairs = (record: object) => Object.entries(record).map(([key, value]) => `${key} ${String(value)}`)
  const parts = [
    pairs(fields),
    otherNames.map((name) => `also ${name}`),
    points.map(({ kind, value, label, status, isPrimary }) =>
      [kind, label, value, status, isPrimary && 'primary'].filter(Boolean).join(' '),
    ),
    affiliations.map(({ organization, title, department }) =>
      ['at', organization, title, department].filter(Boolean).join(' '),
    ),
    tags.map((tag) => `#${tag}`),
    pairs(custom).map((text) => `own ${text}`),
    externalIds.map(({ scheme, value }) => `id ${scheme} ${value}`),
    (draft.notes ?? []).map((text) => `note ${text}`),
    remarks.map((text) => `remark ${text}`),
    doubts.map(({ code, text }) => `${code} ${text}`),
  ]
  return `${line} ${noun}: ${parts.flat().join('; ')}`
}
