import type { Translation } from './en.ts'
import { answers, ask, exit, help, usage } from './es/command-line.ts'
import { backupState, batch, field, value } from './es/field.ts'
import { problem, sheet } from './es/problem.ts'
import { contactImport, importTarget, planReason } from './es/contact-import.ts'
import { readingProblem } from './es/reading.ts'
import { listScreen, contactScreen, contactForm } from './es/contact.ts'
import { todayScreen, followUpScreen, followUpForm, logForm } from './es/daily.ts'
import { duplicatesScreen, matchField, matchLevel, matchVerdict } from './es/duplicates.ts'
import { historyScreen, trashScreen } from './es/history.ts'
import { importScreen } from './es/import.ts'
import { billScreen } from './es/bill.ts'
import { committeeScreen } from './es/committee.ts'
import { mailLacks, mailProblem, mailScreen, mailText } from './es/mail.ts'
import {
  briefScreen,
  lobbying,
  meetingReview,
  meetingScreen,
  meetingsScreen,
  meetingTemplate,
  meetingTemplateAgenda,
  meetingTemplateBody,
  scorePhase,
  templatesScreen,
} from './es/meeting.ts'
import { fileTab } from './es/file-tab.ts'
import { ownField, timeline } from './es/own-field.ts'
import { notes } from './es/notes.ts'
import { cadence, goingCold, momentum, reminder, silence } from './es/cadence.ts'
import {
  bulkLog,
  cadenceState,
  filterBuilder,
  filterField,
  filterOperator,
  filterPeriod,
  filterSpan,
  filterUnit,
  interactionsScreen,
  listGrid,
  savedViews,
} from './es/list.ts'
import { palette, searchPage } from './es/palette.ts'
import { quickAdd, reschedule } from './es/quick-add.ts'
import { recurrence } from './es/recurrence.ts'
import { reportScreen } from './es/report-screen.ts'
import { settings } from './es/settings.ts'
import { unlock, welcome } from './es/unlock.ts'
import { command, grid, menu, screen, shell, ui, work } from './es/shell.ts'
import { report, reportColumn } from './es/report.ts'

/** Every text of Caucus in Spanish: neutral Latin American, with «usted». */
export const es = {
  error: {
    'vault.missing':
      'No hay ninguna bóveda en {{path}}. No se cambió nada. Revise el nombre y el lugar, o restaure una copia de seguridad.',
    'vault.exists': 'Ya existe algo en {{path}}. Quedó como estaba. Elija otro nombre u otro lugar.',
    'vault.notAVault':
      '{{path}} no es una bóveda de Caucus. Quedó como estaba. Elija una carpeta cuyo nombre termine en .caucus.',
    'vault.linked':
      '{{path}} es un enlace, y una bóveda solo se abre donde está de verdad: por un enlace se podría abrir o sobrescribir otra cosa. No se cambió nada. Elija la carpeta misma.',
    'vault.wrongPassphrase':
      'Esa no es la frase de contraseña. La bóveda está intacta y sigue cerrada. Revise las mayúsculas y el idioma del teclado e inténtelo de nuevo, o use la hoja de recuperación.',
    'vault.wrongRecovery':
      'Ese código de recuperación no corresponde a esta bóveda. La bóveda está intacta y sigue cerrada. Compruebe que la hoja sea la más reciente de esta bóveda y vuelva a escribirlo.',
    'vault.wrongKeychain':
      'El llavero de esta computadora no abre esta bóveda. La bóveda está intacta y sigue cerrada. Use la frase de contraseña o la hoja de recuperación.',
    'vault.noKeychain':
      'Esta computadora no tiene un llavero que guarde secretos cifrados. No se cambió nada. Siga con la frase de contraseña; a menudo se puede activar un llavero en los ajustes del sistema.',
    'vault.noSuchSlot':
      'Esta bóveda no está preparada para abrirse con {{kind}}. Está intacta y sigue cerrada. Ábrala de otra manera.',
    'vault.damaged':
      'La bóveda está dañada ({{detail}}): {{path}}. Caucus se detuvo y no escribió nada. Restaure la copia de seguridad más reciente, o use «doctor» para rescatar en una bóveda nueva lo que aún se pueda leer.',
    'vault.newer':
      '{{path}} se creó con una versión más nueva de Caucus (versión {{version}}; esta lee hasta la {{supported}}). Quedó como estaba. Ábrala con la versión más reciente de Caucus.',
    'vault.inUse':
      'La bóveda ya está abierta en otra ventana o programa: {{path}}. No se cambió nada. Ciérrela allí e inténtelo de nuevo.',
    'vault.busy':
      'La bóveda se estuvo leyendo todo el tiempo, así que esto no se pudo terminar. No se perdió nada. Espere a que esté lista la lista o el informe en curso e inténtelo de nuevo.',
    'vault.readOnly':
      'Caucus no tiene permiso para escribir en {{path}}. Lo guardado antes está a salvo; no se guardó nada nuevo. Permita la escritura en ese lugar o mueva la bóveda a una carpeta propia.',
    'vault.diskFull':
      'El disco está lleno. Lo guardado antes está a salvo; el último cambio no se guardó en {{path}}. Libere espacio e inténtelo de nuevo.',
    'vault.unencrypted':
      '{{path}} no está cifrado, así que no es lo que Caucus guardó allí. No se abrió ni se cambió. Restaure una copia de seguridad y averigüe quién pudo escribir en esa carpeta.',
    'vault.configuration':
      'No se pudo preparar el cifrado como es debido ({{setting}}). No se abrió ni se escribió nada. Instale Caucus de nuevo; si vuelve a ocurrir, infórmelo.',
    'vault.locked': 'La bóveda está cerrada. Lo guardado está a salvo. Ábrala e inténtelo de nuevo.',
    'vault.weakPassphrase':
      'La frase de contraseña es demasiado corta: necesita al menos {{minimum}} caracteres. No se cambió nada. Cinco palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.',
    'vault.lastSlot':
      'Sin una frase de contraseña o una hoja de recuperación, nadie podría volver a abrir esta bóveda. No se cambió nada. Agregue otra primero.',
    'vault.slotMissing':
      'Esta bóveda no tiene ninguna llave llamada {{id}}. No se cambió nada. Consulte la lista de sus llaves y elija una de ellas.',
    'vault.recoveryBesideVault':
      'Quien encuentre una hoja de recuperación junto a la bóveda podrá abrirla: {{path}}. La hoja no se escribió. Guárdela en otro lugar, en papel o en una memoria USB.',
    'vault.recoveryMalformed':
      'Ese no es un código de recuperación completo: falta algo o está mal escrito. No se cambió nada. Compárelo con la hoja y vuelva a escribirlo.',
    'backup.failed':
      'No se pudo terminar la copia de seguridad en {{path}} ({{detail}}). La bóveda y las copias anteriores están intactas. Compruebe que haya espacio y que Caucus pueda escribir allí, e inténtelo de nuevo.',
    'migration.failed':
      'No se pudo actualizar la bóveda a la versión {{version}} ({{detail}}). Está como antes y hay una copia de seguridad en su carpeta de copias (backups). Siga usando el Caucus que tenía e infórmelo.',
    'file.missing': 'No hay nada en {{path}}. No se cambió nada. Revise el nombre y el lugar.',
    'file.exists':
      '{{path}} ya existe. Quedó como estaba y no se escribió nada. Elija otro nombre o elimínelo primero.',
    'file.unreadable':
      'No se pudo leer {{path}} ({{detail}}). No se cambió nada. Compruebe que sea un archivo común y que usted pueda abrirlo.',
    'file.tooLarge':
      '{{path}} supera los {{limit}}. No se leyó y no se cambió nada. Divídalo en archivos más pequeños.',
    'file.tooMany':
      '{{path}} contiene más de {{limit, number}} archivos. No se leyeron y no se cambió nada. Elija una carpeta que contenga solo lo que necesita.',
    'file.tooComplex':
      'Leer {{path}} exigiría demasiada memoria ({{detail}}). No se cambió nada. Obténgalo de nuevo en su origen o divídalo en archivos más pequeños.',
    'file.timeout':
      'La lectura de {{path}} tardó más de {{seconds, number}} segundos y se detuvo. No se cambió nada. Obténgalo de nuevo en su origen o divídalo en archivos más pequeños.',
    'file.notThisKind':
      '{{path}} no parece ser de tipo «{{kind}}» ({{detail}}). No se cambió nada. Elija otro archivo u otro tipo.',
    'file.malformed':
      'No se puede entender {{path}}{{place}} ({{detail}}). No se cambió nada. Corríjalo u obténgalo de nuevo en su origen.',
    'file.diskFull':
      'El disco está lleno. {{path}} no se escribió; la bóveda está a salvo. Libere espacio e inténtelo de nuevo.',
    'file.unwritable':
      'No se pudo escribir {{path}} ({{detail}}). La bóveda está a salvo. Elija otra carpeta o permita la escritura en esta.',
    'export.insideVault':
      '{{path}} está dentro de la bóveda, donde no debe haber exportaciones. No se escribió nada. Elija un lugar fuera de ella.',
    'report.tooLarge':
      'El informe tiene {{count, number}} {{unit}} y una hoja de este formato admite {{limit, number}}. No se escribió nada. Elija CSV o un período más corto.',
    'input.invalid':
      'Hay datos que no se pueden guardar así: {{issues}}. No se cambió nada. Corríjalos e inténtelo de nuevo.',
    'filter.unreadable':
      'El filtro no se entiende en «{{word}}». No se cambió nada. Un ejemplo: sector=health and (tag=champion or days>45).',
    'filter.unknownField': '«{{key}}» no es un campo de esta lista. No se cambió nada. Tiene: {{known}}.',
    'filter.unknownValue': '«{{value}}» no es un valor de {{key}}. No se cambió nada. Posibles: {{known}}.',
    'record.notFound':
      'Aquí no se encuentra «{{id}}» ({{noun}}). No se cambió nada. Puede estar en la papelera o su nombre puede escribirse de otra forma.',
    'record.ambiguous':
      '«{{name}}» coincide con {{count, number}} registros ({{noun}}). No se cambió nada. Use el identificador del que busca.',
    'record.refused':
      'La bóveda no puede guardar esto: una regla de sus registros lo impide ({{detail}}). No se cambió nada. Tal vez ya exista algo con este valor.',
    'batch.notFound':
      'No hay ningún cambio {{id}} en el historial. No se cambió nada. Búsquelo en el historial e inténtelo de nuevo.',
    'undo.nothing':
      'No queda nada por deshacer. No se cambió nada. El historial muestra lo que se hizo y lo que se deshizo.',
    'undo.alreadyUndone':
      'El cambio {{id}} ya se deshizo. No se cambió nada. Para recuperarlo, deshaga esa acción de deshacer.',
    'undo.notUndoable':
      'El cambio {{id}} no se puede deshacer: {{reason}}. No se cambió nada. Aún puede corregir los datos uno por uno.',
    'undo.conflicts':
      'Deshacer el cambio {{id}} destruiría trabajo posterior: {{conflicts}}. No se cambió nada. Deshaga primero los cambios posteriores o corrija los datos a mano.',
    'followUp.transition':
      'El estado de este seguimiento es «{{from}}» y no puede pasar a «{{to}}». No se cambió nada. Si está cerrado, primero hay que reabrirlo.',
    'contact.doNotContact':
      'Se pidió no contactar a {{name}}: {{reason}}. No se registró nada. Si es necesario, confírmelo y regístrelo de nuevo.',
    'job.cancelled': 'Se canceló. No se cambió nada. Puede empezar de nuevo cuando quiera.',
  },

  failure: {
    unexpected:
      'Algo falló dentro de Caucus. Lo guardado antes está a salvo; este último paso no se realizó. Inténtelo de nuevo y, si vuelve a ocurrir, infórmelo con el número {{id}}.',
    line: ' en la línea {{line, number}}',
    noReason: 'no se anotó el motivo',
    more_one: 'y {{count, number}} más',
    more_other: 'y {{count, number}} más',
  },

  conflict: {
    changedSince: 'se cambió después',
    stillReferred: 'se usa en algo más reciente',
    existsAgain: 'existe de nuevo',
    taken: 'se dio a algo más reciente',
    gone: 'se refiere a algo que ya no existe',
  },

  notUndoable: {
    exported: 'un archivo que salió no se puede recuperar',
    purged: 'lo que modificó se eliminó definitivamente',
    migrated: 'la bóveda se reorganizó desde entonces',
  },

  unit: { rows: 'filas', characters: 'caracteres en una celda' },

  issue: {
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
  },

  slot: {
    passphrase: 'una frase de contraseña',
    recovery: 'una hoja de recuperación',
    keychain: 'el llavero de esta computadora',
  },

  noun: {
    member_one: 'integrante del equipo',
    member_other: 'integrantes del equipo',
    sector_one: 'sector',
    sector_other: 'sectores',
    relationship_type_one: 'tipo de relación',
    relationship_type_other: 'tipos de relación',
    person_one: 'persona',
    person_other: 'personas',
    organization_one: 'organización',
    organization_other: 'organizaciones',
    contact_point_one: 'dato de contacto',
    contact_point_other: 'datos de contacto',
    affiliation_one: 'afiliación',
    affiliation_other: 'afiliaciones',
    relationship_one: 'relación',
    relationship_other: 'relaciones',
    tag_one: 'etiqueta',
    tag_other: 'etiquetas',
    jurisdiction_one: 'jurisdicción',
    jurisdiction_other: 'jurisdicciones',
    chamber_one: 'cámara',
    chamber_other: 'cámaras',
    seat_one: 'escaño',
    seat_other: 'escaños',
    term_one: 'mandato',
    term_other: 'mandatos',
    office_one: 'oficina',
    office_other: 'oficinas',
    committee_one: 'comisión',
    committee_other: 'comisiones',
    committee_membership_one: 'participación en comisión',
    committee_membership_other: 'participaciones en comisiones',
    interaction_type_one: 'tipo de interacción',
    interaction_type_other: 'tipos de interacción',
    interaction_one: 'interacción',
    interaction_other: 'interacciones',
    follow_up_one: 'seguimiento',
    follow_up_other: 'seguimientos',
    attachment_one: 'archivo adjunto',
    attachment_other: 'archivos adjuntos',
    cadence_one: 'cadencia',
    cadence_other: 'cadencias',
    meeting_template_one: 'plantilla de reunión',
    meeting_template_other: 'plantillas de reunión',
    saved_view_one: 'vista guardada',
    saved_view_other: 'vistas guardadas',
    saved_mapping_one: 'asignación guardada',
    saved_mapping_other: 'asignaciones guardadas',
    bill_one: 'proyecto de ley',
    bill_other: 'proyectos de ley',
    custom_field_one: 'campo propio',
    custom_field_other: 'campos propios',
    vault_one: 'bóveda',
    vault_other: 'bóvedas',
    contact_one: 'contacto',
    contact_other: 'contactos',
    legislator_one: 'legislador o legisladora',
    legislator_other: 'legisladores',
    record_one: 'registro',
    record_other: 'registros',
    change_one: 'cambio',
    change_other: 'cambios',
    backup_one: 'copia de seguridad',
    backup_other: 'copias de seguridad',
  },

  sensitivity: {
    public: 'Público',
    internal: 'Interno',
    restricted: 'Restringido',
    survivor: 'Sobreviviente',
  },

  interactionType: {
    meeting: 'Reunión',
    call: 'Llamada',
    email: 'Correo electrónico',
    hearing: 'Audiencia',
    event: 'Evento',
    letter: 'Carta',
    visit: 'Visita',
    text: 'Mensaje de texto',
  },

  interactionStatus: {
    planned: 'Prevista',
    happened: 'Realizada',
    cancelled: 'Cancelada',
    'no-show': 'No se presentó',
  },

  outcome: {
    met: 'Hubo reunión',
    spoke: 'Hubo conversación',
    'left-message': 'Se dejó un mensaje',
    'no-reply': 'Sin respuesta',
    replied: 'Respondió',
    declined: 'Declinó',
  },

  direction: { outbound: 'Iniciativa nuestra', inbound: 'Iniciativa suya' },

  followUpState: {
    open: 'Abierto',
    waiting: 'En espera',
    done: 'Hecho',
    dropped: 'Descartado',
    snoozed: 'Pospuesto',
  },

  bucket: {
    overdue: 'Vencidos',
    today: 'Hoy',
    'this-week': 'Esta semana',
    waiting: 'En espera',
    later: 'Más adelante',
    'no-date': 'Sin fecha',
  },

  priority: { low: 'Baja', normal: 'Normal', high: 'Alta' },

  sector: {
    'law-enforcement': 'Fuerzas del orden',
    'social-services': 'Servicios sociales',
    health: 'Salud',
    education: 'Educación',
    faith: 'Comunidades de fe',
    business: 'Empresas',
    'survivor-led': 'Dirigidas por sobrevivientes',
    'legal-aid': 'Asistencia legal',
    government: 'Gobierno',
    media: 'Medios de comunicación',
    funder: 'Financiadores',
    labour: 'Sindicatos',
    other: 'Otro',
  },

  coalitionStatus: {
    prospect: 'Posible integrante',
    invited: 'Con invitación',
    member: 'Integrante',
    steering: 'Comité directivo',
    lapsed: 'Inactiva',
  },

  contactPointKind: {
    email: 'Correo electrónico',
    phone: 'Teléfono',
    address: 'Dirección',
    web: 'Página web',
    social: 'Red social',
  },

  serviceStatus: {
    active: 'Activo',
    inactive: 'Inactivo',
    defunct: 'Terminado',
    'temporarily closed': 'Cerrado temporalmente',
  },
  contactPointStatus: { ok: 'Funciona', bounced: 'Rebotado', wrong: 'Equivocado' },

  chamberKind: {
    upper: 'Cámara alta',
    lower: 'Cámara baja',
    unicameral: 'Cámara única',
    executive: 'Ejecutivo',
    council: 'Concejo',
    board: 'Junta',
  },

  jurisdictionLevel: { country: 'País', state: 'Estado', local: 'Local' },

  committeeRole: {
    chair: 'Presidencia',
    'co-chair': 'Copresidencia',
    'vice-chair': 'Vicepresidencia',
    'ranking-member': 'Líder de la minoría',
    'deputy-ranking-member': 'Líder adjunto de la minoría',
    secretary: 'Secretaría',
    clerk: 'Secretaría de actas',
    'ex-officio': 'Integrante de oficio',
    advisory: 'Integrante consultivo',
    alternate: 'Suplente',
    designee: 'Persona designada',
    member: 'Integrante',
    other: 'Otra función',
  },

  committeeSide: { majority: 'Mayoría', minority: 'Minoría' },

  officeKind: {
    capitol: 'Oficina en el Capitolio',
    district: 'Oficina de distrito',
    mail: 'Dirección postal',
    home: 'Oficina en el domicilio',
    other: 'Otra oficina',
  },

  relationship: {
    knows: 'conoce a',
    colleague: 'trabaja con',
    'reports-to': 'depende de',
    'introduced-by': 'llegó por medio de',
    mentor: 'es mentor o mentora de',
    family: 'es familiar de',
    ally: 'es aliado o aliada de',
    opponent: 'se opone a',
    funds: 'financia a',
  },

  relationshipBack: {
    knows: 'conoce a',
    colleague: 'trabaja con',
    'reports-to': 'supervisa a',
    'introduced-by': 'presentó a',
    mentor: 'recibe mentoría de',
    family: 'es familiar de',
    ally: 'es aliado o aliada de',
    opponent: 'tiene la oposición de',
    funds: 'recibe fondos de',
  },
  field,
  value,
  batch,
  backupState,
  report,
  reportColumn,
  problem,
  contactImport,
  importTarget,
  planReason,
  readingProblem,
  sheet,
  cli: answers,
  ask,
  usage,
  help,
  exit,
  screen,
  command,
  menu,
  shell,
  work,
  ui,
  grid,
  unlock,
  welcome,
  settings,
  bulkLog,
  cadenceState,
  filterBuilder,
  filterField,
  filterOperator,
  filterPeriod,
  filterSpan,
  filterUnit,
  interactionsScreen,
  listGrid,
  savedViews,
  listScreen,
  contactScreen,
  contactForm,
  todayScreen,
  followUpScreen,
  followUpForm,
  logForm,
  fileTab,
  ownField,
  timeline,
  notes,
  billScreen,
  committeeScreen,
  mailLacks,
  mailProblem,
  mailScreen,
  mailText,
  briefScreen,
  lobbying,
  meetingReview,
  meetingScreen,
  meetingsScreen,
  meetingTemplate,
  meetingTemplateAgenda,
  meetingTemplateBody,
  scorePhase,
  templatesScreen,
  palette,
  searchPage,
  recurrence,
  cadence,
  silence,
  momentum,
  goingCold,
  reminder,
  quickAdd,
  reschedule,
  importScreen,
  reportScreen,
  historyScreen,
  trashScreen,
  duplicatesScreen,
  matchField,
  matchLevel,
  matchVerdict,
} as const satisfies Translation
