import { z } from 'zod'
import { collapseSpace } from '../../../domain/fold.ts'
import { isLocalDate, type LocalDate } from '../../../domain/local-date.ts'
import { lineLimit } from '../../../domain/text.ts'

/** Text fields as the files have them: cleaned of invisible characters, composed (NFC), empty as null. */

const cleanText = z
  .string()
  .max(lineLimit)
  .transform((text) => collapseSpace(text).normalize('NFC'))

export const requiredText = cleanText.refine((text) => text !== '', { error: 'empty' })

export const optionalText = cleanText.nullish().transform((text) => text || null)

const wholeNumber = z.string().regex(/^-?\d{1,9}$/)

export const optionalNumber = z
  .union([wholeNumber, z.literal('')])
  .nullish()
  .transform((text) => (text ? Number(text) : null))

/** A day, or a month or year of which no day is known: that means its first day for a start and its last for an end. */
const partialDate = (edge: 'first' | 'last') =>
  z
    .string()
    .nullish()
    .transform((text, context): LocalDate | null => {
      if (!text) return null
      const day = toDay(text, edge)
      if (day === undefined) context.addIssue({ code: 'custom', message: 'not a date' })
      return day ?? null
    })

export const startDate = partialDate('first')
export const endDate = partialDate('last')

function toDay(text: string, edge: 'first' | 'last'): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const wanted = `${year}-${month ?? (edge === 'first' ? '01' : '12')}-`
  if (day === undefined && edge === 'last')
    return ['31', '30', '29', '28'].map((last) => wanted + last).find(isLocalDate)
  const date = wanted + (day ?? '01')
  return isLocalDate(date) ? date : undefined
}

/** A list that the file may leave out or leave empty. */
export const optionalList = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? [])
