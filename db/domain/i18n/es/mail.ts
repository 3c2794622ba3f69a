export const mailScreen = {
  title: 'Registrar correos',
  lede: 'De archivos de esta computadora. Cada uno se registra con los contactos cuyas direcciones nombra, y todo se puede deshacer.',
  empty: 'Todavía no hay correos',
  emptyWords:
    'Suelte archivos .eml, .mbox o .msg en cualquier lugar de la ventana, o elíjalos. Nada de lo que contienen se abre, se descarga ni se ejecuta.',
  choose: 'Elegir archivos…',
  otherFiles: 'Otros archivos…',
  dropHere: 'Suelte los correos aquí para registrarlos',
  noMails:
    'Aquí solo se pueden soltar archivos .eml, .mbox y .msg. Los archivos de un contacto van en su pestaña Archivos.',
  reading: 'Leyendo los correos',
  readingNote: 'Cancelar detiene la lectura. No se cambió nada.',
  logging: 'Registrando los correos',
  loggingNote: 'Cancelar deja todo como estaba.',
  logged_one: '{{count, number}} correo registrado',
  logged_other: '{{count, number}} correos registrados',
  log_one: 'Registrar {{count, number}} correo',
  log_other: 'Registrar {{count, number}} correos',
  list: 'Correos leídos',
  move: 'siguiente, anterior',
  leaveOut: 'tomar o dejar fuera',
  take: 'Registrar «{{subject}}»',
  noSubject: 'Sin asunto',
  fromWho: 'de',
  toWho: 'a',
  detailsOf: 'El correo',
  who: 'Con quién',
  onlyOurs: 'No nombra a nadie más que a nuestro propio equipo.',
  asLogged: 'Así se registra',
  ahead: 'Fechado {{day}}',
  aheadWords:
    'Lleva la fecha {{day}}, que aún no llega: se registra con la de hoy, salvo que indique otro día.',
  noDay: 'El correo no dice cuándo se envió.',
  asTouched: 'Tan reservado como sus contactos',
  files: 'Archivos que venían con él',
  keepFiles: 'Archivos que se guardan',
  inline: 'parte de su aspecto',
  textOf: 'Texto',
  text: 'Cuánto del texto se guarda',
  noText: 'No se guarda ningún texto.',
  newPeople_one: 'Persona nueva para {{count, number}} dirección desconocida',
  newPeople_other: 'Personas nuevas para {{count, number}} direcciones desconocidas',
  newPerson: 'Una persona nueva',
  otherContact: 'Otro contacto…',
  thisContact: 'El contacto en cuya página se soltaron',
  nobody: 'Nadie: dejar fuera esta dirección',
  onlyHere_one: 'Solo en este correo',
  onlyHere_other: 'Solo en este correo: la dirección está en {{count, number}}',
  whose: '¿De quién es {{address}}?',
  nameOf: 'Nombre de la persona nueva ({{address}})',
  calledOurs:
    'Alguien de nuestro equipo también se llama {{name}}. Con esta dirección en los ajustes, sus correos se reconocen como nuestros.',
  refused_one: '{{count, number}} no se pudo leer:',
  refused_other: '{{count, number}} no se pudieron leer:',
  number: 'Correo {{count, number}}',
  refusing: 'Algunos se enviaron a alguien a quien no se debe contactar: {{names}}.',
  logAnyway: 'Registrarlos de todos modos',
} as const

export const mailText = {
  reply: 'Lo que se escribió',
  whole: 'Con lo que responde',
  none: 'Sin texto',
} as const

export const mailLacks = {
  contact: 'Nadie conocido',
  day: 'Sin día',
  nothing: 'Ya registrado',
} as const

export const mailProblem = {
  noDate: 'no dice cuándo se envió',
  noSender: 'no dice quién lo escribió',
  shortened: 'su texto se acortó',
  tooManyFiles: 'solo se pueden guardar los primeros de sus archivos',
  richOnly: 'su texto se hizo a partir de texto con formato',
} as const
