/** Files that are kept with a contact. */
export const fileTab = {
  title: 'Archivos',
  attach: 'Adjuntar archivos',
  dropHere: 'Suelte aquí los archivos para adjuntarlos',
  none: 'Aún no hay archivos',
  noneWords:
    'Cartas, fotos, resúmenes: se guardan dentro de la bóveda, cifrados como todo lo demás. Adjúntelos o suéltelos aquí.',
  attached_one: 'Archivo adjuntado a {{name}}',
  attached_other: '{{count, number}} archivos adjuntados a {{name}}',
  tooLargeToDrop: '«{{file}}» es demasiado grande para soltarlo; use Adjuntar archivos',
  show: 'Mostrar',
  hide: 'Ocultar',
  photo: 'Foto',
  photoSet: 'Foto cambiada',
  usePhoto: 'Usar como foto',
  noPhoto: 'Quitar como foto',
  saveCopy: 'Guardar una copia…',
  saved: 'Guardado como «{{name}}»: la copia no está cifrada',
  removed: '«{{name}}» se movió a la papelera',
}
