import type { ChamberKind } from '../../domain/chamber.ts'
import type { CoalitionStatus } from '../../domain/organization.ts'
import type { RelationshipTypeKey } from '../../domain/relationship-type.ts'
import type { SectorKey } from '../../domain/sector.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'

/** In English and in Spanish. */
export type Words = readonly [english: string, spanish: string]

/** Nobody and nothing here exists: the state is called Alder, addresses are of example.org, phones are 555-01xx. */
export const source: Words = ['sample', 'ejemplo']
export const tag: Words = ['Sample', 'Ejemplo']

export interface SampleOrganization {
  readonly name: string
  readonly sector: SectorKey
  readonly status: CoalitionStatus
  readonly counties: readonly string[]
  readonly services: readonly Words[]
}

const shelter: Words = ['Emergency shelter', 'Refugio de emergencia']
const counsel: Words = ['Legal advice', 'Asesoría jurídica']
const training: Words = ['Training', 'Capacitación']
const health: Words = ['Health care', 'Atención médica']

export const organizations: readonly SampleOrganization[] = [
  {
    name: 'Lantern Coalition',
    sector: 'social-services',
    status: 'steering',
    counties: ['Fernwood', 'Quarry'],
    services: [training],
  },
  {
    name: 'Harbor House',
    sector: 'social-services',
    status: 'member',
    counties: ['Fernwood'],
    services: [shelter],
  },
  {
    name: 'Voices Forward',
    sector: 'survivor-led',
    status: 'steering',
    counties: ['Fernwood', 'Quarry', 'Tamarack'],
    services: [training],
  },
  {
    name: 'Alder Legal Aid Project',
    sector: 'legal-aid',
    status: 'member',
    counties: ['Quarry'],
    services: [counsel],
  },
  {
    name: 'Tamarack Community Clinic',
    sector: 'health',
    status: 'member',
    counties: ['Tamarack'],
    services: [health],
  },
  {
    name: "Fernwood County Sheriff's Office",
    sector: 'law-enforcement',
    status: 'invited',
    counties: ['Fernwood'],
    services: [training],
  },
  {
    name: 'Quarry School District',
    sector: 'education',
    status: 'prospect',
    counties: ['Quarry'],
    services: [training],
  },
  { name: 'Alder Hospitality Council', sector: 'business', status: 'prospect', counties: [], services: [] },
  { name: 'Bridgewater Interfaith', sector: 'faith', status: 'member', counties: ['Tamarack'], services: [] },
  { name: 'Cobalt Family Fund', sector: 'funder', status: 'prospect', counties: [], services: [] },
]

export interface SamplePartner {
  readonly name: string
  readonly title: Words
  readonly organization: string
  readonly phone: string
  readonly level?: Sensitivity
}

const partner = (name: string, title: Words, organization: string, last: string): SamplePartner => ({
  name,
  title,
  organization,
  phone: `503-555-01${last}`,
})

const director: Words = ['Director', 'Directora']
const advocate: Words = ['Advocate', 'Defensora']

export const partners: readonly SamplePartner[] = [
  partner('Imani Castellanos', ['Coordinator', 'Coordinadora'], 'Lantern Coalition', '40'),
  partner('Teodora Lindqvist', director, 'Harbor House', '41'),
  partner('Bram Achterberg', ['Night manager', 'Encargado nocturno'], 'Harbor House', '42'),
  { ...partner('Ofelia Mbeki', ['Founder', 'Fundadora'], 'Voices Forward', '43'), level: 'restricted' },
  partner('Jun Tavares', ['Trainer', 'Capacitador'], 'Voices Forward', '44'),
  partner('Saoirse Villalobos', ['Staff attorney', 'Abogada'], 'Alder Legal Aid Project', '45'),
  partner('Dmitri Okonjo', ['Intake worker', 'Recepcionista'], 'Alder Legal Aid Project', '46'),
  partner('Priya Halvorsen', ['Nurse', 'Enfermera'], 'Tamarack Community Clinic', '47'),
  partner('Lucio Brandt', director, 'Tamarack Community Clinic', '48'),
  partner('Marguerite Osei', ['Lieutenant', 'Teniente'], "Fernwood County Sheriff's Office", '49'),
  partner('Anselm Quiroga', ['Detective', 'Detective'], "Fernwood County Sheriff's Office", '50'),
  partner('Yara Svensson', ['Counselor', 'Orientadora'], 'Quarry School District', '51'),
  partner('Cornelius Adeyemi', ['Board chair', 'Presidente'], 'Alder Hospitality Council', '52'),
  partner('Noor Fitzgerald', ['Pastor', 'Pastora'], 'Bridgewater Interfaith', '53'),
  partner('Elin Kowalczyk', ['Program officer', 'Oficial de programa'], 'Cobalt Family Fund', '54'),
  partner('Rosalind Ibarra', advocate, 'Harbor House', '55'),
  partner('Tobias Nakagawa', ['Volunteer lead', 'Jefe de voluntarios'], 'Lantern Coalition', '56'),
  partner('Wilhelmina Duarte', advocate, 'Voices Forward', '57'),
]

export interface SampleChamber {
  readonly name: string
  readonly kind: ChamberKind
  readonly title: string
  readonly members: readonly {
    readonly district: string
    readonly member: string
    readonly party: string
  }[]
}

const seat = (district: string, member: string, party: string) => ({ district, member, party })

export const legislature = {
  key: 'ocd-jurisdiction/country:us/state:zz-sample/government',
  name: 'Alder',
  chambers: [
    {
      name: 'Alder Senate',
      kind: 'upper',
      title: 'Senator',
      members: [
        seat('1', 'Genevieve Aldana', 'Meadow'),
        seat('2', 'Hollis Brankovic', 'Summit'),
        seat('3', 'Ngozi Ferreira', 'Meadow'),
        seat('4', 'Percival Yoon', 'Summit'),
        seat('5', 'Catalina Thorne', 'Meadow'),
      ],
    },
    {
      name: 'Alder House',
      kind: 'lower',
      title: 'Representative',
      members: [
        seat('11', 'Abel Montrose', 'Summit'),
        seat('12', 'Beatriz Kallio', 'Meadow'),
        seat('13', 'Desmond Arvizu', 'Meadow'),
        seat('14', 'Freya Obiang', 'Summit'),
        seat('15', 'Ignatius Whitlow', 'Summit'),
        seat('16', 'Juniper Salcedo', 'Meadow'),
        seat('17', 'Leopold Nakai', 'Meadow'),
      ],
    },
  ] satisfies readonly SampleChamber[],
  committees: [
    {
      name: 'Senate Committee on Judiciary',
      chamber: 0,
      members: ['Ngozi Ferreira', 'Hollis Brankovic', 'Catalina Thorne'],
    },
    {
      name: 'Senate Committee on Appropriations',
      chamber: 0,
      members: ['Percival Yoon', 'Genevieve Aldana'],
    },
    {
      name: 'House Committee on Health and Human Services',
      chamber: 1,
      members: ['Beatriz Kallio', 'Freya Obiang', 'Leopold Nakai', 'Abel Montrose'],
    },
  ],
} as const

export interface SampleTie {
  readonly from: string
  readonly to: string
  readonly type: RelationshipTypeKey
  readonly strength: 1 | 2 | 3 | 4 | 5
}

export const ties: readonly SampleTie[] = [
  { from: 'Imani Castellanos', to: 'Ngozi Ferreira', type: 'knows', strength: 4 },
  { from: 'Noor Fitzgerald', to: 'Percival Yoon', type: 'knows', strength: 5 },
  { from: 'Saoirse Villalobos', to: 'Beatriz Kallio', type: 'introduced-by', strength: 3 },
  { from: 'Ofelia Mbeki', to: 'Wilhelmina Duarte', type: 'mentor', strength: 5 },
  { from: 'Cornelius Adeyemi', to: 'Hollis Brankovic', type: 'ally', strength: 3 },
]
