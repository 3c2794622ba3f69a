import { isLocalTime, type LocalTime } from './local-time.ts'

const written = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*([ap])?\.?\s?(?:m\.?)?$/u

/** The time that a person means: "14:30", "2 pm", "2:30pm", "9h". Undefined for anything else. */
export function timeOfWords(text: string): LocalTime | undefined {
  const [, hours, minutes = '00', half] = written.exec(text.trim().toLowerCase()) ?? []
  if (hours === undefined || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)))
    return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return isLocalTime(time) ? time : undefined
}
