import { getToday } from '../../../db/service/today.ts'
import { rounds, type BenchRow } from '../bench-row.ts'
import { openBenchVault } from '../bench-vault.ts'
import { daysAgo } from '../generate/days.ts'
import { openPlain, type PlainSqlite } from '../plain-twin.ts'
import { interleave } from '../timing.ts'

const SHOWN = 20
const today = daysAgo(0)

/** What the first screen shows: what is overdue and due, who is going quiet, what is planned; counts included. */
export const todayRow: BenchRow = {
  name: 'today',
  run: async (bench) => {
    const vault = await openBenchVault(bench.vault)
    const plain = openPlain(bench.vault.plain)
    const { ours, floor } = await interleave(
      () => getToday(vault, today).then(() => undefined),
      byHand(plain),
      {
        count: rounds(bench, 100),
        warmUp: 10,
      },
    )
    plain.close()
    vault.close()
    return [
      {
        name: 'today',
        work: 'Today: overdue and due follow-ups, going quiet, meetings, with counts',
        floor: 'counts and first rows by hand, plaintext',
        aim: { p95: 30 },
        n: bench.size.followUps + bench.size.people,
        unit: 'ms',
        samples: ours,
        floorSamples: floor,
      },
    ]
  },
}

function byHand(plain: PlainSqlite): () => void {
  const open = `(state = 'open' or (state = 'waiting' and waiting_until <= '${today}')) and level <= 1
    and coalesce(visible_from, '') <= '${today}'`
  const quiet = `level <= 1 and +quiet_on <= '${today}'`
  const statements = [
    ...[`due_on < '${today}'`, `due_on = '${today}'`].flatMap((due) => [
      `select count(*) from follow_up where ${open} and ${due}`,
      `select f.id, r.uid, f.title, f.due_on, f.priority, m.name from follow_up f join record r on r.id = f.id
       left join member m on m.id = f.owner_id where ${open} and ${due} order by due_on, due_time, f.id limit ${SHOWN}`,
    ]),
    `select count(*) from contact where level <= 1 and quiet_on <= '${today}'`,
    `select c.id, r.uid, c.display_name, c.last_contact_on, c.cold_on from contact c join record r on r.id = c.id
     where c.cold_on is not null and ${quiet} order by cold_on, c.id limit ${SHOWN}`,
  ].map((sql) => plain.prepare(sql))
  return () => statements.forEach((statement) => statement.all())
}
