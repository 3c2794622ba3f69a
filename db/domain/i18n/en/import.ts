export const importScreen = {
  title: 'Import',
} as const
