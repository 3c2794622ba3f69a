import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './link.module.css'

export interface LinkProps extends Pick<AriaLinkProps, 'href' | 'onPress' | 'isDisabled' | 'aria-current'> {
  readonly children: ReactNode
  /** Without underline, for names in lists where the row says that it opens. */
  readonly plain?: boolean
  readonly size?: 'sm' | 'inherit'
}

/** Goes somewhere (`href`, through the app’s router) or, without an address, does something small. */
export function Link({ children, plain = false, size = 'inherit', ...rest }: LinkProps) {
  return (
    <AriaLink
      {...rest}
      className={classNames(plain ? styles.plain : styles.link, size === 'sm' && styles.sm)}
    >
      {children}
    </AriaLink>
  )
}
