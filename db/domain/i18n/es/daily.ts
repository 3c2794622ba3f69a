export const todayScreen = {
  title: 'Hoy',
} as const

export const followUpScreen = {
  title: 'Seguimientos',
} as const

export const followUpForm = {
  title: 'Seguimiento',
} as const

export const logForm = {
  title: 'Registrar contacto',
} as const
