export const problem = {
  'file.failed': 'no se pudo leer ({{detail}}); el resto sí',
  'record.invalid': 'no tiene la forma de su conjunto de datos y se dejó fuera: {{field}}',
  'record.duplicate': '{{id}} aparece dos veces; se tomó el primero',
  'row.malformed': 'no se pudo leer la fila ({{detail}})',
  'membership.unresolved': '{{name}}, de {{committee}}, no está entre las personas; se guarda por su nombre',
  'membership.unknownCommittee': 'se dejaron fuera integrantes de {{committee}}, una comisión que no está',
  'committee.unknownParent': '{{committee}} pertenece a {{parent}}, que no está',
  'committee.partOfItself': '{{committee}} sería parte de sí misma; se tomó como parte de ninguna',
  'person.unknown': 'pertenece a {{id}}, que no está entre las personas; se guarda',
  'term.reversed':
    'un mandato de {{id}} termina ({{end}}) antes de empezar ({{start}}); se quitó el comienzo',
  'contact.notALink': 'no es un enlace y se dejó fuera: {{value}}',
  'people.leftOut': 'personas que se dejaron fuera porque no se pidieron ({{branch}}): {{count}}',
  'file.sameContent': 'tiene el mismo contenido que {{kept}}; se leyó una vez',
  'file.notRecognised': 'no es un archivo de este conjunto de datos y se pasó por alto ({{detail}})',
  'file.passedOver': 'se pasó por alto ({{reason}})',
  'file.encoding': 'no es UTF-8 y se leyó como {{encoding}}',
  'file.outdated':
    'es una copia antigua ({{ended}} de {{count}} mandatos han terminado): nadie se da por desaparecido por ella',
  'coverage.incomplete': 'parte de la lista no se pudo leer: nadie se da por desaparecido por ella',
} as const

export const sheet = {
  title: 'Hoja de recuperación de Caucus',
  explanation:
    'Quien tenga esta hoja puede abrir la bóveda sin la frase de contraseña. Guárdela en papel, en un lugar que solo alcancen personas de su confianza, y no con la computadora. Nadie puede hacerla de nuevo: ni nosotros, ni usted si olvida la frase.',
  vault: 'Bóveda',
  madeOn: 'Hecha el',
  secret: 'Secreto de recuperación',
  step1:
    'Si se pierde la frase de contraseña, inicie Caucus y elija «Usar la hoja de recuperación» (o ejecute: caucus passphrase BÓVEDA --recovery).',
  step2: 'Escriba el secreto de recuperación. No importan mayúsculas, espacios ni guiones.',
  step3: 'Elija una nueva frase de contraseña. La hoja vale hasta que se quite.',
} as const
