import { Fragment } from 'react'

/** A text of the catalogue in which `<b>` marks what counts. Nothing else in it is markup. */
export function Emphasis({ text }: { readonly text: string }) {
  const parts = text.split(/<b>(.*?)<\/b>/u)
  return parts.map((part, index) =>
    index % 2 === 1 ? (
      <b key={`${index} ${part}`}>{part}</b>
    ) : (
      <Fragment key={`${index} ${part}`}>{part}</Fragment>
    ),
  )
}
