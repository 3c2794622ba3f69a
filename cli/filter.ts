import { resolveCommittee } from '../db/service/committee-name.ts'
import { resolveContact } from '../db/service/contact-name.ts'
import type { FilterField } from '../db/service/list-filter.ts'
import type { ListKind, Sort } from '../db/service/list.ts'
import { resolveMember } from '../db/service/member-name.ts'
import type { Vault } from '../db/service/vault.ts'
import { day } from './day.ts'
import type { Task } from './task.ts'
import { UsageError } from './usage-error.ts'

/** `party=Democratic, serving=yes, smith`: pairs and words of the name, with commas between. */
interface Given {
  readonly pairs: readonly (readonly [key: string, value: string])[]
  readonly words: string
}

function parseText(text: string): Given {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const pairs = parts.flatMap((part) => {
    const [key = '', ...value] = part.split('=')
    return value.length === 0 ? [] : [[key.trim(), value.join('=').trim()] as const]
  })
  return { pairs, words: parts.filter((part) => !part.includes('=')).join(' ') }
}

/** The filter as the list takes it. @throws UsageError that names what is possible. */
export async function readFilter(
  task: Task,
  { filters }: ListKind,
  { text, vault }: { readonly text: string; readonly vault: Vault },
): Promise<Record<string, unknown>> {
  const { pairs, words } = parseText(text)
  const filter: Record<string, unknown> = words === '' ? {} : { text: words }
  for (const [name, value] of pairs) {
    const [key, field] = findField(task, filters, name)
    filter[key] = await readValue(task, field, { value, vault })
  }
  return filter
}

function findField({ t }: Task, filters: ListKind['filters'], name: string): [string, FilterField] {
  const found = Object.entries(filters).find(([key, field]) => field.name === name || key === name)
  if (found) return found
  const known = Object.values(filters).map((field) => field.name)
  throw new UsageError(t('usage.filterKey', { key: name, known: known.join(', ') }))
}

interface GivenValue {
  readonly value: string
  readonly vault: Vault
}

async function readValue(task: Task, field: FilterField, { value, vault }: GivenValue): Promise<unknown> {
  switch (field.kind) {
    case 'text':
      return value
    case 'flag':
      return readFlag(task, field, value)
    case 'day':
      return day(task)(value)
    case 'choice':
      return oneOfField(task, field, value)
    case 'choices':
      return value.split('|').map((word) => oneOfField(task, field, word.trim()))
    case 'contact':
      return (await resolveContact(vault, value)).id
    case 'committee':
      return resolveCommittee(vault, value)
    case 'member':
      return (await resolveMember(vault, value)).id
  }
}

const flags: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  sí: true,
  si: true,
  no: false,
  false: false,
}

function readFlag({ t }: Task, { name }: FilterField, value: string): boolean {
  const flag = flags[value.toLowerCase()]
  if (flag === undefined) throw new UsageError(t('usage.filterValue', { key: name, value, known: 'yes, no' }))
  return flag
}

function oneOfField(
  { t }: Task,
  field: FilterField & { readonly values: readonly string[] },
  value: string,
): string {
  if (field.values.includes(value)) return value
  throw new UsageError(t('usage.filterValue', { key: field.name, value, known: field.values.join(', ') }))
}

/** `-lastContactOn,name`: columns, with a minus for descending. @throws UsageError that names what is possible. */
export function readSort({ t }: Task, { sorts }: ListKind, text: string): Sort[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const by = part.replace(/^-/u, '')
      if (!sorts.includes(by)) throw new UsageError(t('usage.sortKey', { key: by, known: sorts.join(', ') }))
      return { by, descending: part.startsWith('-') }
    })
}
