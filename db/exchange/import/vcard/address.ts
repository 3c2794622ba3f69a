import type { AddressParts } from '../../../domain/contact-point.ts'

/** The components of ADR in their order; each may hold several values. */
type AddressLists = readonly (readonly string[])[]

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ', ').trim()

export function toAddress(lists: AddressLists): {
  readonly value: string
  readonly parts: AddressParts | undefined
} {
  const [box = '', extended = '', street = '', city = '', region = '', postcode = '', country = ''] =
    lists.map((list) => list.filter((part) => part !== '').join(', '))
  const place = [city, [region, postcode].filter((part) => part !== '').join(' ')]
  const lines = [box, extended, street, place.filter((part) => part !== '').join(', '), country]
  const parts = named({
    street: [box, street],
    suite: [extended],
    city: [city],
    region: [region],
    postcode: [postcode],
    country: [country],
  })
  return { value: lines.filter((part) => part !== '').join('\n'), parts }
}

function named(
  parts: Readonly<Record<keyof AddressParts, readonly string[]>> | Record<string, readonly string[]>,
) {
  const filled = Object.entries(parts).flatMap(([name, values]) => {
    const text = oneLine(values.filter((value) => value !== '').join(', '))
    return text === '' ? [] : [[name, text] as const]
  })
  return filled.length === 0 ? undefined : (Object.fromEntries(filled) as AddressParts)
}
