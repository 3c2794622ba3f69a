import { cutDirection } from './cut-direction.ts'
import text from './text.module.css'

/** Words in any script that are cut at their end where there is no room for all of them. */
export const CutText = ({ children }: { readonly children: string }) => (
  <bdi dir={cutDirection(children)} className={text.clip}>
    {children}
  </bdi>
)
