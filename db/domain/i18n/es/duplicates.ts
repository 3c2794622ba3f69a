export const matchField = {
  given: 'Nombre de pila',
  family: 'Apellido',
  order: 'Nombres',
  suffix: 'Sufijo',
  name: 'Nombre',
  identifier: 'Identificador público',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  link: 'Página o cuenta',
  born: 'Fecha de nacimiento',
  number: 'Número de la calle',
  street: 'Calle',
  building: 'Edificio u oficina',
  city: 'Ciudad',
  postcode: 'Código postal',
  region: 'Estado',
  organization: 'Organización',
  district: 'Distrito',
}

export const matchLevel = {
  same: 'igual ({{one}})',
  nickname: 'formas de un mismo nombre ({{one}}, {{other}})',
  typo: 'solo cambia un error de tecleo ({{one}}, {{other}})',
  close: 'se parecen ({{one}}, {{other}})',
  initial: 'una inicial que coincide ({{one}}, {{other}})',
  part: 'igual en parte ({{one}}, {{other}})',
  contained: 'uno contiene al otro ({{one}}, {{other}})',
  similar: 'se parecen ({{one}}, {{other}})',
  acronym: 'uno abrevia al otro ({{one}}, {{other}})',
  swapped: 'nombre y apellido en orden inverso ({{one}}, {{other}})',
  local: 'igual antes de la @ ({{one}}, {{other}})',
  mailbox: 'el mismo buzón de una oficina ({{one}})',
  different: 'distinto ({{one}}, {{other}})',
}

export const matchVerdict = { same: 'iguales', likely: 'probable', maybe: 'quizás', different: 'distintos' }
