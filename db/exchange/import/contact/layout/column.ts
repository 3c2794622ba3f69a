import type { MappedField } from '../../../../domain/mapped-field.ts'
import type { AddressPiece, Target } from '../../../../domain/import-mapping.ts'
import type { LayoutColumn } from './layout.ts'

/** Short forms for writing layouts down: first what a column is, then its headers. */

type Names = readonly string[]

const column = (target: Target, names: Names): LayoutColumn => ({ names, target })

export const leave = (...names: Names) => names.map((name) => column({ to: 'leave' }, [name]))

export const field = (name: MappedField, ...names: Names) => column({ to: 'field', field: name }, names)

export const wholeName = (...names: Names) => column({ to: 'name' }, names)

type Kind = Extract<Target, { to: 'point' }>['kind']

const point =
  (kind: Kind) =>
  (label: string | null, ...names: Names) =>
    column({ to: 'point', kind, ...(label !== null && { label }) }, names)

export const email = point('email')
export const phone = point('phone')
export const web = point('web')
export const social = point('social')

/** A value whose label stands in another column. */
export const labelled = (kind: Kind, name: string, labelName: string) =>
  column({ to: 'point', kind, labelColumn: { name: labelName, occurrence: 1 } }, [name])

/** The pieces of one address by their headers; the group is its label, unless that is empty. */
export const address = (
  label: string,
  pieces: Partial<Record<AddressPiece, string | Names>>,
): LayoutColumn[] =>
  Object.entries(pieces).map(([piece, names]) =>
    column(
      { to: 'address', piece: piece as AddressPiece, group: label, ...(label !== '' && { label }) },
      typeof names === 'string' ? [names] : names,
    ),
  )

type RolePiece = Extract<Target, { to: 'affiliation' }>['piece']

const role =
  (piece: RolePiece) =>
  (...names: Names) =>
    column({ to: 'affiliation', piece, group: '1' }, names)

export const organization = role('organization')
export const title = role('title')
export const department = role('department')

export const tags = (...names: Names) => column({ to: 'tags' }, names)
export const note = (...names: Names) => column({ to: 'note' }, names)
export const identifier = (scheme: string, ...names: Names) => column({ to: 'externalId', scheme }, names)

export const custom = (...names: Names) => column({ to: 'custom', label: names[0] ?? '' }, names)
/** What address books call so too, so that the field is one whatever the file. */
export const birthday = (...names: Names) => column({ to: 'custom', label: 'Birthday', form: 'date' }, names)
export const gender = (...names: Names) => column({ to: 'custom', label: 'Gender' }, names)
/** A field of one's own for each header. */
export const customs = (...names: Names) => names.map((name) => custom(name))
export const customDate = (...names: Names) =>
  column({ to: 'custom', label: names[0] ?? '', form: 'date' }, names)

/** A column that says anything but no, or one of the words, for who does not want to be written to. */
export const optOut = (reason: string, name: string, words?: string[]) =>
  column({ to: 'optOut', reason, ...(words ? { words } : { says: 'anything' }) }, [name])

/** A column that says no for who did not agree to be written to. */
export const optIn = (reason: string, ...names: Names) => column({ to: 'optOut', reason, says: 'no' }, names)

/** The columns as those of one of the contacts of a row. */
export const inRecord = (record: string, columns: readonly LayoutColumn[]): LayoutColumn[] =>
  columns.map((entry) => ({ ...entry, record }))
