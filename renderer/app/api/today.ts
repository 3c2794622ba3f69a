import { useEffect, useState } from 'react'
import { systemClock } from '../../../db/domain/clock.ts'
import { addDays, startOfDay, today, type LocalDate } from '../../../db/domain/local-date.ts'

const now = (): LocalDate => today(systemClock)

/** The day it is where the person is; becomes the next one at midnight. */
export function useToday(): LocalDate {
  const [day, setDay] = useState(now)
  useEffect(() => {
    const untilTomorrow = startOfDay(addDays(day, 1), systemClock.zone) - systemClock.now()
    const timer = setTimeout(() => setDay(now()), Math.max(1000, untilTomorrow))
    return () => clearTimeout(timer)
  }, [day])
  return day
}
