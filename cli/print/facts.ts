import { terminalText, widthOf } from './terminal-text.ts'

/** A label and what it says, one a line, the values under each other. Nothing known is left out. */
export function factLines(
  facts: readonly (readonly [label: string, value: string | null])[],
  indent = '',
): string[] {
  const known = facts.filter((fact): fact is readonly [string, string] => fact[1] !== null && fact[1] !== '')
  const width = Math.max(0, ...known.map(([label]) => widthOf(label)))
  return known.map(
    ([label, value]) => `${indent}${label}${' '.repeat(width - widthOf(label))}  ${terminalText(value)}`,
  )
}

export const withNewlines = (lines: readonly string[]): string[] => lines.map((line) => `${line}\n`)
