import type { Headcount, Score } from '../db/domain/meeting.ts'
import type { Vault } from '../db/service/vault.ts'
import { sectorOf } from './contact-fields.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** `health=12` of a sector, `5` of everybody else: how many were there, without their names. @throws UsageError */
export async function readHeadcount(task: Task, vault: Vault, said: string): Promise<Headcount> {
  const [, sector, people] = /^(?:(.+)=)?(\d{1,7})$/u.exec(said.trim()) ?? []
  if (people === undefined) throw new UsageError(task.t('usage.headcount', { value: said }))
  const id = sector === undefined ? null : await sectorOf(task, vault, sector)
  return { sector: id as Headcount['sector'], people: Number(people) }
}

const scored =
  /^(?<measure>.+?)\s+(?<phase>before|after|later)(?::(?<months>\d{1,3}))?\s+(?<mean>\d+(?:\.\d+)?)\/(?<scale>\d+(?:\.\d+)?)(?:\s+(?<people>\d{1,7}))?$/iu

/**
 * `Knows whom to call before 2.4/5 12`: what was asked, when, the mean of the answers and the end of their scale, of how
 * many people; `later:6` is six months later. @throws UsageError
 */
export function readScore({ t }: Task, said: string): Score {
  const { measure, phase, months, mean, scale, people } = scored.exec(said.trim())?.groups ?? {}
  if (measure === undefined || phase === undefined) throw new UsageError(t('usage.score', { value: said }))
  return {
    measure,
    phase: phase.toLowerCase() as Score['phase'],
    months: months === undefined ? null : Number(months),
    mean: Number(mean),
    people: people === undefined ? null : Number(people),
    scaleMax: Number(scale),
  }
}
