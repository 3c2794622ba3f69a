import type { ListNoun } from '../db/service/list.ts'

/** What a terminal shows of each kind of list; `--json` gives everything. */
export const columnsOf: Readonly<Record<ListNoun, readonly string[]>> = {
  person: ['name', 'title', 'organization', 'email', 'phone', 'lastContactOn', 'doNotContact', 'id'],
  organization: ['name', 'sector', 'coalitionStatus', 'email', 'phone', 'lastContactOn', 'id'],
  legislator: ['name', 'chamber', 'district', 'party', 'phone', 'lastContactOn', 'verify', 'id'],
  office: ['name', 'kind', 'address', 'phone', 'lastContactOn', 'id'],
  committee: ['name', 'chamber', 'jurisdiction', 'parent', 'memberCount', 'id'],
  membership: ['committee', 'memberName', 'role', 'side', 'endOn', 'id'],
  interaction: ['occurredOn', 'type', 'participants', 'outcome', 'subject', 'attendees', 'id'],
  'follow-up': ['bucket', 'dueOn', 'title', 'links', 'owner', 'priority', 'recurrence', 'state', 'id'],
}
