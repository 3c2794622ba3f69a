export const listScreen = {
  never: 'Nunca',
} as const

export const contactScreen = {
  title: 'Contacto',
} as const

export const contactForm = {
  createPerson: 'Persona nueva «{{name}}»',
  personCreated: 'Se añadió a {{name}} a Personas',
} as const
