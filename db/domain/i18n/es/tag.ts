export const tags = {
  all: 'Todas las etiquetas',
  hint: 'Una etiqueta que cambia de nombre lo cambia en todo lo que la lleva, y las vistas y las asignaciones guardadas la usan con su nombre nuevo. Si recibe el nombre de otra, puede unirse a ella.',
  none: 'Aún no hay etiquetas. Se crean donde se ponen: en la página de un contacto o en una lista.',
  records_one: 'en {{count, number}} registro',
  records_other: 'en {{count, number}} registros',
  renameName: 'Cambiar el nombre de la etiqueta: {{name}}',
  renamed: 'Etiqueta renombrada: {{was}} ahora es {{name}}',
  merge: 'Combinar las dos etiquetas',
  mergeQuestion_one:
    'Ya hay una etiqueta «{{into}}», en {{count, number}} registro. Si las combina, todo lo que lleva «{{name}}» llevará «{{into}}». O elija otro nombre.',
  mergeQuestion_other:
    'Ya hay una etiqueta «{{into}}», en {{count, number}} registros. Si las combina, todo lo que lleva «{{name}}» llevará «{{into}}». O elija otro nombre.',
  merged: 'Etiquetas combinadas: {{name}} ahora es {{into}}',
  deleteName: 'Mover la etiqueta a la papelera: {{name}}',
  deleted: 'Etiqueta {{name}} movida a la papelera',
} as const
