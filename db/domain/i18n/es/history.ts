export const historyScreen = {
  title: 'Historial',
} as const

export const trashScreen = {
  title: 'Papelera',
} as const
