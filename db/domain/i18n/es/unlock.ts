export const unlock = {
  title: 'Desbloquear',
} as const

export const welcome = {
  title: 'Bienvenida',
} as const
