export const error = {
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
  'vault.gone':
    'La carpeta de la bóveda se eliminó mientras estaba abierta: {{path}}. Lo que se guardó antes sigue en esta ventana y este último paso no se hizo. Guarde ahora una copia en otro lugar, antes de bloquear o salir.',
  'vault.moved':
    'La carpeta de la bóveda se movió o cambió de nombre mientras estaba abierta; estaba en {{path}}. Lo que usted guarda está en ella y a salvo, pero esto necesita su lugar. Bloquee la bóveda y ábrala donde está ahora.',
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
    'Sin una frase de contraseña o una hoja de recuperación, nadie podría volver a abrir esta bóveda. No se cambió nada. Añada otra primero.',
  'vault.lastPassphrase':
    'Es la única frase de contraseña de esta bóveda. La hoja de recuperación es para el día en que se olvide, no para todos los días, así que la frase se queda. No se cambió nada. Cambie la frase de contraseña o añada otra primero.',
  'vault.samePassphrase': 'Esta frase de contraseña ya abre la bóveda. No se cambió nada. Elija otra.',
  'vault.slotMissing':
    'Esta bóveda no tiene ninguna llave llamada {{id}}. No se cambió nada. Consulte la lista de sus llaves y elija una de ellas.',
  'vault.recoveryBesideVault':
    'Quien encuentre una hoja de recuperación junto a la bóveda podrá abrirla: {{path}}. La hoja no se escribió. Guárdela en otro lugar, en papel o en una memoria USB.',
  'vault.recoveryMalformed':
    'Ese no es un código de recuperación completo: falta algo o está mal escrito. No se cambió nada. Compárelo con la hoja y vuelva a escribirlo.',
  'backup.damaged':
    'No se hizo ninguna copia de seguridad en {{path}}: lo que se copió está dañado ({{detail}}) y, muy probablemente, también la bóveda. Las copias anteriores quedaron como están. Revise la bóveda en la configuración, en Copias de seguridad, o con «caucus verify»; después restaure la copia más reciente que esté íntegra o deje que «caucus doctor» salve lo que aún se pueda leer en una bóveda nueva.',
  'migration.failed':
    'No se pudo actualizar la bóveda a la versión {{version}} ({{detail}}). Está como antes y hay una copia de seguridad en su carpeta de copias (backups). Siga usando el Caucus que tenía e infórmelo.',
  'file.missing': 'No hay nada en {{path}}. No se cambió nada. Revise el nombre y el lugar.',
  'file.exists':
    '{{path}} ya existe. Quedó como estaba y no se escribió nada. Elija otro nombre o elimínelo primero.',
  'file.unreadable':
    'No se pudo leer {{path}} ({{detail}}). No se cambió nada. Compruebe que sea un archivo común y que usted pueda abrirlo.',
  'file.tooLarge':
    '{{path}} supera los {{limit}}. No se leyó. No se cambió nada. Divídalo en archivos más pequeños.',
  'file.tooMany':
    '{{path}} contiene más de {{limit, number}} archivos. No se leyeron. No se cambió nada. Elija una carpeta que contenga solo lo que necesita.',
  'file.tooComplex':
    'Leer {{path}} exigiría demasiada memoria ({{detail}}). No se cambió nada. Obténgalo de nuevo en su origen o divídalo en archivos más pequeños.',
  'file.timeout':
    'La lectura de {{path}} tardó más de {{seconds, number}} segundos y se detuvo. No se cambió nada. Obténgalo de nuevo en su origen o divídalo en archivos más pequeños.',
  'file.notThisKind':
    '{{path}} no parece ser de tipo «{{kind}}» ({{detail}}). No se cambió nada. Elija otro archivo u otro tipo.',
  'mapping.unreadable':
    '{{path}} no es una asignación de columnas: {{issues}}. No se cambió nada. Indique un archivo guardado con «Asignación», «Guardar como archivo…» en las columnas de una importación.',
  'file.otherNature': '{{path}} no se leyó: {{nature}} No se cambió nada.',
  'file.malformed':
    'No se puede entender {{path}}{{place}} ({{detail}}). No se cambió nada. Corríjalo u obténgalo de nuevo en su origen.',
  'file.diskFull':
    'El disco está lleno. {{path}} no se escribió; la bóveda está a salvo. Libere espacio e inténtelo de nuevo.',
  'file.unwritable':
    'No se pudo escribir {{path}} ({{detail}}). La bóveda está a salvo. Elija otra carpeta o permita la escritura en esta.',
  'export.insideVault':
    '{{path}} está dentro de una bóveda, donde no debe haber nada más. No se escribió nada. Elija un lugar fuera de ella.',
  'report.tooLarge':
    'El informe tiene {{count, number}} {{unit}} y una hoja de este formato admite {{limit, number}}. No se escribió nada. Elija CSV o un período más corto.',
  'input.invalid':
    'Hay datos que no se pueden guardar así: {{issues}}. No se cambió nada. Corríjalos e inténtelo de nuevo.',
  'view.unreadable':
    'Esto no es una vista que Caucus haya escrito, o el archivo está dañado. No se añadió nada. Pida que se la compartan de nuevo.',
  'view.newer':
    'Esta vista la compartió un Caucus más nuevo (formato {{version}}). No se añadió nada. Actualice Caucus y ábrala de nuevo.',
  'view.foreign':
    'La vista pide campos que esta bóveda no tiene: {{fields}}. No se añadió nada. Añádalos en la configuración con los mismos nombres, o pida una vista sin ellos.',
  'filter.unfinished':
    'El filtro termina antes de tiempo: falta un valor o un paréntesis de cierre. Nada cambió. Un ejemplo: sector=health and (tag=champion or days>45).',
  'filter.notBefore':
    '«{{word}}» no puede ir delante de cómo empieza un texto (^=), ni de un tiempo con nombre, como la próxima semana. No se cambió nada. Diga en cambio qué se busca, por ejemplo con <, > o !~.',
  'filter.unreadable':
    'El filtro no se entiende en «{{word}}». No se cambió nada. Un ejemplo: sector=health and (tag=champion or days>45).',
  'filter.unknownField': '«{{key}}» no es un campo de esta lista. No se cambió nada. Tiene: {{known}}.',
  'filter.unknownValue': '«{{value}}» no es un valor de {{key}}. No se cambió nada. Posibles: {{known}}.',
  'filter.unknownDay':
    '«{{value}}» no es un día, y {{key}} necesita uno. No se cambió nada. Escríbalo como 2026-03-03, ayer o el viernes pasado.',
  'filter.unknownComparison':
    '«{{key}}» no se puede preguntar con {{sign}} ({{op}}). No se cambió nada. Posibles: {{known}}.',
  'record.notFound':
    'Aquí no se encuentra «{{id}}» ({{noun}}). No se cambió nada. Puede estar en la papelera o su nombre puede escribirse de otra forma.',
  'record.ambiguous':
    '«{{name}}» coincide con {{count, number}} registros ({{noun}}). No se cambió nada. Use el identificador del que busca.',
  'record.refused':
    'La bóveda no puede guardar esto: una regla de sus registros lo impide ({{detail}}). No se cambió nada. Tal vez ya exista algo con este valor.',
  'batch.notFound':
    'Este cambio no está en el historial tal como se muestra ahora. No se cambió nada. Puede tratarse de registros restringidos: muéstrelos e inténtelo de nuevo.',
  'undo.nothing':
    'No queda nada por deshacer. No se cambió nada. El historial muestra lo que se hizo y lo que se deshizo.',
  'undo.alreadyUndone':
    'Este cambio ya se deshizo. No se cambió nada. Para recuperarlo, deshaga esa acción de deshacer.',
  'undo.notUndoable':
    'Este cambio no se puede deshacer: {{reason}}. No se cambió nada. Aún puede corregir los datos uno por uno.',
  'undo.conflicts': '{{conflicts}} {{first}} No se cambió nada.',
  'followUp.transition':
    'El estado de este seguimiento es «{{from}}» y no puede pasar a «{{to}}». No se cambió nada. Si está cerrado, primero hay que reabrirlo.',
  'word.taken':
    '«{{name}}» ya es como se llama una palabra de esta lista, aquí o en el otro idioma de Caucus. No se cambió nada. Elija otro nombre, o vuelva a usar esa palabra si fue retirada.',
  'word.inUse':
    'Esta palabra se usa, aunque sea en la papelera o en registros que ahora no se muestran. No se cambió nada. Retírela: se conserva donde se usa y ya no se ofrece.',
  'tag.taken': 'Ya hay una etiqueta «{{name}}». No se cambió nada. Combine las dos o elija otro nombre.',
  'tag.inTrash':
    'Hay una etiqueta «{{name}}» en la papelera. No se cambió nada. Restáurela o elimínela allí para siempre, o elija otro nombre.',
  'tag.hidden':
    'Una etiqueta que ahora no se muestra se llama «{{name}}». No se cambió nada. Elija otro nombre, o muestre los registros restringidos e inténtelo de nuevo.',
  'word.brought':
    'Caucus trae esta palabra y trabaja con ella, por eso no se elimina. No se cambió nada. Retírela: ya no se ofrece.',
  'member.isSelf':
    '{{name}} es quien usa esta bóveda y así no puede irse. No se cambió nada. Elija primero quién la usa desde ahora, en Ajustes, Nuestro equipo, o con «caucus member use».',
  'contact.doNotContact':
    'Se pidió no contactar a {{name}}: {{reason}}. No se registró nada. Si es necesario, confírmelo y regístrelo de nuevo.',
  'job.cancelled': 'Se canceló. No se cambió nada. Puede empezar de nuevo cuando quiera.',
} as const
