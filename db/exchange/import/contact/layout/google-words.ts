/** What the columns of values are called in a language: "Téléphone 1 - Valeur", and beside it "Téléphone 1 - Libellé". */
interface GoogleWords {
  readonly email: readonly string[]
  readonly phone: readonly string[]
  readonly web: readonly string[]
  readonly address: readonly string[]
  readonly value: string
  /** Since 2024, and before. */
  readonly label: { readonly Label: string; readonly Type: string }
  readonly pieces: Readonly<
    Record<'street' | 'suite' | 'poBox' | 'city' | 'region' | 'postcode' | 'country', string>
  >
}

/** The languages other than English in which Google writes its headers. */
export const googleWords: readonly GoogleWords[] = [
  {
    email: ['Adresse e-mail', 'E-mail'],
    phone: ['Téléphone'],
    web: ['Site Web'],
    address: ['Adresse'],
    value: 'Valeur',
    label: { Label: 'Libellé', Type: 'Type' },
    pieces: {
      street: 'Rue',
      suite: 'Complément d’adresse',
      poBox: 'Boîte postale',
      city: 'Ville',
      region: 'Région',
      postcode: 'Code postal',
      country: 'Pays',
    },
  },
  {
    email: ['Correo electrónico', 'Correo'],
    phone: ['Teléfono'],
    web: ['Sitio web'],
    address: ['Dirección'],
    value: 'Valor',
    label: { Label: 'Etiqueta', Type: 'Tipo' },
    pieces: {
      street: 'Calle',
      suite: 'Dirección ampliada',
      poBox: 'Apartado postal',
      city: 'Ciudad',
      region: 'Región',
      postcode: 'Código postal',
      country: 'País',
    },
  },
  {
    email: ['E-Mail', 'E-Mail-Adresse'],
    phone: ['Telefon'],
    web: ['Website'],
    address: ['Adresse'],
    value: 'Wert',
    label: { Label: 'Label', Type: 'Typ' },
    pieces: {
      street: 'Straße',
      suite: 'Adresszusatz',
      poBox: 'Postfach',
      city: 'Stadt',
      region: 'Bundesland',
      postcode: 'Postleitzahl',
      country: 'Land',
    },
  },
  {
    email: ['E-mail'],
    phone: ['Telefone'],
    web: ['Site'],
    address: ['Endereço'],
    value: 'Valor',
    label: { Label: 'Marcador', Type: 'Tipo' },
    pieces: {
      street: 'Rua',
      suite: 'Complemento',
      poBox: 'Caixa postal',
      city: 'Cidade',
      region: 'Estado',
      postcode: 'CEP',
      country: 'País',
    },
  },
  {
    email: ['Indirizzo email', 'E-mail'],
    phone: ['Telefono'],
    web: ['Sito web'],
    address: ['Indirizzo'],
    value: 'Valore',
    label: { Label: 'Etichetta', Type: 'Tipo' },
    pieces: {
      street: 'Via',
      suite: 'Complemento indirizzo',
      poBox: 'Casella postale',
      city: 'Città',
      region: 'Regione',
      postcode: 'Codice postale',
      country: 'Paese',
    },
  },
]

/** Its other columns in those languages, by what they are called in English. */
export const translated = {
  given: ['Prénom', 'Nombre', 'Vorname', 'Nome'],
  middle: ['Deuxième prénom', 'Segundo nombre', 'Zweiter Vorname', 'Nome do meio', 'Secondo nome'],
  family: ['Nom', 'Apellidos', 'Nachname', 'Sobrenome', 'Cognome'],
  prefix: ['Titre', 'Préfixe', 'Prefijo', 'Namenspräfix', 'Prefixo', 'Prefisso'],
  suffix: ['Suffixe', 'Sufijo', 'Namenssuffix', 'Sufixo', 'Suffisso'],
  nickname: ['Surnom', 'Apodo', 'Spitzname', 'Apelido', 'Soprannome'],
  birthday: ['Anniversaire', 'Cumpleaños', 'Geburtstag', 'Aniversário', 'Compleanno'],
  notes: ['Notas', 'Notizen', 'Note'],
  labels: ['Libellés', 'Etiquetas', 'Marcadores', 'Etichette'],
  organization: [
    "Nom de l'organisation",
    'Nombre de la organización',
    'Name der Organisation',
    'Nome da organização',
    "Nome dell'organizzazione",
  ],
  title: ['Titre du poste', 'Cargo', 'Position', 'Qualifica'],
  department: [
    "Service de l'organisation",
    'Departamento de la organización',
    'Abteilung der Organisation',
    'Departamento da organização',
    "Reparto dell'organizzazione",
  ],
  left: [
    'Foto',
    'Prénom phonétique',
    'Deuxième prénom phonétique',
    'Nom phonétique',
    'Nom de fichier',
    'Nombre fonético',
    'Apellidos fonéticos',
    'Archivar como',
    'Phonetischer Vorname',
    'Phonetischer Nachname',
    'Ablegen unter',
    'Nome fonético',
    'Sobrenome fonético',
    'Arquivar como',
    'Nome fonetico',
    'Cognome fonetico',
    'Archivia come',
  ],
} as const
