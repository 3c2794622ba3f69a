export const sensitivity = {
  public: 'Público',
  internal: 'Interno',
  restricted: 'Restringido',
  survivor: 'Sobreviviente',
} as const

export const interactionType = {
  meeting: 'Reunión',
  call: 'Llamada',
  email: 'Correo electrónico',
  hearing: 'Audiencia',
  event: 'Evento',
  letter: 'Carta',
  visit: 'Visita',
  text: 'Mensaje de texto',
} as const

export const interactionStatus = {
  planned: 'Prevista',
  happened: 'Realizada',
  cancelled: 'Cancelada',
  'no-show': 'No se presentó',
} as const

export const outcome = {
  met: 'Hubo reunión',
  spoke: 'Hubo conversación',
  'left-message': 'Se dejó un mensaje',
  'no-reply': 'Sin respuesta',
  replied: 'Respondió',
  declined: 'Declinó',
} as const

export const direction = { outbound: 'Iniciativa nuestra', inbound: 'Iniciativa suya' } as const

export const followUpState = {
  open: 'Abierto',
  waiting: 'En espera',
  done: 'Hecho',
  dropped: 'Descartado',
  snoozed: 'Pospuesto',
  rescheduled: 'Reprogramado',
} as const

export const bucket = {
  overdue: 'Vencidos',
  today: 'Hoy',
  'this-week': 'Próximos siete días',
  waiting: 'En espera',
  later: 'Más adelante',
  'no-date': 'Sin fecha',
} as const

export const priority = { low: 'Baja', normal: 'Normal', high: 'Alta' } as const

export const sector = {
  'law-enforcement': 'Fuerzas del orden',
  'social-services': 'Servicios sociales',
  health: 'Salud',
  education: 'Educación',
  faith: 'Comunidades de fe',
  business: 'Empresas',
  'survivor-led': 'Dirigidas por sobrevivientes',
  'legal-aid': 'Asistencia legal',
  government: 'Gobierno',
  media: 'Medios de comunicación',
  funder: 'Financiadores',
  labour: 'Sindicatos',
  other: 'Otro',
} as const

export const coalitionStatus = {
  prospect: 'Posible integrante',
  invited: 'Con invitación',
  member: 'Integrante',
  steering: 'Comité directivo',
  lapsed: 'Inactiva',
} as const

export const contactPointKind = {
  email: 'Correo electrónico',
  phone: 'Teléfono',
  address: 'Dirección',
  web: 'Página web',
  social: 'Red social',
} as const

export const contactPointStatus = { ok: 'Funciona', bounced: 'Rebotado', wrong: 'Equivocado' } as const

export const chamberKind = {
  upper: 'Cámara alta',
  lower: 'Cámara baja',
  unicameral: 'Cámara única',
  executive: 'Ejecutivo',
  council: 'Concejo',
  board: 'Junta',
} as const

export const jurisdictionLevel = { country: 'País', state: 'Estado', local: 'Local' } as const

export const committeeRole = {
  chair: 'Presidencia',
  'co-chair': 'Copresidencia',
  'vice-chair': 'Vicepresidencia',
  'ranking-member': 'Líder de la minoría',
  'deputy-ranking-member': 'Líder adjunto de la minoría',
  secretary: 'Secretaría',
  clerk: 'Secretaría de actas',
  'ex-officio': 'Integrante de oficio',
  advisory: 'Integrante consultivo',
  alternate: 'Suplente',
  designee: 'Persona designada',
  member: 'Integrante',
  other: 'Otra función',
} as const

export const committeeSide = { majority: 'Mayoría', minority: 'Minoría' } as const

export const officeKind = {
  capitol: 'Oficina en el Capitolio',
  district: 'Oficina de distrito',
  mail: 'Dirección postal',
  home: 'Oficina en el domicilio',
  other: 'Otra oficina',
} as const

export const relationship = {
  knows: 'conoce a',
  colleague: 'trabaja con',
  'reports-to': 'depende de',
  'introduced-by': 'llegó por medio de',
  mentor: 'es mentor o mentora de',
  family: 'es familiar de',
  ally: 'es aliado o aliada de',
  opponent: 'se opone a',
  funds: 'financia a',
} as const

export const relationshipBack = {
  knows: 'conoce a',
  colleague: 'trabaja con',
  'reports-to': 'supervisa a',
  'introduced-by': 'presentó a',
  mentor: 'recibe mentoría de',
  family: 'es familiar de',
  ally: 'es aliado o aliada de',
  opponent: 'tiene la oposición de',
  funds: 'recibe fondos de',
} as const

export const serviceStatus = {
  active: 'Activo',
  inactive: 'Inactivo',
  defunct: 'Terminado',
  'temporarily closed': 'Cerrado temporalmente',
} as const
