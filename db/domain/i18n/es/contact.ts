export const listScreen = {
  title: 'Lista',
} as const

export const contactScreen = {
  title: 'Contacto',
} as const

export const contactForm = {
  title: 'Contacto',
} as const
