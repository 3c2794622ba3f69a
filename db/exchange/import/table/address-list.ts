import { isPlausibleEmail } from '../../../domain/email.ts'
import { collapseSpace } from '../../../domain/fold.ts'
import { SyntaxFault } from '../source/syntax-fault.ts'
import type { TableRow } from './table-file.ts'

interface Addressee {
  readonly name: string
  readonly email: string
}

/** Where whom one writes to was copied with the word before it. */
const field = /^(?:to|cc|bcc|para|cco|an|à|cci)\s*:\s*/iu

/** The next of a list: `"Roe, Jane" <jane@example.org>`, `Bob Poe <bob@example.org>` or an address alone. */
const next =
  /(?:([^\s<>;,"@]+@[^\s<>;,"@]+)|((?:"[^"]*"|[^<>;"@])*)<\s*([^\s<>@]+@[^\s<>@]+)\s*>)\s*(?:[;,]\s*|$)/uy

/**
 * The rows of a text whose lines are addresses as mail programs write whom one writes to, each with its name, below a
 * header; null for any other text, and for bare addresses one on each line or in columns, which are a table already.
 * @throws SyntaxFault with the line of such a list that says something else: read as a table, it would give addresses to
 * the wrong people.
 */
export function addressRows(text: string): TableRow[] | null {
  const lines = text.split(/\r\n|\n|\r/u)
  const people: (Addressee & { readonly line: number })[] = []
  for (const [at, line] of lines.entries()) {
    const found = addresseesOf(line)
    if (found === null) return refuseRest(lines, at)
    people.push(...found.map((one) => ({ ...one, line: at + 1 })))
  }
  if (people.length === 0 || !isWrittenAsList(text)) return null
  return rowsOf(people)
}

function refuseRest(lines: readonly string[], at: number): null {
  const first = lines.find((line) => line.trim() !== '') ?? ''
  if ((first.match(angled) ?? []).length < 2) return null
  throw new SyntaxFault(at + 1, 'not only addresses, each as: Name <address>')
}

const angled = /<[^\s<>@]+@[^\s<>@]+>/gu

/** With angles, or with one address beside the other as people write them. */
const isWrittenAsList = (text: string): boolean => text.includes('<') || /@[^\s,;]+[;,][ \t]+\S/u.test(text)

/** Null where something else stands on the line. */
function addresseesOf(line: string): Addressee[] | null {
  const rest = line.trim().replace(field, '').trim()
  const found: Addressee[] = []
  next.lastIndex = 0
  for (let at = 0; at < rest.length; at = next.lastIndex) {
    const [, bare, name = '', address = ''] = next.exec(rest) ?? []
    const email = bare ?? address
    if (!isPlausibleEmail(email)) return null
    found.push({ name: collapseSpace(name.replaceAll('"', '')), email })
  }
  return found
}

/** Headers are English as those of programs are. Each has a line of its own, for it to be spoken of. */
function rowsOf(people: readonly (Addressee & { readonly line: number })[]): TableRow[] {
  let last = 0
  const rows = people.map(({ name, email, line }) => {
    last = Math.max(line, last + 1)
    return { line: last, cells: [name, email] }
  })
  return [{ line: rows[0]?.line ?? 1, cells: ['Name', 'Email'] }, ...rows]
}
