export const matchField = {
  given: 'Given name',
  family: 'Family name',
  order: 'Names',
  suffix: 'Suffix',
  name: 'Name',
  identifier: 'Public id',
  email: 'E-mail',
  phone: 'Phone',
  link: 'Web page or account',
  born: 'Date of birth',
  number: 'House number',
  street: 'Street',
  building: 'Building or suite',
  city: 'City',
  postcode: 'Postcode',
  region: 'State',
  organization: 'Organization',
  district: 'District',
}

export const matchLevel = {
  same: 'the same ({{one}})',
  nickname: 'forms of one name ({{one}}, {{other}})',
  typo: 'differ by a slip ({{one}}, {{other}})',
  close: 'alike ({{one}}, {{other}})',
  initial: 'an initial that fits ({{one}}, {{other}})',
  part: 'the same in part ({{one}}, {{other}})',
  contained: 'one within the other ({{one}}, {{other}})',
  similar: 'alike ({{one}}, {{other}})',
  acronym: 'one abbreviates the other ({{one}}, {{other}})',
  swapped: 'given and family name the other way round ({{one}}, {{other}})',
  local: 'the same before the @ ({{one}}, {{other}})',
  mailbox: 'the same mailbox of an office ({{one}})',
  different: 'different ({{one}}, {{other}})',
}

export const matchVerdict = { same: 'the same', likely: 'likely', maybe: 'maybe', different: 'different' }
