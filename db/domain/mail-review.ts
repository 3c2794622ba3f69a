import type { InteractionDirection } from './interaction-outcome.ts'

/** What of a mail and its addresses decides whom it is with. */
interface Sides {
  readonly direction: InteractionDirection
  readonly from: { readonly address: string } | null
  readonly to: readonly { readonly address: string }[]
}

/** An address that mails name. */
interface Named {
  readonly address: string
  /** As the mails call whoever has it; may be empty. */
  readonly name: string
  /** One of our own people. */
  readonly isOurs: boolean
}

/** The others in a mail, whom it is with first: who wrote it, or whom we wrote to. */
export function othersOf<Row extends Named>(
  { direction, from, to }: Sides,
  rows: ReadonlyMap<string, Row>,
): Row[] {
  const sender = from ? [from.address] : []
  const receivers = to.map(({ address }) => address)
  const all = direction === 'inbound' ? [...sender, ...receivers] : [...receivers, ...sender]
  return [...new Set(all)].flatMap((address) => rows.get(address) ?? []).filter(({ isOurs }) => !isOurs)
}

/** Why a mail cannot be logged as it stands: it is with nobody known, or says no day. `nothing`: it is there already. */
export type MailLack = 'contact' | 'day' | 'nothing'

interface Loggable<Row> {
  readonly isLogged: boolean
  readonly on: string | null
  readonly others: readonly Row[]
}

/** Null where nothing is in the way. */
export function lackOf<Row>(
  { isLogged, on, others }: Loggable<Row>,
  isKnown: (row: Row) => boolean,
): MailLack | null {
  if (isLogged) return 'nothing'
  if (on === null) return 'day'
  return others.some(isKnown) ? null : 'contact'
}

interface Lacking<Row> {
  readonly lacks: MailLack | null
  readonly others: readonly Row[]
}

/** What mails of nobody known are with: one address of each, who wrote it or whom it was written to. */
export function strangersOf<Row extends Named>(mails: readonly Lacking<Row>[]): Row[] {
  const first = mails.flatMap(({ lacks, others }) => (lacks === 'contact' ? others.slice(0, 1) : []))
  return [...new Map(first.map((row) => [row.address, row])).values()]
}

/** A name for whoever has an address: as mails call them, else what stands before the @. */
export const nameAt = ({ name, address }: Pick<Named, 'name' | 'address'>): string =>
  name || address.split('@')[0] || address
