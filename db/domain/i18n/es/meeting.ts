/** Meetings: the list, the page of one, its promises, templates, and what to read beforehand. */
export const meetingsScreen = {
  lede: 'Lo que viene, lo que se dijo y decidió, y lo que aún se está escribiendo.',
  upcoming: 'Próximas',
  past: 'Pasadas',
  drafts: 'Borradores',
  draftsLede: 'Reuniones a medio escribir, para continuarlas.',
  draftCount_one: '{{count, number}} borrador',
  draftCount_other: '{{count, number}} borradores',
  empty: 'Aquí aún no hay reuniones',
  emptyBody:
    'Planifique una o anote una que hubo: orden del día, notas, decisiones y compromisos en un solo lugar.',
  noDrafts: 'No hay nada a medio escribir',
  noDraftsBody: 'Lo que escribe se guarda aquí hasta que lo termine, también tras un bloqueo o un fallo.',
  savedOn: 'guardado {{when}}',
  goOn: 'Continuar',
  new: 'Nueva reunión',
  blank: 'Reunión en blanco',
  fromTemplate: 'Desde una plantilla',
  editTemplates: 'Cambiar plantillas',
} as const

export const meetingScreen = {
  savePdf: 'Guardar como PDF',
  pdfSaved: 'Se escribió {{file}}; el historial guarda que salió de la bóveda',
  headcountCaption: 'Cuántas personas hubo, por sector',
  since: '{{change}} desde antes',
  title: 'Título de la reunión',
  untitled: 'Reunión sin título',
  when: 'Cuándo y dónde',
  noDay: '¿Qué día?',
  minutes_one: '{{count, number}} minuto',
  minutes_other: '{{count, number}} minutos',
  print: 'Imprimir',
  finish: 'Terminar',
  keepPlan: 'Guardar el plan',
  planKept: '«{{name}}» está planificada',
  tookPlace: 'Tuvo lugar',
  trashed: '«{{name}}» se movió a la papelera',
  discard: 'Descartar el borrador',
  draft: 'Borrador',
  recorded: 'En la bóveda',
  savedSeconds: 'Guardado hace {{count, number}} s',
  savedMinutes: 'Guardado hace {{count, number}} min',
  finished: '«{{name}}» quedó registrada',
  nobody: 'Diga quién estuvo, o cuántas personas.',
  gone: 'Esta reunión no está aquí',
  goneBody: 'Quizá ya se registró, está en la papelera o es más reservada que lo que se muestra ahora.',
  goneTyped:
    'Está en la papelera o ya no se puede mostrar. Lo que escribió está guardado: continúe con ello como una reunión aparte.',
  keepTyped: 'Continuar con lo que escribí',
  toMeetings: 'A las reuniones',
  filesLater: 'Los archivos se adjuntan aquí una vez terminada la reunión, que sigue abierta.',
  guarded: 'Esta reunión está protegida',
  guardedBody: 'Lo que escribió está guardado. Escriba de nuevo la frase de contraseña para continuar.',
  show: 'Mostrarla',
  attended: 'Asistieron',
  add: 'Añadir',
  addPeople: 'Quién estuvo',
  countOthers: 'Contar a otros sin nombre',
  wasThere: '{{name}} estuvo presente',
  counted_one: 'y {{count, number}} contado sin nombre',
  counted_other: 'y {{count, number}} contados sin nombre',
  headcountHint: 'Cuántas personas de cada sector estuvieron cuyos nombres no se guardan.',
  otherSectors: 'Sin precisar',
  level: 'Nivel',
  levelHint: 'Lo restringido solo se abre con la frase de contraseña y queda fuera de la búsqueda',
  ofOurs: 'De los nuestros',
  min: 'min',
  agendaDone: 'El punto {{count, number}} está hecho: {{text}}',
  agendaText: 'Punto {{count, number}}',
  agendaMinutes: 'Minutos para el punto {{count, number}}',
  addAgenda: 'Añadir un punto',
  decision: 'Decisión {{count, number}}',
  addDecision: 'Añadir una decisión',
  removeLine: 'Quitar {{text}}',
  addScores: 'Añadir puntuaciones',
  addScore: 'Añadir una puntuación',
  measureWords: 'Confianza para reconocer señales',
  monthsLater_one: '{{count, number}} mes después',
  monthsLater_other: '{{count, number}} meses después',
  scoresCaption: 'Medias de lo que se respondió',
  ofScale: '{{mean}} de {{max}}',
  addLobbying: 'Añadir lo que pide la declaración',
  lobbying: 'Para la declaración',
} as const

export const meetingReview = {
  label: 'Compromisos por revisar',
  review: 'Revisión',
  progress: '{{added, number}} de {{total, number}} añadidos',
  title_one: '{{count, number}} compromiso en estas notas',
  title_other: '{{count, number}} compromisos en estas notas',
  lede: 'Revise quién y qué día. Nada es un seguimiento hasta que usted lo añada; se registran al terminar.',
  add: 'Añadir',
  addNext: 'Añadir el siguiente compromiso',
  edit: 'Editar',
  done: 'Listo',
  discard: 'Descartar',
  added: 'Añadido',
  notYet_one: '{{count, number}} compromiso de las notas aún no es un seguimiento',
  notYet_other: '{{count, number}} compromisos de las notas aún no son seguimientos',
  notYetWords_one:
    'Lo que solo está en las notas no se le recuerda a nadie. Si termina así, podrá añadirlo aquí más tarde.',
  notYetWords_other:
    'Lo que solo está en las notas no se le recuerda a nadie. Si termina así, podrá añadirlos aquí más tarde.',
  toReview: 'Revisar',
  finishWithout_one: 'Terminar sin él',
  finishWithout_other: 'Terminar sin ellos',
  notNamed: 'No se nombra a nadie que haya estado presente',
  notNamedWords_one:
    '¿Añadir a {{names}}, a quien mencionan las notas? La reunión figurará también en su página.',
  notNamedWords_other:
    '¿Añadir a {{names}}, a quienes mencionan las notas? La reunión figurará también en sus páginas.',
  finishUnnamed: 'Terminar así',
  nameAndFinish: 'Añadir y terminar',
  noDay: 'Sin día',
  whoIs: '¿Quién es @{{word}}?',
  either: '¿{{names}}?',
  nobodyCalled: 'Nadie del equipo se llama así.',
  unclearDay: '«{{words}}» no es un día que se pueda leer.',
} as const

export const scorePhase = { before: 'Antes', after: 'Después', later: 'Más tarde' } as const

export const lobbying = { none: 'Sin cabildeo', direct: 'Directo', grassroots: 'De base' } as const

export const templatesScreen = {
  discard: 'Descartar lo escrito',
  title: 'Plantillas de reunión',
  lede: 'Con qué empieza una reunión nueva. Cámbielas como quiera; las reuniones anteriores quedan igual.',
  add: 'Nueva plantilla',
  name: 'Nombre',
  agendaCount_one: '{{count, number}} punto',
  agendaCount_other: '{{count, number}} puntos',
  saved: 'Plantilla «{{name}}» guardada',
  trashed: 'La plantilla «{{name}}» está en la papelera',
  trash: 'Mover a la papelera',
} as const

/** The templates that Caucus brings, until somebody changes them. */
export const meetingTemplate = {
  'legislator-visit': 'Visita a un legislador',
  'coalition-meeting': 'Reunión de la coalición',
  training: 'Capacitación',
  'support-group': 'Grupo de apoyo',
  'one-to-one': 'Uno a uno',
} as const

/** A point a line, with its minutes. */
export const meetingTemplateAgenda = {
  'legislator-visit':
    'Agradecer y presentarnos = 5\nLo que vemos en el distrito = 10\nLa petición = 10\nQué necesitan de nosotros = 5',
  'coalition-meeting':
    'Bienvenida y seguridad = 10\nQué pasó desde entonces = 20\nDecisiones = 20\nQuién hace qué y cuándo = 10',
  training:
    'Puntuaciones antes = 10\nLas señales = 40\nQué hacer y a quién llamar = 40\nPuntuaciones después = 10',
  'support-group': 'Bienvenida y lo que queda en la sala = 10\nRonda = 50\nCierre = 10',
  'one-to-one': 'Cómo están = 10\nEn qué trabajan = 20\nQué podemos hacer el uno por el otro = 20',
} as const

export const meetingTemplateBody = {
  'legislator-visit': 'Qué dijeron\n\nQué posición tienen\n\nA quién más ver',
  'coalition-meeting': 'Qué se dijo',
  training: 'Qué salió bien\n\nQué cambiar',
  'support-group': 'Temas, sin nombres',
  'one-to-one': 'Qué se dijo',
} as const

export const briefScreen = {
  title: 'Antes de la reunión',
  who: 'Quién es',
  committees: 'Comisiones',
  avoid: 'Qué no mencionar',
  talks: 'Últimas conversaciones',
  ours: 'Lo que prometimos',
  theirs: 'Lo que esperamos',
  none: 'Nada todavía',
} as const
