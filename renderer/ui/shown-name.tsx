import { cutDirection } from './cut-direction.ts'

/** A name apart from the words around it, running the same way wherever it stands, whole or cut. */
export const ShownName = ({ children }: { readonly children: string }) => (
  <bdi dir={cutDirection(children)}>{children}</bdi>
)
