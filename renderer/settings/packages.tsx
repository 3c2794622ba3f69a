import { Disclosure } from '../ui/disclosure.tsx'
import styles from './settings.module.css'

declare const __CAUCUS_PACKAGES__: readonly {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}[]

/** Every library and font in this build, with its licence. A part of its own: few people open it. */
export function Packages() {
  return (
    <ul className={styles.packages}>
      {__CAUCUS_PACKAGES__.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <Disclosure
            summary={
              <>
                {name} {version} <span className={styles.muted}>{licence}</span>
              </>
            }
          >
            <pre className={styles.licence}>{text}</pre>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
