export const palette = {
  title: 'Ir a cualquier parte',
} as const
