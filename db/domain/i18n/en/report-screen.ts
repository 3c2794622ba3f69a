export const reportScreen = {
  title: 'Reports',
} as const
