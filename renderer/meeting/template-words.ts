import type { MeetingTemplateKey } from '../../db/domain/meeting-template.ts'
import type { AgendaLine } from '../../db/domain/meeting-draft.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { RichText } from '../../db/domain/rich-text.ts'
import { emptyRichText, richTextOf } from '../../db/domain/rich-text-words.ts'
import type { MeetingTemplateRow } from '../../electron/contract/meeting.ts'

interface TemplateStart {
  readonly name: string
  readonly agenda: AgendaLine[]
  readonly body: RichText
}

/** What a meeting of this template begins with: what was changed by hand, else what the catalogues say. */
export function templateStart(t: Translate, { key, label, agenda, body }: MeetingTemplateRow): TemplateStart {
  if (label !== null || key === null)
    return { name: label ?? '', agenda: agenda.map((line) => ({ ...line })), body: body ?? emptyRichText }
  const words = key as MeetingTemplateKey
  return {
    name: t(`meetingTemplate.${words}`),
    agenda: agendaOf(t(`meetingTemplateAgenda.${words}`)),
    body: richTextOf(t(`meetingTemplateBody.${words}`)),
  }
}

/** "Welcome = 10": a line for each, with its minutes. */
const agendaOf = (text: string): AgendaLine[] =>
  text.split('\n').map((line) => {
    const [words = '', minutes] = line.split(' = ')
    return { text: words, minutes: minutes === undefined ? null : Number(minutes), done: false }
  })
