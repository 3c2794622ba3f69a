export const readingProblem = {
  'card.noEnd': 'la tarjeta no tiene final; se leyó hasta donde llega',
  'card.noVersion': 'la tarjeta no indica su versión; se leyó como versión {{detail}}',
  'card.notContact': 'la tarjeta no es una persona ni una organización y se omitió: {{detail}}',
  'card.outside': 'está fuera de toda tarjeta y se omitió: {{detail}}',
  'group.taken': 'la tarjeta es un grupo; sus miembros lo tienen como etiqueta: {{detail}}',
  'group.unknownMember': 'un miembro del grupo no está en el archivo: {{detail}}',
  'line.torn': 'la línea estaba cortada; se unió a la anterior: {{detail}}',
  'photo.unreadable': 'la imagen no se pudo leer y se omitió ({{detail}})',
  'row.deleted': 'la fila se eliminó en su origen, como ella misma indica, y se omitió: {{detail}}',
  'row.noName': 'la fila no nombra a ninguna persona ni organización',
  'row.tooLong': 'un texto supera los {{limit, number}} caracteres que caben en una línea: {{detail}}',
  'row.torn':
    'se abre una comilla que no se cierra; la fila está cortada o no se sabe dónde acaban sus celdas: {{detail}}',
  'row.tooWide': 'la fila tiene más celdas que columnas el encabezado: {{detail}}',
  'row.vacant':
    'el puesto aún no lo ocupa nadie, así que no nombra a ninguna persona y se omitió: {{detail}}',
  'roles.loose':
    'los cargos y departamentos de filas que no nombran ninguna organización se guardaron como campos propios: {{detail}}',
  'rows.above': 'esta línea es el encabezado; lo que está encima se dejó fuera: {{detail}}',
  'rows.below': 'la tabla termina aquí; lo que está debajo se dejó fuera: {{detail}}',
  'file.empty': 'el archivo está vacío: no contiene nada que importar',
  'table.noRows': 'el archivo tiene los nombres de sus columnas y ninguna fila debajo',
  'text.zeroBytes':
    'en el archivo había ceros, que ningún texto tiene, y se dejaron fuera ({{detail}}); compruebe que el archivo esté completo',
  'text.foreignBytes':
    'el archivo es UTF-8 y una letra de esta línea no lo es; se leyó como Windows-1252, compruebe que sea correcta: {{detail}}',
  'text.garbled':
    'las letras del archivo ya se habían estropeado antes y se arreglaron ({{detail}}); en la línea de comandos, --garbled leave las deja',
  'text.perhapsGarbled':
    'quizá las letras del archivo ya se habían estropeado antes y se tomaron tal como están ({{detail}}); en la línea de comandos, --garbled mend las arregla',
  'cells.failed': 'las fórmulas con error no dicen nada; sus celdas quedaron en blanco: {{detail}}',
  'cells.lostText':
    'las celdas cuyo texto no está en el libro quedaron en blanco; compruebe que el archivo esté completo: {{detail}}',
  'cells.strayQuote':
    'se quitaron comillas que se abren y no se cierran; compruebe si la fila está completa: {{detail}}',
  'cells.uncalculated':
    'las fórmulas que nunca se calcularon no tienen valor; sus celdas están en blanco: {{detail}}',
  'dates.dayFirst':
    'las fechas que se pueden leer de dos maneras se leyeron con el día primero; indique lo contrario en la ventana o con --date-order monthFirst: {{detail}}',
  'dates.monthFirst':
    'las fechas que se pueden leer de dos maneras se leyeron con el mes primero; indique lo contrario en la ventana o con --date-order dayFirst: {{detail}}',
  'dates.mixed':
    'unas fechas tienen el día primero y otras el mes (con sus líneas), así que las que se pueden leer de dos maneras son dudosas: {{detail}}',
  'dates.unread':
    'en una columna de fechas estas celdas no se pueden leer como fecha; compruebe si están bien: {{detail}}',
  'dates.yearless':
    'estos días no tienen año: un campo hecho de su columna es texto, de modo que ninguno de sus días se compara: {{detail}}',
  'dates.times': 'en una columna de fechas no se tomó la hora: {{detail}}',
  'zeros.postcodes':
    'los códigos postales con menos cifras que los demás parecen haber perdido ceros al principio; se tomaron tal como están: {{detail}}',
  'zeros.phones':
    'los teléfonos sin el + o el 0 con que empiezan los demás parecen haberlo perdido; se tomaron tal como están: {{detail}}',
  'zeros.restored': 'a los números que habían perdido los ceros del principio se les devolvieron: {{detail}}',
  'sheets.hidden': 'las hojas ocultas no se leyeron; muéstrelas en el libro para importarlas: {{detail}}',
  'rows.groups': 'las filas están en grupos, que se tomaron como columna propia (Groups): {{detail}}',
  'rows.turned':
    'aquí cada campo tiene su propia línea; las líneas de un contacto se leyeron como una fila ({{detail}} en total)',
  'rows.headings': 'los títulos entre las filas se dejaron fuera: {{detail}}',
  'rows.secondTable':
    'aquí empiezan otros encabezados; las filas de debajo se leyeron según ellos: {{detail}}',
  'rows.sums': 'las sumas dentro de la tabla o al pie de sus grupos se dejaron fuera: {{detail}}',
  'text.charset': 'el juego de caracteres {{detail}} no se conoce; las letras pueden estar mal',
  'columns.left':
    'estas columnas se dejaron fuera, como dice el formato o la asignación; una asignación puede tomarlas ({{detail}})',
  'columns.missing': 'la asignación conoce columnas que el archivo no tiene ({{detail}})',
  'columns.noName':
    'ninguna columna dice quién es; indique cuál contiene los nombres, o las filas se omiten o se llaman como lo demás que contienen ({{detail}})',
  'columns.unmapped': 'el archivo tiene columnas que la asignación no conoce; se dejaron fuera ({{detail}})',
  'columns.ofAnother':
    'estas columnas parecen tratar de otra persona, así que se guardan como campos propios: {{detail}}',
  'columns.ofVoicemail':
    'estas columnas dicen si se pueden dejar mensajes, lo que no impide contactar con nadie; se guardan como campos propios: {{detail}}',
  'columns.tooMany':
    'la tabla tiene más columnas desconocidas de las que se proponen como campos propios; se omitieron {{detail}}',
  'component.noEnd': '{{detail}} no tiene final; se leyó hasta donde llega',
  'component.notTaken': '{{detail}} no es un evento ni una tarea y se omitió',
  'component.tooLong':
    'sus textos superan los {{textLimit, number}} caracteres que caben en un registro, y se omitió: {{detail}}',
  'event.noStart': 'el evento no indica cuándo empieza y se omitió',
  'line.notJson': 'la línea no es un registro completo y se omitió: {{detail}}',
  'line.refused': 'la línea no se entendió y se omitió: {{detail}}',
  'records.private':
    'lo que el archivo llama privado, confidencial o de sobrevivientes queda oculto aquí hasta dar de nuevo la frase de contraseña ({{detail}} en total)',
  'problems.more': 'y {{detail}} más',
  'series.goesOn': 'la serie continúa más allá de lo que se tomó: {{detail}}',
  'series.outside': 'ninguna repetición de la serie cae en el período: {{detail}}',
  'series.refused': 'la regla de la serie no se entendió; solo se tomó lo demás que indica: {{detail}}',
  'series.tooMany': 'la serie tiene demasiadas repeticiones; se tomaron las primeras: {{detail}}',
  'time.endsFirst': 'el evento termina antes de empezar; se omitió su final: {{detail}}',
  'time.refused': 'no existe ese día u hora: {{detail}}',
  'time.skipped':
    'los relojes se adelantan y ese día no existe esta hora; se tomó tal como está escrita: {{detail}}',
  'zone.unknown': 'la zona horaria {{detail}} no se conoce; las horas se tomaron sin zona',
  'directory.columnsLeft': 'se omitieron columnas que no tienen lugar: {{detail}}',
  'directory.filesLeft': 'archivos del paquete de los que no se toma nada: {{detail}}',
  'directory.duplicate': 'el mismo identificador aparece dos veces; se tomó el primero: {{detail}}',
  'directory.orphan': 'pertenece a algo que no está en los archivos: {{detail}}',
  'directory.unnamed':
    'un contacto sin nombre se guardó como datos de contacto de su organización: {{detail}}',
  'directory.unowned': 'no dice a qué pertenece y se dejó fuera: {{detail}}',
  'row.tooNarrow': 'la fila tiene menos celdas que columnas el encabezado: {{detail}}',
  'entry.change': 'modifica un directorio en lugar de describir a alguien y se omitió: {{detail}}',
  'entry.notContact': 'no es una persona ni una organización y se omitió: {{detail}}',
} as const
