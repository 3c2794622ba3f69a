export const readingProblem = {
  'card.noEnd': 'la tarjeta no tiene final; se leyó hasta donde llega',
  'card.noVersion': 'la tarjeta no indica su versión; se leyó como versión {{detail}}',
  'card.notContact': 'la tarjeta no es una persona ni una organización y se omitió: {{detail}}',
  'card.outside': 'está fuera de toda tarjeta y se omitió: {{detail}}',
  'group.unknownMember': 'un miembro del grupo no está en el archivo: {{detail}}',
  'line.torn': 'la línea estaba cortada; se unió a la anterior: {{detail}}',
  'photo.unreadable': 'la imagen no se pudo leer y se omitió ({{detail}})',
  'row.noName': 'la fila no nombra a ninguna persona ni organización',
  'row.tooLong': 'un texto de la fila es más largo de lo que cabe en una línea: {{detail}}',
  'row.tooWide': 'la fila tiene más celdas que columnas el encabezado: {{detail}}',
  'text.charset': 'el juego de caracteres {{detail}} no se conoce; las letras pueden estar mal',
} as const
