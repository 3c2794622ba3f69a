export const reportScreen = {
  title: 'Informes',
} as const
