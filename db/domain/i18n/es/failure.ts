export const failure = {
  unexpected:
    'Algo falló dentro de Caucus. Lo guardado antes está a salvo; este último paso no se realizó. Inténtelo de nuevo y, si vuelve a ocurrir, infórmelo con el número {{id}}.',
  line: ' en la línea {{line, number}}',
  noReason: 'no se anotó el motivo',
  more_one: 'y {{count, number}} más',
  more_other: 'y {{count, number}} más',
} as const

export const conflict = {
  changedSince: 'se cambió después',
  stillReferred: 'se usa en algo más reciente',
  existsAgain: 'existe de nuevo',
  taken: 'se dio a algo más reciente',
  gone: 'se refiere a algo que ya no existe',
} as const

export const notUndoable = {
  exported: 'un archivo que salió no se puede recuperar',
  purged: 'lo que modificó se eliminó definitivamente',
  migrated: 'la bóveda se reorganizó desde entonces',
} as const

export const unit = { rows: 'filas', characters: 'caracteres en una celda' } as const

export const issue = {
  ahead: 'está por llegar: lo que aún no ocurre está planeado',
  blank: 'no puede estar vacío',
  choice: 'no es una de las opciones',
  choicesMissing: 'necesita al menos una opción',
  date: 'no es una fecha como 2026-03-03',
  endBeforeStart: 'termina antes de empezar',
  instant: 'no es un momento como 2026-03-03T17:05:00.000Z',
  link: 'no es una dirección web',
  localDate: 'no es una fecha como 2026-03-03',
  localTime: 'no es una hora como 14:30',
  maxBelowIdeal: 'es menor que el ideal',
  months: 'diga cuántos meses después, y solo en puntuaciones posteriores',
  nameMissing: 'necesita al menos un nombre',
  notAChoice: 'no es una de las opciones de este campo',
  notAfterToday: 'debe ser posterior a hoy',
  nul: 'contiene un carácter que no se puede guardar',
  number: 'no es un número',
  otherNoun: 'es de otro tipo',
  outcomeMissing: 'es necesario si ya ocurrió',
  recurrence: 'no es una forma de repetirse, como «cada 2 semanas» o FREQ=MONTHLY;BYDAY=-1FR',
  required: 'es necesario',
  richText: 'contiene algo que las notas no admiten',
  sameContact: 'es el mismo contacto',
  selfRelation: 'no puede vincularse consigo mismo',
  taken: 'es el nombre de otro campo',
  tooFew: 'tiene muy pocos elementos',
  tooGreat: 'es demasiado grande',
  tooLarge: 'es un archivo demasiado grande',
  tooLong: 'es demasiado largo',
  tooMany: 'tiene demasiados elementos',
  tooSmall: 'es demasiado pequeño',
  twice: 'nombra una opción dos veces',
  uid: 'no es un identificador',
  unknownField: 'no se conoce aquí',
  wrongType: 'no es del tipo esperado',
  zone: 'no es una zona horaria como America/Bogota',
} as const

export const slot = {
  passphrase: 'una frase de contraseña',
  recovery: 'una hoja de recuperación',
  keychain: 'el llavero de esta computadora',
} as const
