import type { AgendaItem } from '../../../db/domain/meeting.ts'
import type { InteractionOutcome } from '../../../db/domain/interaction-outcome.ts'
import type { InteractionTypeKey } from '../../../db/domain/interaction-type.ts'
import type { Priority } from '../../../db/domain/follow-up.ts'
import type { CoalitionStatus } from '../../../db/domain/organization.ts'
import type { SectorKey } from '../../../db/domain/sector.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'

/** What an invented coalition knows, has said and has promised. Nobody here exists; days are counted from today. */
export const members = ['Inés Quiroga', 'Dov Lindqvist', 'Ruth Adeyemi-Clarke'] as const

interface Organization {
  readonly name: string
  readonly sector: SectorKey
  readonly status: CoalitionStatus
  readonly trust?: number
}

export const organizations: readonly Organization[] = [
  { name: 'Two Rivers Community Health Network', sector: 'health', status: 'steering', trust: 5 },
  { name: 'Tidewater Legal Aid', sector: 'legal-aid', status: 'member', trust: 4 },
  { name: 'Lantern House', sector: 'survivor-led', status: 'steering', trust: 5 },
  { name: 'Vale County Schools', sector: 'education', status: 'invited', trust: 2 },
  {
    name: 'Saint Brannoc’s Parish Outreach and Interfaith Table of the Northern Counties',
    sector: 'faith',
    status: 'member',
  },
  { name: 'مركز الأمل', sector: 'social-services', status: 'prospect' },
]

interface Person {
  readonly name: readonly [given: string, family: string]
  readonly title?: string
  readonly at?: string
  readonly email?: string
  readonly phone?: string
  readonly tier?: 1 | 2 | 3
  readonly tags?: readonly string[]
  readonly about?: string
  readonly avoid?: string
  readonly pronouns?: string
  readonly languages?: readonly string[]
  readonly doNotContact?: string
  readonly level?: Sensitivity
}

export const people: readonly Person[] = [
  {
    name: ['Agnieszka', 'Abelard-Thornquist'],
    title: 'Convener',
    at: 'Saint Brannoc’s Parish Outreach and Interfaith Table of the Northern Counties',
    email: 'agnieszka@example.org',
    phone: '503-555-0111',
    tier: 1,
    tags: ['Faith table', 'Steering'],
    about: 'Opens doors in the rural parishes. Trusted by people who trust no campaign.',
    avoid: 'The word “mandate”.',
    pronouns: 'she/her',
    languages: ['English', 'Polish'],
  },
  {
    name: ['Marisol', 'Aetxeberria'],
    title: 'Captain',
    at: 'Vale County Schools',
    email: 'marisol@example.org',
    phone: '503-555-0112',
    tier: 2,
    tags: ['Schools'],
  },
  {
    name: ['Priyadarshini', 'Akkaraju-Venkataraghavan'],
    title: 'Director of policy and public affairs',
    at: 'Two Rivers Community Health Network',
    email: 'priyadarshini.akkaraju-venkataraghavan@two-rivers-community-health.example.org',
    phone: '503-555-0113',
    tier: 1,
    tags: ['Health', 'Steering', 'Witness'],
  },
  { name: ['Desta', 'Alemayehu-Wolde'], title: 'Navigator', at: 'Lantern House', email: 'desta@example.org' },
  { name: ['Casimir', 'Andrzejewski'], at: 'Tidewater Legal Aid', title: 'Staff attorney', tier: 2 },
  { name: ['Tomás', 'Ó Ardghail'], email: 'tomas@example.org', phone: '503-555-0115' },
  { name: ['عمر', 'الحسيني'], title: 'مدير', at: 'مركز الأمل', tier: 3, tags: ['Steering'] },
  {
    name: ['Nokomis', 'Arrowood'],
    title: 'Elder',
    tags: ['Witness'],
    doNotContact: 'Only through her daughter',
  },
  {
    name: ['Sam', 'Bakare'],
    email: 'sam.bakare@example.org',
    title: 'Driver',
    at: 'Two Rivers Community Health Network',
  },
  { name: ['Samuel', 'Bakare'], email: 'sam.bakare@example.org', phone: '503-555-0116' },
  { name: ['Yusra', 'Balogun'], title: 'Advocate', at: 'Lantern House', level: 'restricted' },
]

export const bills = [
  ['HB 214', 'Safe Exit: shelter nights and the clearing of records for survivors of trafficking'],
  ['SB 88', 'Records'],
  ['AB 9', 'Housing first, in every county of the state'],
] as const

export interface Said {
  readonly day: number
  readonly time?: string
  readonly with: readonly string[]
  readonly type: InteractionTypeKey
  /** None for what is planned. */
  readonly outcome?: InteractionOutcome
  readonly subject: string
  readonly notes?: string
  readonly bills?: readonly string[]
  readonly minutes?: number
  readonly level?: Sensitivity
}

export const said: readonly Said[] = [
  {
    day: -12,
    with: ['Obiandu-Sørensen', 'Akkaraju-Venkataraghavan'],
    type: 'visit',
    outcome: 'met',
    subject: 'Visit, district office',
    minutes: 45,
    bills: ['HB 214'],
    notes:
      'She can carry it if section 4 stops reading as a mandate on the counties. Wants two sentences she can defend at home, and the cost figures from the three northern counties before the recess. Warm, unhurried, asked after the support group.',
  },
  {
    day: -21,
    with: ['Obiandu-Sørensen'],
    type: 'email',
    outcome: 'replied',
    subject: 'Reply from staff on the cost note',
    bills: ['HB 214'],
    notes: 'Helpful. She read it on the train. Can you break out Vale and Orrin?',
  },
  {
    day: -25,
    with: ['Obiandu-Sørensen'],
    type: 'call',
    outcome: 'left-message',
    subject: 'Left a message with the scheduler',
  },
  {
    day: -29,
    with: ['Obiandu-Sørensen'],
    type: 'call',
    outcome: 'spoke',
    subject: 'In confidence',
    notes: 'Told why she hesitates.',
    level: 'restricted',
  },
  {
    day: -40,
    with: ['Obiandu-Sørensen', 'Brimdal', 'Kertész'],
    type: 'hearing',
    outcome: 'met',
    subject: 'Hearing, Human Services',
    minutes: 120,
    bills: ['HB 214', 'SB 88'],
    notes: 'Three hours of testimony. Kertész asked who else pays for this; Brimdal left early.',
  },
  {
    day: -77,
    with: ['Brimdal'],
    type: 'meeting',
    outcome: 'met',
    subject: 'First meeting',
    bills: ['HB 214'],
  },
  {
    day: -9,
    with: ['Adair-Nwosu'],
    type: 'call',
    outcome: 'spoke',
    subject: 'Will vote yes',
    bills: ['HB 214'],
  },
  { day: -4, with: ['Aguirre-Oyelaran'], type: 'meeting', outcome: 'met', subject: 'Coffee at the capitol' },
  { day: -35, with: ['Aurdal'], type: 'email', outcome: 'replied', subject: 'Wants numbers' },
  { day: -34, with: ['Baek'], type: 'hearing', outcome: 'met', subject: 'Task force' },
  { day: -16, with: ['Belrose'], type: 'meeting', outcome: 'met', subject: 'Budget' },
  {
    day: -19,
    with: ['Abelard-Thornquist'],
    type: 'call',
    outcome: 'spoke',
    subject: 'The parishes before the vote',
  },
  { day: -49, with: ['Alemayehu-Wolde'], type: 'meeting', outcome: 'met', subject: 'Support group' },
  {
    day: -2,
    with: ['Akkaraju-Venkataraghavan'],
    type: 'text',
    outcome: 'replied',
    subject: 'The van is free on Wednesdays',
  },
  { day: -60, with: ['Tidewater Legal Aid'], type: 'letter', outcome: 'replied', subject: 'Witness list' },
  {
    day: -8,
    with: ['الحسيني'],
    type: 'visit',
    outcome: 'met',
    subject: 'زيارة المركز',
    notes: 'رحّب بنا فريق المركز وسأل عن موعد التدريب.',
  },
  {
    day: 0,
    time: '14:00',
    with: ['Brimdal'],
    type: 'visit',
    subject: 'Visit with Senator Brimdal',
  },
  {
    day: 2,
    time: '09:30',
    with: ['Lantern House'],
    type: 'meeting',
    subject: 'Survivor council listening hour',
  },
  {
    day: 6,
    time: '13:00',
    with: ['Vale County Schools'],
    type: 'event',
    subject: 'Mandatory reporter training',
  },
]

/** A meeting with everything that one can hold. */
export const meeting = {
  day: -5,
  time: '09:30',
  minutes: 90,
  place: 'Lantern House',
  subject: 'Spring coalition meeting',
  with: ['Abelard-Thornquist', 'Aetxeberria', 'Alemayehu-Wolde', 'الحسيني', 'Akkaraju-Venkataraghavan'],
  others: 8,
  agenda: [
    { text: 'Welcome and safety check', minutes: 10, done: true },
    { text: 'Section 4, where the counties are', minutes: 25, done: true },
    { text: 'Shelter licensing rule', minutes: 20, done: false },
    { text: 'Who can reach Senator Brimdal', minutes: 15, done: false },
  ] satisfies readonly AgendaItem[],
  decisions: ['The outline goes to the survivor council first, everywhere, from now on.'],
  notes: [
    'Captain Aetxeberria says deputies will back the bill if the referral form stays one page.',
    'Everyone agreed that survivors see the training outline before anyone else does.',
  ],
  tasks: [
    '@Dov county cost figures to Senator Obiandu-Sørensen (due thu)',
    '@sam ask the clinic about the van (due in 2 weeks)',
    '@Inés one-page referral form to the deputies (due in 3 weeks)',
  ],
} as const

interface Promised {
  readonly due: number | null
  readonly title: string
  readonly about: readonly string[]
  readonly priority?: Priority
  /** By place among our own people; left out, oneself. */
  readonly owner?: number
  readonly waits?: number
  readonly comesAgain?: string
}

export const promised: readonly Promised[] = [
  { due: -6, title: 'Send amended section 4 wording', about: ['Obiandu-Sørensen'], priority: 'high' },
  { due: -3, title: 'Confirm witness list with legal aid', about: ['Tidewater Legal Aid'], owner: 0 },
  { due: -1, title: 'Return call about the shelter licensing question', about: ['Akkaraju-Venkataraghavan'] },
  { due: 0, title: 'Thank-you note after Thursday’s visit', about: ['Andrzejewski'] },
  { due: 0, title: 'Share survivor-led training outline for review', about: ['المنصوري'] },
  {
    due: 0,
    title: 'Ask who will carry the companion bill',
    about: ['Redwing Marsh'],
    priority: 'high',
    owner: 1,
  },
  {
    due: 0,
    title:
      'Renew the memorandum of understanding with the network, second draft, with the changes of the steering table',
    about: ['Two Rivers Community Health Network'],
  },
  {
    due: 2,
    title: 'County cost figures for the three northern counties',
    about: ['Obiandu-Sørensen'],
    owner: 1,
  },
  { due: 3, title: 'Print handouts in Spanish and Tigrinya', about: ['Vale County Schools'], owner: 0 },
  { due: 4, title: 'Invite the faith table to the training', about: ['Abelard-Thornquist'], owner: 2 },
  { due: 9, title: 'Weekly count of beds', about: ['Lantern House'], comesAgain: 'AFTER:P1W' },
  { due: 18, title: 'A committee slot from her office', about: ['Obiandu-Sørensen'], waits: 10 },
  { due: null, title: 'Find a second venue for trainings', about: [], priority: 'low' },
]

export const ties = [
  { from: 'Abelard-Thornquist', to: 'Brimdal', type: 'knows', strength: 5 },
  { from: 'Akkaraju-Venkataraghavan', to: 'Obiandu-Sørensen', type: 'colleague', strength: 4 },
  { from: 'Andrzejewski', to: 'Obiandu-Sørensen', type: 'introduced-by', strength: 3 },
] as const
