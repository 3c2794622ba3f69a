export const listScreen = {
  title: 'List',
} as const

export const contactScreen = {
  title: 'Contact',
} as const

export const contactForm = {
  title: 'Contact',
} as const
