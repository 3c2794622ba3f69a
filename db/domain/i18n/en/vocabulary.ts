import type { ChamberKind } from '../../chamber.ts'
import type { CommitteeRole, CommitteeSide } from '../../committee-membership.ts'
import type { ContactPointKind, ContactPointStatus } from '../../contact-point-value.ts'
import type { FollowUpBucket, FollowUpState } from '../../follow-up-state.ts'
import type { Priority } from '../../follow-up.ts'
import type {
  InteractionDirection,
  InteractionOutcome,
  InteractionStatus,
} from '../../interaction-outcome.ts'
import type { InteractionTypeKey } from '../../interaction-type.ts'
import type { JurisdictionLevel } from '../../jurisdiction.ts'
import type { OfficeKind } from '../../office.ts'
import type { CoalitionStatus } from '../../organization.ts'
import type { RelationshipTypeKey } from '../../relationship-type.ts'
import type { SectorKey } from '../../sector.ts'
import type { Sensitivity } from '../../sensitivity.ts'
import type { Texts } from '../texts.ts'

export const sensitivity = {
  public: 'Public',
  internal: 'Internal',
  restricted: 'Restricted',
  survivor: 'Survivor',
} as const satisfies Texts<Sensitivity>

export const interactionType = {
  meeting: 'Meeting',
  call: 'Call',
  email: 'E-mail',
  hearing: 'Hearing',
  event: 'Event',
  letter: 'Letter',
  visit: 'Visit',
  text: 'Text message',
} as const satisfies Texts<InteractionTypeKey>

export const interactionStatus = {
  planned: 'Planned',
  happened: 'Happened',
  cancelled: 'Cancelled',
  'no-show': 'No-show',
} as const satisfies Texts<InteractionStatus>

export const outcome = {
  met: 'Met',
  spoke: 'Spoke',
  'left-message': 'Left a message',
  'no-reply': 'No reply',
  replied: 'Replied',
  declined: 'Declined',
} as const satisfies Texts<InteractionOutcome>

export const direction = {
  outbound: 'We reached out',
  inbound: 'They reached out',
} as const satisfies Texts<InteractionDirection>

export const followUpState = {
  open: 'Open',
  waiting: 'Waiting',
  done: 'Done',
  dropped: 'Dropped',
  snoozed: 'Snoozed',
  rescheduled: 'Rescheduled',
} as const satisfies Texts<FollowUpState | 'snoozed' | 'rescheduled'>

export const bucket = {
  overdue: 'Overdue',
  today: 'Today',
  'this-week': 'Next seven days',
  waiting: 'Waiting',
  later: 'Later',
  'no-date': 'No date',
} as const satisfies Texts<FollowUpBucket>

export const priority = { low: 'Low', normal: 'Normal', high: 'High' } as const satisfies Texts<Priority>

export const sector = {
  'law-enforcement': 'Law enforcement',
  'social-services': 'Social services',
  health: 'Health',
  education: 'Education',
  faith: 'Faith',
  business: 'Business',
  'survivor-led': 'Survivor-led',
  'legal-aid': 'Legal aid',
  government: 'Government',
  media: 'Media',
  funder: 'Funder',
  labour: 'Labor',
  other: 'Other',
} as const satisfies Texts<SectorKey>

export const coalitionStatus = {
  prospect: 'Prospect',
  invited: 'Invited',
  member: 'Member',
  steering: 'Steering committee',
  lapsed: 'Lapsed',
} as const satisfies Texts<CoalitionStatus>

export const contactPointKind = {
  email: 'E-mail',
  phone: 'Phone',
  address: 'Address',
  web: 'Web page',
  social: 'Social network',
} as const satisfies Texts<ContactPointKind>

export const contactPointStatus = {
  ok: 'Works',
  bounced: 'Bounced',
  wrong: 'Wrong',
} as const satisfies Texts<ContactPointStatus>

export const chamberKind = {
  upper: 'Upper chamber',
  lower: 'Lower chamber',
  unicameral: 'Single chamber',
  executive: 'Executive',
  council: 'Council',
  board: 'Board',
} as const satisfies Texts<ChamberKind>

export const jurisdictionLevel = {
  country: 'Country',
  state: 'State',
  local: 'Local',
} as const satisfies Texts<JurisdictionLevel>

export const committeeRole = {
  chair: 'Chair',
  'co-chair': 'Co-chair',
  'vice-chair': 'Vice chair',
  'ranking-member': 'Ranking member',
  'deputy-ranking-member': 'Deputy ranking member',
  secretary: 'Secretary',
  clerk: 'Clerk',
  'ex-officio': 'Ex officio',
  advisory: 'Advisory member',
  alternate: 'Alternate',
  designee: 'Designee',
  member: 'Member',
  other: 'Other role',
} as const satisfies Texts<CommitteeRole>

export const committeeSide = {
  majority: 'Majority',
  minority: 'Minority',
} as const satisfies Texts<CommitteeSide>

export const officeKind = {
  capitol: 'Capitol office',
  district: 'District office',
  mail: 'Mailing address',
  home: 'Home office',
  other: 'Other office',
} as const satisfies Texts<OfficeKind>

/** The tie read from the first contact to the second: "Ana Ruiz was introduced by Luis Vega". */
export const relationship = {
  knows: 'knows',
  colleague: 'works with',
  'reports-to': 'reports to',
  'introduced-by': 'was introduced by',
  mentor: 'mentors',
  family: 'is family of',
  ally: 'is an ally of',
  opponent: 'opposes',
  funds: 'funds',
} as const satisfies Texts<RelationshipTypeKey>

/** The same tie read the other way. */
export const relationshipBack = {
  knows: 'knows',
  colleague: 'works with',
  'reports-to': 'supervises',
  'introduced-by': 'introduced',
  mentor: 'is mentored by',
  family: 'is family of',
  ally: 'is an ally of',
  opponent: 'is opposed by',
  funds: 'is funded by',
} as const satisfies Texts<RelationshipTypeKey>

export const serviceStatus = {
  active: 'Active',
  inactive: 'Inactive',
  defunct: 'Ended',
  'temporarily closed': 'Temporarily closed',
} as const
