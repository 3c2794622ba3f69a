import type { InteractionOutcome } from '../../domain/interaction-outcome.ts'
import type { InteractionTypeKey } from '../../domain/interaction-type.ts'
import type { Priority } from '../../domain/follow-up.ts'
import type { LocalTime } from '../../domain/local-time.ts'
import type { Sensitivity } from '../../domain/sensitivity.ts'
import type { Words } from './coalition.ts'

/** What was said with some of them, or is to be. */
export interface SampleInteraction {
  /** Days from today. */
  readonly day: number
  readonly time?: LocalTime
  readonly with: readonly string[]
  readonly type: InteractionTypeKey
  /** Null for what is planned. */
  readonly outcome: InteractionOutcome | null
  readonly subject: Words
  readonly notes?: Words
  readonly level?: Sensitivity
}

export const interactions: readonly SampleInteraction[] = [
  {
    day: -152,
    with: ['Ngozi Ferreira'],
    type: 'meeting',
    outcome: 'met',
    subject: ['First talk about safe-exit funding', 'Primera charla sobre fondos de salida segura'],
    notes: [
      'Knows the issue from her county. Wants numbers on shelter nights before she speaks to Appropriations.',
      'Conoce el tema por su condado. Quiere cifras de noches de refugio antes de hablar con Asignaciones.',
    ],
  },
  {
    day: -121,
    with: ['Hollis Brankovic'],
    type: 'call',
    outcome: 'left-message',
    subject: ['Asked for a meeting', 'Se pidió una reunión'],
  },
  {
    day: -97,
    with: ['Teodora Lindqvist', 'Rosalind Ibarra'],
    type: 'visit',
    outcome: 'met',
    subject: ['Visit to the shelter', 'Visita al refugio'],
    notes: [
      'Twelve beds, full since spring. They can share counts by month, no names.',
      'Doce camas, llenas desde la primavera. Pueden compartir cifras por mes, sin nombres.',
    ],
  },
  {
    day: -76,
    with: ['Beatriz Kallio', 'Saoirse Villalobos'],
    type: 'meeting',
    outcome: 'met',
    subject: ['Record-clearing bill: would she carry it?', 'Ley de borrado de antecedentes: ¿la llevaría?'],
    notes: [
      'Open to it. Asked for two stories from her district, told with consent.',
      'Está dispuesta. Pidió dos historias de su distrito, contadas con consentimiento.',
    ],
  },
  {
    day: -63,
    with: ['Marguerite Osei', 'Anselm Quiroga'],
    type: 'event',
    outcome: 'met',
    subject: ['Training for patrol officers', 'Capacitación para patrullas'],
    notes: [
      '28 officers came. Two asked for a follow-up on hotels.',
      'Vinieron 28 agentes. Dos pidieron seguir con los hoteles.',
    ],
  },
  {
    day: -48,
    with: ['Percival Yoon', 'Noor Fitzgerald'],
    type: 'meeting',
    outcome: 'met',
    subject: ['Introduced by Pastor Fitzgerald', 'Presentado por la pastora Fitzgerald'],
    notes: ['Listened. Worried about cost; no commitment.', 'Escuchó. Le preocupa el costo; sin compromiso.'],
  },
  {
    day: -40,
    with: ['Ofelia Mbeki'],
    type: 'call',
    outcome: 'spoke',
    subject: ['Before the hearing', 'Antes de la audiencia'],
    notes: [
      'Told in confidence why she will not testify this year. Do not ask again before spring.',
      'Contó en confianza por qué no testificará este año. No volver a preguntarle antes de la primavera.',
    ],
    level: 'restricted',
  },
  {
    day: -33,
    with: ['Cornelius Adeyemi'],
    type: 'email',
    outcome: 'no-reply',
    subject: ['Poster law: can hotels help?', 'Ley de carteles: ¿pueden ayudar los hoteles?'],
  },
  {
    day: -21,
    with: ['Freya Obiang', 'Leopold Nakai', 'Imani Castellanos'],
    type: 'hearing',
    outcome: 'met',
    subject: ['Hearing on shelter nights', 'Audiencia sobre noches de refugio'],
    notes: [
      'Good questions from Nakai. Obiang asked who else pays for this.',
      'Buenas preguntas de Nakai. Obiang preguntó quién más lo paga.',
    ],
  },
  {
    day: -12,
    with: ['Elin Kowalczyk'],
    type: 'call',
    outcome: 'spoke',
    subject: ['What the fund looks for', 'Qué busca el fondo'],
    notes: ['Two-page letter by the end of the month.', 'Carta de dos páginas antes de fin de mes.'],
  },
  {
    day: -6,
    with: ['Genevieve Aldana'],
    type: 'email',
    outcome: 'replied',
    subject: ['Her office will look at the draft', 'Su oficina revisará el borrador'],
  },
  {
    day: -1,
    with: ['Jun Tavares', 'Wilhelmina Duarte'],
    type: 'meeting',
    outcome: 'met',
    subject: ['Planning the spring training', 'Planificación de la capacitación de primavera'],
  },
  {
    day: 4,
    time: '10:30' as LocalTime,
    with: ['Beatriz Kallio'],
    type: 'meeting',
    outcome: null,
    subject: ['Record-clearing bill: the stories she asked for', 'Ley de borrado: las historias que pidió'],
  },
]

export interface SampleCadence {
  readonly name: Words
  readonly days: readonly [ideal: number, max: number]
  readonly tag?: Words
  /** Who has the tag. */
  readonly tagged?: readonly string[]
}

export const cadences: readonly SampleCadence[] = [
  {
    name: ['Champions', 'Aliados cercanos'],
    days: [14, 45],
    tag: ['Champion', 'Aliado cercano'],
    tagged: ['Ngozi Ferreira', 'Beatriz Kallio', 'Leopold Nakai', 'Genevieve Aldana'],
  },
  {
    name: ['Steering table', 'Mesa directiva'],
    days: [30, 60],
    tag: ['Steering', 'Mesa directiva'],
    tagged: ['Imani Castellanos', 'Jun Tavares', 'Voices Forward', 'Lantern Coalition'],
  },
  { name: ['Every quarter', 'Cada trimestre'], days: [80, 120] },
]

export interface SampleWatch {
  readonly of: string
  /** A cadence by its English name, days of its own, or nothing; left out, by tags. */
  readonly by?: string | readonly [ideal: number, max: number] | null
  /** Days from today. */
  readonly enrolled?: number
  readonly pausedUntil?: number
}

export const watches: readonly SampleWatch[] = [
  { of: 'Teodora Lindqvist', by: 'Every quarter' },
  { of: 'Harbor House', by: 'Every quarter' },
  { of: 'Elin Kowalczyk', by: [10, 20] },
  { of: 'Hollis Brankovic', by: 'Champions', enrolled: -70 },
  { of: 'Cornelius Adeyemi', by: 'Steering table', enrolled: -34 },
  { of: 'Marguerite Osei', pausedUntil: 20 },
  { of: 'Anselm Quiroga', by: null },
]

export interface SampleFollowUp {
  /** Days from today; null for no date. */
  readonly due: number | null
  readonly title: Words
  readonly about: readonly string[]
  readonly priority?: Priority
}

export const followUps: readonly SampleFollowUp[] = [
  {
    due: -9,
    title: [
      'Send shelter-night numbers to Sen. Ferreira',
      'Enviar las cifras de noches de refugio a la sen. Ferreira',
    ],
    about: ['Ngozi Ferreira'],
    priority: 'high',
  },
  {
    due: -3,
    title: ['Call Sen. Brankovic again', 'Volver a llamar al sen. Brankovic'],
    about: ['Hollis Brankovic'],
  },
  {
    due: 0,
    title: ['Thank Rep. Nakai for his questions', 'Agradecer al rep. Nakai sus preguntas'],
    about: ['Leopold Nakai'],
  },
  {
    due: 0,
    title: ['Ask Harbor House for the monthly counts', 'Pedir a Harbor House las cifras del mes'],
    about: ['Teodora Lindqvist'],
    priority: 'high',
  },
  {
    due: 2,
    title: ['Prepare the two stories for Rep. Kallio', 'Preparar las dos historias para la rep. Kallio'],
    about: ['Beatriz Kallio', 'Saoirse Villalobos'],
  },
  {
    due: 5,
    title: ['Two-page letter to the Cobalt fund', 'Carta de dos páginas al fondo Cobalt'],
    about: ['Elin Kowalczyk'],
  },
  {
    due: 12,
    title: ['Write to the hotels again, another way', 'Escribir de otro modo a los hoteles'],
    about: ['Cornelius Adeyemi'],
  },
  {
    due: 20,
    title: ['Answer Sen. Yoon on cost', 'Responder al sen. Yoon sobre el costo'],
    about: ['Percival Yoon'],
  },
  {
    due: 34,
    title: ['Invite the school district to the coalition', 'Invitar al distrito escolar a la coalición'],
    about: ['Yara Svensson'],
    priority: 'low',
  },
  {
    due: null,
    title: ['Find a second venue for trainings', 'Buscar otro lugar para las capacitaciones'],
    about: ['Tobias Nakagawa'],
    priority: 'low',
  },
]
