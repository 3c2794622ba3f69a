import { Fragment } from 'react'
import { addressParts } from './address-parts.ts'

/** An e-mail or web address whose lines end between its parts, not in the middle of a word. */
export const Address = ({ value }: { readonly value: string }) =>
  addressParts(value).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
