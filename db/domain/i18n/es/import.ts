export const importScreen = {
  title: 'Importar',
} as const
