export const historyScreen = {
  title: 'History',
} as const

export const trashScreen = {
  title: 'Trash',
} as const
