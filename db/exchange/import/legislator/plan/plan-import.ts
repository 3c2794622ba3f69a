import type { ImportProblem } from '../problem.ts'
import type { PlanSource } from '../../../../store/queries/legislature.ts'
import type { LegislatorPlan, PlanRequest } from './plan.ts'
import { planCommittees, planMemberships, planOffices } from './plan-bodies.ts'
import { planPeople } from './plan-people.ts'
import { desiredPlaces } from './places.ts'
import { Planner } from './planner.ts'
import { legislatureUids, type LegislatureUids } from './uids.ts'

/** Compares a dataset with the vault. Reads only; carried out on the same connection, the plan holds. */
export function planLegislatorImport(source: PlanSource, { dataset, today }: PlanRequest): LegislatorPlan {
  const planner = new Planner(source)
  const uids = legislatureUids(dataset.dataset)
  for (const place of desiredPlaces(dataset, uids)) planner.want(place)
  const context = { dataset, uids, planner, today }
  const people = planPeople(context)
  const offices = planOffices(context)
  const committees = planCommittees(context)
  const memberships = planMemberships(context)
  const problems = dataset.problems.filter((problem) => !isAnswered(problem, planner, uids))
  return { people, offices, committees, memberships, problems, operations: planner.operations }
}

/** What a file alone cannot resolve may be in the vault: people imported earlier, from another file. */
function isAnswered(problem: ImportProblem, planner: Planner, uids: LegislatureUids): boolean {
  if (problem.code === 'person.unknown') return planner.vault.has(uids.person(problem.params.id))
  if (problem.code === 'membership.unresolved')
    return problem.params.personId !== null && planner.vault.has(uids.person(problem.params.personId))
  return false
}
