export const todayScreen = {
  title: 'Today',
} as const

export const followUpScreen = {
  title: 'Follow-ups',
} as const

export const followUpForm = {
  title: 'Follow-up',
} as const

export const logForm = {
  title: 'Log contact',
} as const
