export const planReason = {
  byName: 'solo el nombre coincide con el de {{detail}}, y la fila le añadiría datos',
  chosen: 'usted decidió omitirla',
  forgotten: 'se eliminó definitivamente de esta bóveda y no se recupera',
  gone: 'el contacto elegido ya no está',
  invalid: 'no es válida: {{detail}}',
  isThere: 'ya está aquí: {{detail}}',
  noContact: 'no se refiere a nadie que se importe',
  noName: 'no nombra a ninguna persona ni organización',
  noType: 'no hay un tipo de interacción para ello',
  perhaps: 'puede ser {{detail}}',
  sameAs: 'es igual que la línea {{detail}}',
  several: 'coinciden varios contactos; el más probable es {{detail}}',
  trashed: 'parece ser {{detail}}, que está en la papelera',
  twice: 'está dos veces en el archivo',
  withheld: 'no se escribió nada, porque algunas filas son incorrectas o dudosas',
} as const

export const contactImport = {
  file: 'Archivo',
  line: 'Línea',
  reason: 'Motivo',
} as const
