export const committeeScreen = {
  gone: 'Esta comisión ya no está',
  goneWords: 'Está en la papelera, o se olvidó.',
  parent: 'Parte de',
  parts: 'Subcomisiones',
  members_one: '{{count, number}} integrante',
  members_other: '{{count, number}} integrantes',
  former: 'Exintegrantes',
  nobody: 'No se sabe quiénes la integran.',
}
