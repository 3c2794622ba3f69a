import { fieldForms, type MappedField } from '../../../db/domain/mapped-field.ts'
import type { MappingColumn, OwnForm, Target } from '../../../db/domain/import-mapping.ts'
import type { Translate } from '../../../db/domain/i18n/translator.ts'
import type { Option } from '../../ui/option.tsx'

/** Names what becomes of a column, without its details: `point.email`, `field.givenName`. */
export function targetId(target: Target): string {
  if (target.to === 'name' && target.order) return `name.${target.order}`
  if (target.to === 'field') return `field.${target.field}`
  if (target.to === 'point') return `point.${target.kind}`
  if (target.to === 'address' || target.to === 'affiliation') return `${target.to}.${target.piece}`
  return target.to === 'custom' && isOffered(target.form) ? `custom.${target.form}` : target.to
}

/** Own fields that a column can be kept in, beside one of text. */
const offered = ['date', 'number', 'choice', 'multi-choice'] as const
const isOffered = (form: OwnForm | undefined) => offered.some((one) => one === form)

const simple: Readonly<Record<string, (column: string) => Target>> = {
  leave: () => ({ to: 'leave' }),
  name: () => ({ to: 'name' }),
  'name.familyFirst': () => ({ to: 'name', order: 'familyFirst' }),
  'point.email': () => ({ to: 'point', kind: 'email' }),
  'point.phone': () => ({ to: 'point', kind: 'phone' }),
  'point.web': () => ({ to: 'point', kind: 'web' }),
  'point.social': () => ({ to: 'point', kind: 'social' }),
  'affiliation.organization': () => ({ to: 'affiliation', piece: 'organization', group: '1' }),
  'affiliation.title': () => ({ to: 'affiliation', piece: 'title', group: '1' }),
  'affiliation.department': () => ({ to: 'affiliation', piece: 'department', group: '1' }),
  'affiliation.startOn': () => ({ to: 'affiliation', piece: 'startOn', group: '1' }),
  'affiliation.endOn': () => ({ to: 'affiliation', piece: 'endOn', group: '1' }),
  'address.full': () => ({ to: 'address', piece: 'full', group: '' }),
  'address.street': () => ({ to: 'address', piece: 'street', group: '' }),
  'address.suite': () => ({ to: 'address', piece: 'suite', group: '' }),
  'address.poBox': () => ({ to: 'address', piece: 'poBox', group: '' }),
  'address.city': () => ({ to: 'address', piece: 'city', group: '' }),
  'address.region': () => ({ to: 'address', piece: 'region', group: '' }),
  'address.town': () => ({ to: 'address', piece: 'town', group: '' }),
  'address.postcode': () => ({ to: 'address', piece: 'postcode', group: '' }),
  'address.country': () => ({ to: 'address', piece: 'country', group: '' }),
  tags: () => ({ to: 'tags' }),
  note: () => ({ to: 'note' }),
  optOut: (column) => ({ to: 'optOut', reason: column }),
  custom: (column) => ({ to: 'custom', label: column, form: 'text' }),
  ...Object.fromEntries(
    offered.map((form) => [
      `custom.${form}`,
      (column: string): Target => ({ to: 'custom', label: column, form }),
    ]),
  ),
  externalId: (column) => ({ to: 'externalId', scheme: column }),
}

const fields = Object.keys(fieldForms) as MappedField[]

/** What a person can choose for a column; what it is now stays among them as it is. */
export function targetOptions(t: Translate, now: Target): Option[] {
  const ids = new Set([...Object.keys(simple), ...fields.map((field) => `field.${field}`), targetId(now)])
  return [...ids].map((id) => ({ id, label: targetLabel(t, id) }))
}

function targetLabel(t: Translate, id: string): string {
  if (id.startsWith('field.')) return t.find(id)
  const [kind = '', piece] = id.split('.')
  return piece === undefined ? t.find(`importTarget.${kind}`) : t.find(`importTarget.${kind}_${piece}`)
}

/** The column with another target; one of the same kind keeps its details. */
export function withTarget(column: MappingColumn, id: string): MappingColumn {
  if (targetId(column.target) === id) return column
  const field = fields.find((one) => `field.${one}` === id)
  if (field) return { ...column, target: { to: 'field', field } }
  const make = simple[id]
  return make === undefined ? column : { ...column, target: make(column.column.name || '?') }
}
