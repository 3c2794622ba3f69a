/** What a colour says. It never says it alone: a shape or a word stands beside it. */
export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger' | 'guard'
