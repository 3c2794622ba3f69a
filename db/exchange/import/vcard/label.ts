import type { Property } from './property.ts'

/** Types that say nothing about one's phone or address that its kind does not. */
const saysNothing = new Set([
  'internet',
  'voice',
  'x400',
  'msg',
  'postal',
  'parcel',
  'dom',
  'intl',
  'text',
  'other',
  'uri',
])

const words: Readonly<Record<string, string>> = {
  cell: 'mobile',
  homefax: 'home fax',
  workfax: 'work fax',
  homepage: 'home page',
  grand_central: 'google voice',
  'x-mobile': 'mobile',
}

/** "work fax", whichever of them the card names first. */
const places = new Set(['home', 'work'])

/** "work fax", "mobile": the words of the types that tell one value of a contact from another; null without any. */
export function labelOf(property: Property, custom: string | undefined): string | null {
  if (custom !== undefined) return custom
  const types = property.types.filter((type) => !saysNothing.has(type))
  const named = [...new Set(types.map((type) => words[type] ?? type.replace(/^x-/, '')))]
  const label = named.toSorted((a, b) => Number(places.has(b)) - Number(places.has(a))).join(' ')
  return label === '' ? null : label
}

/** Apple writes the labels that it brings as `_$!<HomePage>!$_`, and those of its user as they are. */
export function plainLabel(text: string): string {
  const known = /^_\$!<(.*)>!\$_$/su.exec(text.trim())?.[1]
  return known === undefined ? text.trim() : known.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase()
}
