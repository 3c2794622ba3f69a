import type { ReactNode } from 'react'
import { Section } from '../ui/section.tsx'
import facts from './facts-column.module.css'

interface FactsSectionProps {
  readonly title: string
  readonly count?: number
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of the column, divided from the one before by a line. */
export function FactsSection({ title, count, action, children }: FactsSectionProps) {
  return (
    <div className={facts.section}>
      <Section
        title={title}
        {...(count !== undefined && { count })}
        {...(action !== undefined && { action })}
      >
        {children}
      </Section>
    </div>
  )
}
