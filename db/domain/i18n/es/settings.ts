export const settings = {
  title: 'Ajustes',
  sections: 'Partes de los ajustes',
  'section.security': 'Seguridad',
  'section.backups': 'Copias de seguridad',
  'section.members': 'Nuestro equipo',
  'section.cadences': 'Cadencias',
  'section.fields': 'Campos propios',
  'section.words': 'Palabras',
  'section.tags': 'Etiquetas',
  'section.notifications': 'Notificaciones',
  onDesktop: 'En el escritorio',
  onDesktopHint:
    'Nada de lo que guarda la bóveda está en una notificación: el escritorio conserva lo que mostró.',
  tellDue: 'Avisar de lo que vence',
  tellDueHint:
    'Cuántos seguimientos vencen hoy y cuántos están vencidos, y cuándo llega la hora de uno. En silencio con la bóveda bloqueada y en modo de reunión.',
  'section.language': 'Idioma',
  'section.appearance': 'Apariencia',
  'section.about': 'Acerca de',

  lockTitle: 'Bloqueo',
  idle: 'Bloquear tras minutos sin actividad',
  idleHint: 'De 1 a 60. Al dormir, bloquear la pantalla o cambiar de usuario se bloquea enseguida.',
  meeting: 'Modo de reunión',
  meetingHint: 'Para una pantalla que se lee y no se toca: dos horas. Termina cuando se bloquea la bóveda.',

  clipboardTitle: 'El portapapeles',
  clipboard: 'Quitar del portapapeles lo que se copió',
  clipboardHint:
    'A los 30 segundos y al cerrar la bóveda, si no se copió otra cosa. Lo que se copia mientras se muestran registros restringidos, y el secreto de recuperación, se quitan siempre.',

  clearanceTitle: 'Qué se muestra',
  clearanceHint:
    'Los registros restringidos y los de sobrevivientes se ocultan hasta que se dé otra vez la frase de contraseña. Protege de miradas y descuidos; no es un segundo cifrado.',
  clearanceNow: 'Se muestra hasta: {{level}}',
  clearanceLower: 'Ocultarlos de nuevo',

  waysTitle: 'Qué abre esta bóveda',
  waysHint: 'Cada una de estas cosas la abre por sí sola. Al menos una frase de contraseña se queda.',
  'slot.passphrase': 'Frase de contraseña',
  'slot.recovery': 'Hoja de recuperación',
  'slot.keychain': 'Llavero de esta computadora',
  added: 'Añadida {{day}}',
  removeSlotName: 'Quitar: {{name}}, añadida {{day}}',
  slotRemoved: 'Ya no abre esta bóveda. Las copias anteriores todavía se abren con ella.',
  notConfirmed: 'Sin confirmar',
  sheetUnconfirmed:
    'Nadie ha mostrado todavía que tiene la hoja de recuperación: estuvo en pantalla, pero no se escribió nada de ella. Si la tiene, escríbala una vez. Si no, haga una nueva: sin hoja no hay remedio para una frase de contraseña olvidada.',
  confirmSheet: 'Escribir la hoja',
  confirmSheetHint:
    'Escriba el código completo. No cambia nada; así Caucus sabe que usted tiene una hoja que abre esta bóveda.',
  confirmSheetSubmit: 'Confirmar',
  sheetConfirmed: 'La hoja abre esta bóveda. Guárdela donde está.',
  sheetAdded: 'Desde ahora la hoja nueva abre esta bóveda.',
  sheetNotAdded:
    'La hoja nueva no se añadió: no abre nada, así que deseche lo que se imprimió o guardó. Lo que abría la bóveda antes la sigue abriendo.',
  removeSlot: 'Quitar: {{name}}',
  removeSlotHint:
    'Ya no abrirá esta bóveda, y eso no se puede deshacer. Escriba una frase de contraseña que abra la bóveda.',
  removeSlotSubmit: 'Quitar',
  onlyPassphrase:
    'Es la única frase de contraseña de la bóveda, así que se queda: la hoja de recuperación es para el día en que se olvide, no para todos los días. Usted puede poner otra en su lugar.',
  needsPassphrase:
    'Antes de quitar una entrada, Caucus pide una frase de contraseña, y esta bóveda no tiene ninguna. Establezca una primero.',
  setPassphrase: 'Establecer una frase de contraseña',
  changePassphrase: 'Cambiar la frase de contraseña',
  addPassphrase: 'Añadir una frase de contraseña',
  addSheet: 'Nueva hoja de recuperación',
  addKeychain: 'Abrir con el llavero',
  keychainAdded: 'Desde ahora el llavero de esta computadora abre la bóveda.',
  noKeychain: 'Esta computadora no tiene un llavero que guarde secretos cifrados.',
  current: 'Frase de contraseña de hoy',
  wrongPassphrase:
    'Esa no es la frase de contraseña de esta bóveda. No se cambió nada. Revise las mayúsculas y el idioma del teclado y escríbala de nuevo.',
  wrongSheet:
    'Ese código de recuperación no corresponde a esta bóveda. No se cambió nada. Compruebe que la hoja sea la más reciente de esta bóveda y vuelva a escribirlo.',
  next: 'Frase de contraseña nueva',
  save: 'Guardar',
  passphraseChanged:
    'Se cambió la frase de contraseña. Las copias anteriores todavía se abren con la antigua.',
  passphraseAdded: 'Desde ahora otra frase de contraseña abre esta bóveda.',
  sheetHint:
    'Esta hoja abre la bóveda en cuanto usted escriba los dos grupos de abajo. Las anteriores la siguen abriendo hasta que usted las quite.',
  working: 'Calculando las claves.',

  knownTitle: 'Alguien puede conocer la frase de contraseña',
  knownHint:
    'Cambiar la frase no sirve contra quien tiene una copia de la bóveda. Esto le da claves nuevas: solo la frase nueva y una hoja nueva la abren. Es también el paso para un colega que se va.',
  renew: 'Darle claves nuevas',
  renewing: 'Escribiendo la bóveda de nuevo con claves nuevas. Se podrá abrir pase lo que pase.',
  renewed:
    'La bóveda tiene claves nuevas. Guarde la hoja nueva; las hojas, frases y llaveros anteriores ya no la abren.',
  renewedBackups_one:
    '{{count, number}} copia anterior todavía se abre con lo que la abría antes. Cífrela de nuevo o bórrela en Copias de seguridad.',
  renewedBackups_other:
    '{{count, number}} copias anteriores todavía se abren con lo que las abría antes. Cífrelas de nuevo o bórrelas en Copias de seguridad.',

  limitsTitle: 'De qué no protege Caucus',
  'limit.unlocked':
    'De programas dañinos, o de quien esté en su cuenta, mientras la bóveda está abierta. Pueden leer lo que usted puede leer.',
  'limit.forced': 'De una frase que le obliguen a entregar, o que sea fácil de adivinar.',
  'limit.swap':
    'Del intercambio y la hibernación: con la bóveda abierta, claves y notas están en la memoria. Cifre todo el disco (FileVault, BitLocker, LUKS).',
  'limit.eyes': 'De capturas de pantalla, cámaras y miradas ajenas.',
  'limit.older': 'De quien ponga en su lugar una copia más antigua de la bóveda.',
  'limit.backups': 'De copias antiguas con una frase antigua.',
  'limit.exports': 'De lo que salió de la bóveda: los informes exportados son archivos comunes.',
  'limit.lost':
    'De perder todos los secretos. Sin la frase y sin la hoja nadie puede abrir la bóveda, nosotros tampoco.',

  synced:
    'Esta bóveda está en una carpeta de {{service}}, que copia los archivos mientras se escriben. Ciérrela y muévala a otro lugar; haga copias de seguridad en cambio.',
  lowSpace:
    'Al disco le quedan {{free}}, y lo seguro serían {{wanted}}. Cuando se llena no se pierde nada, pero dejan de hacerse copias.',
  backupFailed:
    'La copia de seguridad automática del {{day}} falló. Lo que guardó está en la bóveda, pero desde entonces no se ha hecho ninguna copia. {{reason}}',
  backupFull: 'El disco está lleno. Libere espacio o borre copias que ya no necesite e inténtelo de nuevo.',
  backupForbidden:
    'Caucus no tiene permiso para escribir en la carpeta «backups» de la bóveda. Permita la escritura ahí o haga una copia en otro lugar.',
  backupUnforeseen:
    'Algo falló dentro de Caucus. Inténtelo de nuevo; si vuelve a fallar, haga una copia en otro lugar e infórmelo.',
  backupAgain: 'Intentar de nuevo',
  toBackups: 'Ir a las copias',
  backupNow: 'Hacer una copia ahora',
  backingUp: 'Copiando y revisando cada página.',
  checking: 'Revisando cada página.',
  backedUp: 'Copia hecha: {{size}}.',
  backupElsewhere: 'Hacer una copia en otro lugar',
  schedule: 'Sin que se pida',
  daily: 'Una vez al día',
  dailyHint: 'Mientras la bóveda está abierta.',
  onClose: 'Al cerrar la bóveda',
  onCloseHint: 'Si algo cambió desde la copia más reciente.',
  retention:
    'Se conserva la más reciente de cada uno de 7 días, 4 semanas y 3 meses, mientras ocupen menos de un quinto del espacio libre. Están en la carpeta de la propia bóveda: si el disco falla, se pierden con él; ponga una en otro lugar de vez en cuando.',
  backups: 'Copias de esta bóveda',
  newest: 'La más reciente: {{day}}',
  noBackups: 'Todavía no hay copias. La primera se hace al cerrar la bóveda.',
  verifiedThen: 'Revisada cuando se hizo',
  verifiedNow: 'Revisada ahora: está entera',
  'state.current': 'Se abre con la frase de hoy',
  'state.outdated': 'Se abre con una frase o una hoja anterior',
  'state.foreign': 'De otra bóveda',
  'state.damaged': 'No se puede leer',
  verify: 'Revisar',
  restore: 'Restaurar como bóveda nueva',
  reencrypt: 'Cifrar de nuevo',
  remove: 'Borrar',
  more: 'Más para la copia de {{day}}',
  removed: 'Se borró la copia.',
  restored: 'Restaurada como {{name}}. Esta bóveda sigue abierta como estaba.',
  reencrypted: 'La copia se abre con la frase de hoy.',
  backupPassphrase: 'Frase con que se hizo la copia',
  'ask.verify': 'Revisar la copia de {{day}}',
  'ask.restore': 'Restaurar la copia de {{day}}',
  'ask.reencrypt': 'Cifrar de nuevo la copia de {{day}}',
  verifyVault: 'Revisar esta bóveda',
  verifyVaultHint: 'Lee cada página y cada índice.',
  verifyingVault: 'Leyendo toda la bóveda.',
  vaultWhole: 'La bóveda está entera.',
  vaultFindings: 'Algo está mal: {{findings}}. No haga cambios y restaure la copia más reciente.',

  language: 'Idioma',
  languageHint: 'De esta ventana en esta computadora. Lo que usted registra queda como lo escribió.',
  languageSystem: 'Como el sistema',
  theme: 'Colores',
  'theme.system': 'Como el sistema',
  'theme.light': 'Claros',
  'theme.dark': 'Oscuros',
  'theme.contrast-light': 'Alto contraste, claros',
  'theme.contrast-dark': 'Alto contraste, oscuros',

  whoUses: 'Quién usa esta bóveda',
  whoUsesHint:
    'Su nombre aparece en el historial, y lo que se pide como «mío» es lo suyo. Quien usa la bóveda no puede irse: elija primero aquí a otra persona.',
  used: '{{name}} usa esta bóveda desde ahora',
  colleagues: 'Colegas',
  membersHint: 'Nuestra propia gente: quienes llevan los seguimientos y asisten de nuestra parte.',
  memberName: 'Nombre',
  memberEmail: 'Correo electrónico',
  handOver: 'Entregar',
  handOverName: 'Entregar lo de {{name}}',
  handOverTo: 'A',
  keeps:
    'Con esto se entregan {{contacts}}, {{followUps}} y {{meetings}}. Lo hecho y lo que está en la papelera quedan como están.',
  keptContacts_one: '{{count, number}} contacto',
  keptContacts_other: '{{count, number}} contactos',
  keptFollowUps_one: '{{count, number}} seguimiento abierto',
  keptFollowUps_other: '{{count, number}} seguimientos abiertos',
  keptMeetings_one: '{{count, number}} reunión planificada',
  keptMeetings_other: '{{count, number}} reuniones planificadas',
  viewsStay: 'Las vistas guardadas y los borradores son de la bóveda, no de alguien: quedan como están.',
  viewsAsk_one: '{{count, number}} vista guardada pregunta por lo de {{name}}. Cámbiela si aún la necesita.',
  viewsAsk_other:
    '{{count, number}} vistas guardadas preguntan por lo de {{name}}. Cámbielas si aún las necesita.',
  former: 'Quienes se fueron',
  formerHint:
    'Lo que hicieron conserva su nombre. Si vuelven, se ofrecen de nuevo; lo que entregaron queda donde está.',
  leftOn: 'se fue {{day}}',
  takeBack: 'Volver a incluir',
  takeBackName: 'Volver a incluir a {{name}}',
  takenBack: '{{name}} vuelve a estar en el equipo',
  selfLeaves:
    '{{name}} usa esta bóveda. Para irse, elija primero quién la usa desde ahora, en Nuestro equipo.',
  leaves: '{{name}} se va y ya no se ofrece',
  handedOver: '{{from}} entregó todo a {{to}}',
  addMember: 'Añadir un colega',
  memberAdded: 'Se añadió a {{name}}.',
  memberChanged: 'Guardado.',
  renameName: 'Editar a {{name}}',
  self: 'Usted',
  editMember: 'Editar a un colega',

  version: 'Versión {{version}} de Caucus',
  built: 'Compilado el {{day}}.',
  old_one:
    'Esta versión tiene {{count, number}} día. Caucus no busca versiones nuevas por sí mismo: pregunte a quien se la dio.',
  old_other:
    'Esta versión tiene {{count, number}} días. Caucus no busca versiones nuevas por sí mismo: pregunte a quien se la dio.',
  licence: 'Software libre bajo la licencia Apache 2.0.',
  libraries: 'Bibliotecas y fuentes que contiene',
  librariesHint: 'Electron trae Chromium y Node.js; sus licencias están junto al programa.',
} as const
