import { useEffect, useState } from 'react'
import { addDays, dateAt, startOfDay, type LocalDate } from '../../../db/domain/local-date.ts'

const zone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
const now = (): LocalDate => dateAt(Date.now(), zone())

/** The day it is where the person is; becomes the next one at midnight. */
export function useToday(): LocalDate {
  const [today, setToday] = useState(now)
  useEffect(() => {
    const untilTomorrow = startOfDay(addDays(today, 1), zone()) - Date.now()
    const timer = setTimeout(() => setToday(now()), Math.max(1000, untilTomorrow))
    return () => clearTimeout(timer)
  }, [today])
  return today
}
