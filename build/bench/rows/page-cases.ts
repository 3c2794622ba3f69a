import type { ListNoun } from '../../../db/service/list.ts'

/** A whole list in its usual order, and by hand the statements that fetch what its rows show for given ids (JSON). */
export interface PageCase {
  readonly noun: ListNoun
  readonly ids: string
  readonly page: readonly string[]
}

const among = `(select value from json_each(?))`
const shown = (record: string): string => `(${record}.sensitivity <= 1 and ${record}.trashed_batch is null)`

const pointOf = (kind: string): string => `(select p.value from contact_point p join record pr on pr.id = p.id
  where p.contact_id = c.id and p.kind = '${kind}' and ${shown('pr')}
  order by p.status = 'ok' desc, p.is_primary desc, p.id limit 1) as ${kind}`

export const pageCases: readonly PageCase[] = [
  {
    noun: 'person',
    ids: `select id from contact where noun = 'person' and level <= 1 order by sort_key, id`,
    page: [
      `select c.id, r.uid, r.sensitivity, c.display_name, c.last_contact_on, c.do_not_contact,
         ${pointOf('email')}, ${pointOf('phone')}, (select count(*) from follow_up_link l
           join follow_up f on f.id = l.follow_up_id where l.record_id = c.id and f.state in ('open', 'waiting')
           and f.level <= 1) as open_follow_ups
       from contact c join record r on r.id = c.id where c.id in ${among} and c.level <= 1`,
      `select a.person_id, a.title, r.uid, o.display_name from affiliation a join record ar on ar.id = a.id
       join contact o on o.id = a.organization_id join record r on r.id = o.id
       where a.person_id in ${among} and a.end_on is null and ${shown('ar')} and o.level <= 1
       order by a.is_primary, a.start_on, a.id`,
    ],
  },
  {
    noun: 'interaction',
    ids: `select id from interaction where level <= 1 order by occurred_on desc, occurred_time desc, id desc`,
    page: [
      `select i.id, r.uid, r.sensitivity, tr.uid as type_uid, t.key, t.label, t.counts_as, i.occurred_on,
         i.occurred_time, i.zone, i.status, i.outcome, i.direction, i.subject, i.duration_minutes,
         substr(i.body_text, 1, 400) as excerpt
       from interaction i join record r on r.id = i.id join interaction_type t on t.id = i.type_id
       join record tr on tr.id = t.id where i.id in ${among} and i.level <= 1`,
      `select p.interaction_id, p.role, r.uid, c.noun, c.display_name, c.level, orr.uid as behalf_uid,
         o.display_name as behalf_name, o.level as behalf_level
       from participant p join contact c on c.id = p.contact_id join record r on r.id = c.id
       left join contact o on o.id = p.on_behalf_of_id left join record orr on orr.id = o.id
       where p.interaction_id in ${among} order by p.id`,
      `select a.interaction_id, r.uid, m.name from attendee a join member m on m.id = a.member_id
       join record r on r.id = m.id where a.interaction_id in ${among} and ${shown('r')} order by a.id`,
    ],
  },
  {
    noun: 'follow-up',
    ids: `select id from follow_up where level <= 1 order by due_on nulls last, due_time, id`,
    page: [
      `select f.id, r.uid, r.sensitivity, f.title, f.state, f.due_on, f.due_time, f.priority, f.visible_from,
         f.waiting_until, f.done_on, f.snooze_count, mr.uid as owner_uid, m.name as owner_name
       from follow_up f join record r on r.id = f.id left join member m on m.id = f.owner_id
       left join record mr on mr.id = m.id and ${shown('mr')} where f.id in ${among} and f.level <= 1`,
      `select l.follow_up_id, r.uid, r.noun, coalesce(c.display_name, k.name, i.subject, m.name, '') as name
       from follow_up_link l join record r on r.id = l.record_id left join contact c on c.id = r.id
       left join committee k on k.id = r.id left join interaction i on i.id = r.id left join member m on m.id = r.id
       where l.follow_up_id in ${among} and ${shown('r')} order by l.id`,
    ],
  },
]
