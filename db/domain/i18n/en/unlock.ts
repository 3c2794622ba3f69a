export const unlock = {
  title: 'Unlock',
} as const

export const welcome = {
  title: 'Welcome',
} as const
