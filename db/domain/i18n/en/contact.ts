/** Lists of people, legislators and organizations. */
export const listScreen = {
  never: 'Never',
} as const

export const contactScreen = {
  title: 'Contact',
} as const

export const contactForm = {
  createPerson: 'New person “{{name}}”',
  personCreated: '{{name}} was added to People',
} as const
