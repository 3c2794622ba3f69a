import { useEffect, useId, useRef, type ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import text from '../ui/text.module.css'
import styles from './gallery.module.css'

export interface SpecimenProps {
  readonly title: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** One part of the system in all its states. */
export function Specimen({ title, wide = false, children }: SpecimenProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classNames(styles.specimen, wide && styles.wide)}>
      <h2 id={id} className={text.section}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export interface FrozenProps {
  readonly state: 'hovered' | 'pressed' | 'focus-visible' | 'focused'
  readonly children: ReactNode
}

/** Draws the first button or field inside as if it were in a state that only a pointer or a key brings. */
export function Frozen({ state, children }: FrozenProps) {
  const holder = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    holder.current?.querySelector('button, input, [role=group]')?.setAttribute(`data-${state}`, 'true')
  })
  return (
    <span ref={holder} data-frozen={state}>
      {children}
    </span>
  )
}
