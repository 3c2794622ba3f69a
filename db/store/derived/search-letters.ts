import { plainLetters } from '../../domain/search-letters.ts'

/** The letters for SQL. Written out in every expression they made opening a vault take half as long again. */
export const letterTable = (): string[] => [
  'create table search_letter (id integer primary key, letter text not null, plain text not null) strict',
  `insert into search_letter (letter, plain) values ${plainLetters.map((pair) => `('${pair.join("', '")}')`).join(', ')}`,
]

/**
 * What `toPlainLetters` makes of a text, as an expression of SQL: triggers and views may not call functions of ours.
 * A text of ASCII is done with at once, which takes 1 µs, and one with none of these letters is only looked through.
 * Otherwise those that it has are replaced one after the other.
 */
export function plainLettersSql(text: string): string {
  const letters = plainLetters.map(([letter]) => letter).join('')
  // Held as a value of its own, as otherwise each x would be computed anew.
  return `(with recursive text (x) as materialized (select ${text}),
    rewritten (x, letter_id) as (select x, 0 from text union all
      select replace(w.x, l.letter, l.plain), l.id from rewritten w join search_letter l
      on l.id = (select min(id) from search_letter where id > w.letter_id and instr(w.x, letter) > 0))
    select case when x is null or octet_length(x) = length(x) or x not glob '*[${letters}]*' then x
      else (select x from rewritten order by letter_id desc limit 1) end from text)`
}
