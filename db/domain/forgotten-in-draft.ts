/** Which records are forgotten now, and which there are. */
interface Forgetting {
  readonly isForgotten: (uid: string) => boolean
  readonly isThere: (uid: string) => boolean
}

type Fields = Readonly<Record<string, unknown>>

/**
 * What is left of what was being typed once records are forgotten: nothing (undefined) where it was of one of them, or
 * about nobody else; otherwise the same without their ids and the names that stand beside them.
 */
export function withoutForgotten(body: unknown, forgetting: Forgetting): unknown {
  if (!isFields(body)) return body
  if (isOfForgotten(body, forgetting) || isOnlyAboutForgotten(body, forgetting)) return undefined
  return stripped(body, forgetting.isForgotten)
}

const uids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu

/** Every uid that stands in a text. */
export const uidsIn = (text: string): readonly string[] => text.match(uids) ?? []

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A place says what was looked at; the other forms, what they write on or repeat, or whom they tie. */
function isOfForgotten(body: Fields, { isForgotten }: Forgetting): boolean {
  if (body['form'] === 'place') return uidsIn(JSON.stringify(body)).some(isForgotten)
  const written = [body['interaction'], body['followUp'], body['template'], tied(body)]
  return [...written, ...recordsOfForm(body)].some((one) => standsFor(one, isForgotten))
}

/** The other end of a tie that is typed on the page of one. */
const tied = ({ values }: Fields): unknown => (isFields(values) ? values['other'] : undefined)

/** Those that a form is of, as it is named: `contact 0192…`. A new follow-up is named by those it is about. */
const recordsOfForm = ({ form }: Fields): readonly string[] =>
  typeof form === 'string' && !form.startsWith('followUp new') ? uidsIn(form) : []

/** As with what is recorded: an interaction in which nobody else takes part, a follow-up about nobody else. */
function isOnlyAboutForgotten(body: Fields, { isForgotten, isThere }: Forgetting): boolean {
  const writtenOn = [body['interaction'], ...recordsOfForm(body)]
  if (writtenOn.some((one) => typeof one === 'string' && isThere(one))) return false
  const about = contactsOf(body)
  return about.length > 0 && about.every((one) => standsFor(one, isForgotten))
}

function contactsOf({ participants, values }: Fields): readonly unknown[] {
  const about = isFields(values) ? values['about'] : participants
  return Array.isArray(about) ? about : []
}

/** An id, what bears it, who takes part by it, or a mention in notes. */
function standsFor(value: unknown, isForgotten: (uid: string) => boolean): boolean {
  if (typeof value === 'string') return isForgotten(value)
  if (!isFields(value)) return false
  const { id, contact, type, attrs } = value
  const mentioned = type === 'mention' && isFields(attrs) ? attrs['id'] : undefined
  return [id, contact, mentioned].some((one) => typeof one === 'string' && isForgotten(one))
}

function stripped(value: unknown, isForgotten: (uid: string) => boolean): unknown {
  if (standsFor(value, isForgotten)) return null
  if (typeof value === 'string') return withoutWords(value, isForgotten)
  if (Array.isArray(value))
    return value.filter((one) => !standsFor(one, isForgotten)).map((one) => stripped(one, isForgotten))
  if (!isFields(value)) return value
  const kept = Object.entries(value).filter(([key]) => !isForgotten(key))
  return Object.fromEntries(kept.map(([key, one]) => [key, stripped(one, isForgotten)]))
}

/** The name of a form, and notes as text, may have ids among their words. */
const withoutWords = (text: string, isForgotten: (uid: string) => boolean): string =>
  uidsIn(text).some(isForgotten)
    ? text
        .split(' ')
        .filter((word) => !uidsIn(word).some(isForgotten))
        .join(' ')
    : text
