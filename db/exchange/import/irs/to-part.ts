import { basename } from 'node:path'
import type { ImportPart } from '../import-part.ts'
import type { ContactDraft } from '../contact/draft/contact-draft.ts'
import type { ExemptOrganization, ExemptOrganizations } from './irs-draft.ts'

/** An extract as a list of organizations, with names as people write them. */
export function toExemptPart(path: string, { organizations, problems }: ExemptOrganizations): ImportPart {
  return {
    path,
    name: basename(path),
    layout: 'IRS',
    entries: organizations.length,
    drafts: organizations.map(toDraft),
    problems,
    table: null,
    tasks: [],
  }
}

function toDraft({ readableName, sector, ...draft }: ExemptOrganization): ContactDraft {
  return { ...draft, fields: { ...draft.fields, name: readableName, ...(sector && { sector }) } }
}
