export const failure = {
  unexpected:
    'Algo falló dentro de Caucus. Lo guardado antes está a salvo; este último paso no se realizó. Inténtelo de nuevo y, si vuelve a ocurrir, infórmelo con el número {{id}}.',
  undoDestroys: 'Deshacer este cambio destruiría trabajo posterior: {{list}}.',
  undoMovedOn: 'Lo que impide deshacer este cambio no es lo que se decidió: {{list}}.',
  undoFree: 'Lo que se decidió ya no impide deshacer este cambio.',
  undoAgain: 'Revíselo de nuevo.',
  undoLaterFirst: 'Deshaga primero los cambios posteriores o corrija los datos a mano.',
  unmergeFirst:
    '{{name}} se fusionó con otros después. Separe primero esa fusión ({{id}}) y luego esta, o corrija los datos a mano.',
  line: ' en la línea {{line, number}}',
  unchanged: 'No se cambió nada.',
  noReason: 'no se anotó el motivo',
  more_one: 'y {{count, number}} más',
  more_other: 'y {{count, number}} más',
} as const

export const conflict = {
  changedSince: 'se cambió después',
  stillReferred: 'se usa en algo más reciente',
  existsAgain: 'existe de nuevo',
  removed: 'se quitó después',
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
  email: 'no es una dirección de correo como ana@example.org',
  endBeforeStart: 'termina antes de empezar',
  farYear: 'queda fuera de los años 1800 a 2200',
  instant: 'no es un momento como 2026-03-03T17:05:00.000Z',
  link: 'no es una dirección web',
  localDate: 'no es una fecha como 2026-03-03',
  localTime: 'no es una hora como 14:30',
  maxBelowIdeal: 'es menor que el ideal',
  months: 'diga cuántos meses después, y solo en puntuaciones posteriores',
  nameMissing: 'necesita al menos un nombre',
  notAChoice: 'no es una de las opciones de este campo',
  notAfterToday: 'debe ser posterior a hoy',
  notMapping: 'no contiene lo que contiene una asignación',
  notUnderstood: 'no es ninguna de las palabras o cifras que se entienden ahí',
  nul: 'contiene un carácter que no se puede guardar',
  number: 'no es un número',
  otherNoun: 'es de otro tipo',
  outcomeMissing: 'es necesario si ya ocurrió',
  phone: 'no es un número de teléfono: no tiene dígitos',
  recurrence: 'no es una forma de repetirse, como «cada 2 semanas» o FREQ=MONTHLY;BYDAY=-1FR',
  required: 'es necesario',
  richText: 'contiene algo que las notas no admiten',
  saidTwice: 'otra columna dice otra cosa',
  sameContact: 'es el mismo contacto',
  selfRelation: 'no puede vincularse consigo mismo',
  standsForNone: 'no nombra nada ni a nadie',
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

/** What a field holds too much of, and how much there may be. */
export const issueLimit = {
  tooLong: 'supera los {{limit, number}} caracteres',
  tooMany: 'tiene más de {{limit, number}} entradas',
  tooGreat: 'es mayor que {{limit, number}}',
}

export const slot = {
  passphrase: 'una frase de contraseña',
  recovery: 'una hoja de recuperación',
  keychain: 'el llavero de esta computadora',
} as const

export const fileNature = {
  empty: 'está vacío. Expórtelo de nuevo en su origen.',
  gzip: 'está comprimido (gzip). Descomprímalo y elija el archivo que contiene.',
  archive: 'es un archivo comprimido con otros dentro. Descomprímalo y elija esos.',
  lockedWorkbook:
    'es un libro de Excel con contraseña. Ábralo en Excel, quítele la contraseña y guárdelo de nuevo.',
  oldOffice:
    'es un archivo de un programa de Office anterior a 2007. Ábralo en él, o en LibreOffice, y guárdelo como .xlsx o .csv.',
  binaryWorkbook: 'es un libro binario de Excel. Ábralo en Excel y guárdelo como .xlsx o .csv.',
  openDocument: 'es un documento de LibreOffice u OpenOffice. Ábralo allí y guárdelo como .xlsx o .csv.',
  appleDocument: 'es un documento de Numbers o Pages de Apple. Ábralo allí y expórtelo como .xlsx o .csv.',
  wordDocument:
    'es un documento de Word. Copie su tabla en una hoja de cálculo y guárdela como .xlsx o .csv.',
  presentation: 'es una presentación. Copie su tabla en una hoja de cálculo y guárdela como .xlsx o .csv.',
  pdf: 'es un PDF, que dice qué va en cada lugar de la página y no qué significa. Consígalo como .xlsx o .csv.',
  picture: 'es una imagen. Consiga los contactos como .xlsx, .csv o .vcf.',
  database: 'es una base de datos. Exporte los contactos desde el programa al que pertenece.',
  page: 'es una página web (HTML o XML), diga lo que diga su nombre. Ábrala en Excel o LibreOffice y guárdela como .xlsx o .csv.',
  addressBook: 'es una libreta de direcciones (vCard). Haga que su nombre termine en .vcf o elija ese tipo.',
  calendar: 'es un calendario. Haga que su nombre termine en .ics o elija ese tipo.',
  addressBookAmongOthers:
    'es una libreta de direcciones. Impórtela con el tipo «Una libreta de direcciones (vCard)» (--kind vcard).',
  calendarAmongOthers:
    'es un calendario, y los calendarios se importan por separado. Impórtelo sin los demás archivos, con el tipo «Un calendario» (--kind ics).',
  text: 'es texto, aunque su nombre dice Excel. Haga que su nombre termine en .csv y elíjalo de nuevo.',
} as const
