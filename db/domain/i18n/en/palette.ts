export const palette = {
  title: 'Go to anything',
} as const
