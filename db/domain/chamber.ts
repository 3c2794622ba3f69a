import type { Id } from './uid.ts'

export type ChamberId = Id<'chamber'>

/** A body of a jurisdiction in which seats are held. */
export const chamberKinds = ['upper', 'lower', 'unicameral', 'executive', 'council', 'board'] as const
export type ChamberKind = (typeof chamberKinds)[number]

/** What people call a chamber of a kind, or who sits there, in either language. */
export const chamberWords: Readonly<Partial<Record<ChamberKind, readonly string[]>>> = {
  upper: ['Senate', 'Senator', 'Senado', 'Senadora'],
  lower: 'House Representative Assembly Delegate Cámara Representante Diputados Diputadas Asamblea'.split(
    ' ',
  ),
}
