export const screen = {
  today: 'Hoy',
  people: 'Personas',
  legislators: 'Legisladores',
  organizations: 'Organizaciones',
  'follow-ups': 'Seguimientos',
  reports: 'Informes',
  import: 'Importar',
  history: 'Historial',
  trash: 'Papelera',
  settings: 'Ajustes',
  welcome: 'Bienvenida',
} as const

export const command = {
  log: 'Registrar contacto',
  followUp: 'Nuevo seguimiento',
  person: 'Nueva persona',
  organization: 'Nueva organización',
  palette: 'Ir a cualquier parte',
  search: 'Buscar',
  back: 'Atrás',
  forward: 'Adelante',
  undo: 'Deshacer',
  lock: 'Bloquear',
  shortcuts: 'Atajos de teclado',
} as const

export const menu = {
  app: 'Caucus',
  here: 'En esta pantalla',
  new: 'Nuevo',
  edit: 'Edición',
  go: 'Ir',
  view: 'Ver',
  help: 'Ayuda',
  quit: 'Salir de Caucus',
  undo: 'Deshacer',
  redo: 'Rehacer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Pegar',
  selectAll: 'Seleccionar todo',
  zoomIn: 'Texto más grande',
  zoomOut: 'Texto más pequeño',
  resetZoom: 'Tamaño original',
  togglefullscreen: 'Pantalla completa',
} as const

/** Work that takes longer than a moment. */
export const work = {
  undoing: 'Deshaciendo',
  secondsLeft_one: 'falta cerca de {{count, number}} segundo',
  secondsLeft_other: 'faltan cerca de {{count, number}} segundos',
  minutesLeft_one: 'falta cerca de {{count, number}} minuto',
  minutesLeft_other: 'faltan cerca de {{count, number}} minutos',
} as const

export const shell = {
  skip: 'Ir al contenido',
  navigation: 'Principal',
  local: 'Solo en esta computadora. Se bloquea tras {{minutes, number}} min sin uso.',
  search: 'Buscar personas, notas, seguimientos',
  new: 'Nuevo',
} as const

export const ui = {
  close: 'Cerrar',
  cancel: 'Cancelar',
  clear: 'Borrar',
  undo: 'Deshacer',
  dismiss: 'Quitar el aviso',
  show: 'Mostrar',
  hide: 'Ocultar',
  showPassphrase: 'Mostrar la frase de contraseña',
  hidePassphrase: 'Ocultar la frase de contraseña',
  openCalendar: 'Abrir el calendario',
  clearDate: 'Borrar la fecha',
  noMatches: 'No se encontró nada',
  couldNotLoad: 'No se pudo leer la lista',
  loading: 'Buscando…',
  breadcrumbs: 'Dónde está',
  remove: 'Quitar {{name}}',
  resizePanel: 'Ancho del panel',
  notices: 'Avisos',
} as const

export const grid = {
  selectAll: 'Seleccionar todo',
  columnMenu: 'Columna {{name}}',
  sortAscending: 'Orden ascendente',
  sortDescending: 'Orden descendente',
  addSortAscending: 'Después por esta, ascendente',
  addSortDescending: 'Después por esta, descendente',
  clearSort: 'No ordenar por esta',
  moveLeft: 'Mover a la izquierda',
  moveRight: 'Mover a la derecha',
  wider: 'Más ancha',
  narrower: 'Más estrecha',
  hideColumn: 'Ocultar',
  sortGroup: 'Orden',
  placeGroup: 'Lugar',
  columns: 'Columnas',
  resetColumns: 'Como estaba',
  loadingRow: 'En camino',
  failed: 'No se pudieron leer algunas filas. No se ha perdido nada.',
  retry: 'Intentar de nuevo',
} as const
