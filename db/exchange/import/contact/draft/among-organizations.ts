import type { ContactDraft } from './contact-draft.ts'

/** So many rows, and such a share of all, say that a list is one of organizations. */
const least = 10
const leastShare = 0.25

/** In a list of organizations nobody is asked of each name whether it is one: it is, and told as a guess. */
export function settledAmongOrganizations(drafts: readonly ContactDraft[]): readonly ContactDraft[] {
  const sure = drafts.filter(({ noun, asks }) => noun === 'organization' && asks === undefined).length
  return sure >= Math.max(least, drafts.length * leastShare) ? drafts.map(settled) : drafts
}

function settled(draft: ContactDraft): ContactDraft {
  const { asks, ...rest } = draft
  if (asks?.code !== 'perhapsOrganization') return draft
  return { ...rest, doubts: [...(draft.doubts ?? []), { code: 'organizationInName', text: asks.detail }] }
}
