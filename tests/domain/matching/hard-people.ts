import { addr, type HardCases } from './hard-case.ts'

const n = (given: string, family: string, more: { readonly suffix?: string } = {}) => ({
  given,
  family,
  ...more,
})

const home = addr('12 Alder Street', 'Brattleboro', 'VT', '05301')
const home2 = addr('88 Quince Road', 'Taos', 'NM', '87571')

/** Invented people of kinds that the public gold sets have not. */
export const hardPeople: HardCases = {
  'no e-mail or phone, same address and name': [
    [
      { names: [n('Margaret', 'Thistlewood')], addresses: home },
      { names: ['Margaret Thistlewood'], addresses: home },
    ],
  ],
  'no e-mail or phone, name slip and address': [
    [
      { names: [n('Geoffrey', 'Pennington')], addresses: home2 },
      { names: [n('Jeffrey', 'Penington')], addresses: addr('88 Quince Rd.', 'Taos', 'NM', '87571-1234') },
    ],
  ],
  'namesakes of one day in other years': [
    [{ names: [n('Tobias', 'Lindgren')], phones: ['+15055550117'], bornOn: '1970-05-17' }],
    [{ names: [n('Tobias', 'Lindgren')], phones: ['+15055550118'], bornOn: '1985-05-17' }],
  ],
  'name and organization only': [
    [
      { names: [n('Lucinda', 'Farraday')], organizations: ['Harbor Youth Choir'] },
      { names: ['Lucinda Farraday'], organizations: ['Harbor Youth Choir'] },
    ],
  ],
  'spanish, with address': [
    [
      {
        names: [n('María José', 'García López')],
        addresses: addr('4 Calle Luna', 'Santa Fe', 'NM', '87501'),
      },
      { names: ['Garcia, Maria J.'], addresses: addr('4 Calle Luna', 'Santa Fe', 'NM', '87501') },
    ],
  ],
  'spanish, with phone': [
    [
      { names: [n('Juan Carlos', 'Hernández Ibarra')], phones: ['+15055550111'] },
      { names: ['Hernandez, Juan C.'], phones: ['+15055550111'] },
    ],
  ],
  'spanish, with mail': [
    [
      { names: [n('Ana Lucía', 'Ortega Villaseñor')], emails: ['ana.ortega@example.org'] },
      { names: [n('Ana', 'Ortega')], emails: ['ana.ortega@example.org'] },
    ],
  ],
  'spanish second surname alone as middle': [
    [
      { names: ['José Luis Ramírez Quintana'], phones: ['+15055550112'] },
      { names: [n('José', 'Ramírez-Quintana')], phones: ['+15055550112'] },
    ],
  ],
  'east asian order, mail': [
    [
      { names: [n('Wei', 'Zhang')], emails: ['weizhang@example.org'] },
      { names: [n('Zhang', 'Wei')], emails: ['weizhang@example.org'] },
    ],
  ],
  'east asian order, phone': [
    [
      { names: [n('Min-soo', 'Kim')], phones: ['+12065550113'] },
      { names: ['Kim Min Soo'], phones: ['+12065550113'] },
    ],
  ],
  'east asian order, organization and city': [
    [
      {
        names: [n('Haruka', 'Tanabe')],
        organizations: ['Pier Legal Aid'],
        addresses: addr('', 'Tacoma', 'WA', '98402'),
      },
      {
        names: [n('Tanabe', 'Haruka')],
        organizations: ['Pier Legal Aid'],
        addresses: addr('', 'Tacoma', 'WA', '98402'),
      },
    ],
  ],
  'Bill William, phone': [
    [
      { names: [n('Bill', 'Oakenshaw')], phones: ['+18025550114'] },
      { names: [n('William', 'Oakenshaw')], phones: ['+18025550114'] },
    ],
  ],
  'Beto Roberto, mail': [
    [
      { names: [n('Beto', 'Saldívar')], emails: ['rsaldivar@example.org'] },
      { names: [n('Roberto', 'Saldivar')], emails: ['rsaldivar@example.org'] },
    ],
  ],
  'Liz Elizabeth address': [
    [
      { names: [n('Liz', 'Marchbanks')], addresses: addr('7 Elm Ct', 'Barre', 'VT', '05641') },
      { names: [n('Elizabeth', 'Marchbanks')], addresses: addr('7 Elm Court', 'Barre', 'VT', '05641') },
    ],
  ],
  'Paco Francisco, organization': [
    [
      {
        names: [n('Paco', 'Urquidi')],
        organizations: ['Mesa Workers Center'],
        addresses: addr('', 'Mesa', 'AZ', ''),
      },
      {
        names: [n('Francisco', 'Urquidi')],
        organizations: ['Mesa Workers Center'],
        addresses: addr('', 'Mesa', 'AZ', ''),
      },
    ],
  ],
  'household husband and wife': [
    [
      {
        names: [n('Thomas', 'Wetherby')],
        phones: ['+18025550115'],
        addresses: addr('3 Mill Lane', 'Barre', 'VT', '05641'),
      },
    ],
    [
      {
        names: [n('Susan', 'Wetherby')],
        phones: ['+18025550115'],
        addresses: addr('3 Mill Lane', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'household with one mail': [
    [
      {
        names: [n('Peter', 'Ashdown')],
        phones: ['+18025550116'],
        emails: ['ashdowns@example.org'],
        addresses: addr('9 Birch Rd', 'Barre', 'VT', '05641'),
      },
    ],
    [
      {
        names: [n('Carol', 'Ashdown')],
        phones: ['+18025550116'],
        emails: ['ashdowns@example.org'],
        addresses: addr('9 Birch Rd', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'father and son': [
    [
      {
        names: [n('Robert', 'Kettleman', { suffix: 'Sr.' })],
        phones: ['+18025550117'],
        addresses: addr('5 Fir Rd', 'Barre', 'VT', '05641'),
      },
    ],
    [
      {
        names: [n('Robert', 'Kettleman', { suffix: 'Jr.' })],
        phones: ['+18025550117'],
        addresses: addr('5 Fir Rd', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'father and son, one suffix, birth differs': [
    [
      {
        names: [n('Harold', 'Stamford')],
        bornOn: '1941-02-03',
        addresses: addr('6 Fir Rd', 'Barre', 'VT', '05641'),
      },
    ],
    [
      {
        names: [n('Harold', 'Stamford', { suffix: 'Jr.' })],
        bornOn: '1968-07-21',
        addresses: addr('6 Fir Rd', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'father and son III / II in one text': [
    [{ names: ['James Holloway III'], addresses: addr('8 Fir Rd', 'Barre', 'VT', '05641') }],
    [{ names: ['James Holloway II'], addresses: addr('8 Fir Rd', 'Barre', 'VT', '05641') }],
  ],
  twins: [
    [
      {
        names: [n('Emma', 'Lindqvist')],
        bornOn: '1990-05-17',
        addresses: addr('1 Lake View', 'Duluth', 'MN', '55802'),
      },
    ],
    [
      {
        names: [n('Ella', 'Lindqvist')],
        bornOn: '1990-05-17',
        addresses: addr('1 Lake View', 'Duluth', 'MN', '55802'),
      },
    ],
  ],
  'twins 2': [
    [
      {
        names: [n('Daniel', 'Okonkwo')],
        bornOn: '1988-11-02',
        phones: ['+12185550118'],
        addresses: addr('2 Lake View', 'Duluth', 'MN', '55802'),
      },
    ],
    [
      {
        names: [n('David', 'Okonkwo')],
        bornOn: '1988-11-02',
        phones: ['+12185550118'],
        addresses: addr('2 Lake View', 'Duluth', 'MN', '55802'),
      },
    ],
  ],
  'sisters alike': [
    [{ names: [n('Maria', 'Benavides')], addresses: addr('2 Luna Ct', 'Embudo', 'NM', '87531') }],
    [{ names: [n('Mariana', 'Benavides')], addresses: addr('2 Luna Ct', 'Embudo', 'NM', '87531') }],
  ],
  'legislators of one name in two chambers': [
    [
      {
        names: [n('John', 'Sanderling')],
        districts: ['upper 12'],
        identifiers: [{ scheme: 'ocd-person', value: 'aaa1' }],
      },
    ],
    [
      {
        names: [n('John', 'Sanderling')],
        districts: ['lower 40'],
        identifiers: [{ scheme: 'ocd-person', value: 'bbb2' }],
      },
    ],
  ],
  'legislators of one name, no ids': [
    [{ names: [n('Joyce', 'Merrifield')], districts: ['upper 3'] }],
    [{ names: [n('Joyce', 'Merrifield')], districts: ['lower 71'] }],
  ],
  'legislator twice': [
    [
      { names: [n('Orville', 'Tamarind')], districts: ['lower 19'] },
      { names: ['Tamarind, Orville'], districts: ['lower 19'] },
    ],
  ],
  'office mailbox shared by two': [
    [
      {
        names: [n('Nadia', 'Petrov')],
        emails: ['info@pier.example.org'],
        phones: ['+12065550119'],
        organizations: ['Pier Legal Aid'],
      },
    ],
    [
      {
        names: [n('Owen', 'Price')],
        emails: ['info@pier.example.org'],
        phones: ['+12065550119'],
        organizations: ['Pier Legal Aid'],
      },
    ],
  ],
  'married name, same mail': [
    [
      { names: [n('Rebecca', 'Halloran')], emails: ['rebecca.h.1980@example.org'] },
      { names: [n('Rebecca', 'Stone')], emails: ['rebecca.h.1980@example.org'] },
    ],
  ],
  'same common name, two cities': [
    [{ names: [n('Maria', 'Garcia')], addresses: addr('10 Main St', 'Ely', 'MN', '55731') }],
    [{ names: [n('Maria', 'Garcia')], addresses: addr('77 Oak Ave', 'Reno', 'NV', '89501') }],
  ],
  'title in name': [
    [
      { names: ['Dr. Patricia Nwosu, MD'], phones: ['+18025550120'] },
      { names: [n('Patricia', 'Nwosu')], phones: ['+18025550120'] },
    ],
  ],
  initials: [
    [
      { names: ['J. R. Hollister'], emails: ['jrh@example.org'] },
      { names: [n('John Robert', 'Hollister')], emails: ['jrh@example.org'] },
    ],
  ],
  'Nguyen and diacritics': [
    [
      { names: [n('Thị Hương', 'Nguyễn')], phones: ['+14085550121'] },
      { names: ['Huong Nguyen'], phones: ['+14085550121'] },
    ],
  ],
  particles: [
    [
      { names: [n('Ludwig', 'van der Meer')], addresses: addr('5 Tulip Way', 'Holland', 'MI', '49423') },
      { names: ['Vandermeer, Ludwig'], addresses: addr('5 Tulip Way', 'Holland', 'MI', '49423') },
    ],
  ],
  'colleagues of one first name': [
    [
      {
        names: [n('Beatrix', 'Delamont')],
        emails: ['bdelamont@clinic.example'],
        phones: ['+15055550131'],
        organizations: ['Clinic of the Plains'],
        addresses: addr('100 Clinic Way', 'Silverton', 'NM', '88062'),
      },
    ],
    [
      {
        names: [n('Beatrix', 'Macalister')],
        emails: ['bmacalister@clinic.example'],
        phones: ['+15055550132'],
        organizations: ['Clinic of the Plains'],
        addresses: addr('100 Clinic Way', 'Silverton', 'NM', '88062'),
      },
    ],
  ],
  'a letter apart, one house': [
    [{ names: [n('Mariano', 'Lucerna')], phones: ['+15055550133'], addresses: home2, bornOn: '1990-02-01' }],
    [{ names: [n('Mariana', 'Lucerna')], phones: ['+15055550133'], addresses: home2, bornOn: '1990-02-01' }],
  ],
  'namesakes of one town': [
    [
      {
        names: [n('Tobias', 'Urbino')],
        phones: ['+15055550134'],
        addresses: addr('', 'Cubero', 'NM', '87014'),
      },
    ],
    [
      {
        names: [n('Tobias', 'Urbino')],
        phones: ['+15058880135'],
        addresses: addr('', 'Cubero', 'NM', '87014'),
      },
    ],
  ],
  'mother and daughter of one name': [
    [{ names: [n('Gloriana', 'Bacque')], phones: ['+15055550136'], addresses: home, bornOn: '1948-05-05' }],
    [{ names: [n('Gloriana', 'Bacque')], phones: ['+15055550136'], addresses: home, bornOn: '1979-06-06' }],
  ],
  'a name in another script, mail': [
    [
      { names: [n('花子', '鈴木')], emails: ['hsuzuki77@example.org'] },
      { names: [n('Hanako', 'Suzuki')], emails: ['hsuzuki77@example.org'] },
    ],
  ],
  'a name in another script, phone': [
    [
      { names: [n('Ольга', 'Ветрова')], phones: ['+12065550141'] },
      { names: [n('Olga', 'Vetrova')], phones: ['+12065550141'] },
    ],
  ],
  'a name in arabic script, mail': [
    [
      { names: [n('ليلى', 'منصور')], emails: ['lmansour@example.org'] },
      { names: [n('Layla', 'Mansour')], emails: ['lmansour@example.org'] },
    ],
  ],
  'family name of two words first, mail': [
    [
      { names: [n('Tran', 'Thi Mai')], emails: ['thimai88@example.org'] },
      { names: [n('Thị Mai', 'Trần')], emails: ['thimai88@example.org'] },
    ],
  ],
  'particles, mail': [
    [
      { names: [n('Griet', 'Van Den Broek')], emails: ['griet.b@example.org'] },
      { names: [n('Griet', 'VandenBroek')], emails: ['griet.b@example.org'] },
    ],
  ],
  'namesakes, each with a mail of their own': [
    [{ names: [n('Min', 'Zhang')], emails: ['mzhang@example.org'], organizations: ['Lantern Trust'] }],
    [{ names: [n('Min', 'Zhang')], emails: ['zhang.min@example.net'], organizations: ['Quay Trust'] }],
  ],
  'namesakes in cyrillic': [
    [{ names: [n('Андрей', 'Смирнов')], emails: ['as@example.org'] }],
    [{ names: [n('Андрей', 'Смирнов')], emails: ['a.smirnov@example.net'] }],
  ],
  'a namesake far away beside two that are one': [
    [
      {
        names: [n('Rachel', 'Wilson')],
        emails: ['rachel.w@example.org'],
        phones: ['+18025550142'],
        organizations: ['Pier Legal Aid'],
      },
      { names: [n('Rachael', 'Wilson')], phones: ['+18025550142'], organizations: ['Pier Legal Aid'] },
    ],
    [
      {
        names: [n('Rachel', 'Wilson')],
        emails: ['rw@unrelated.example.com'],
        phones: ['+14155550143'],
        addresses: addr('', 'San Francisco', 'CA', ''),
      },
    ],
  ],
  'two names of one short form, one mailbox': [
    [{ names: [n('Patrick', 'Ekundayo')], emails: ['pat@ekko.example'], organizations: ['Ekko'] }],
    [{ names: [n('Patricia', 'Ekundayo')], emails: ['pat@ekko.example'], organizations: ['Ekko'] }],
  ],
  'namesakes of neighbouring addresses': [
    [{ names: [n('Omar', 'Hassan')], emails: ['ohassan@example.org'] }],
    [{ names: [n('Omar', 'Hassan')], emails: ['o.hassan2@example.org'] }],
  ],
  'colleagues whose names are in two scripts': [
    [
      {
        names: [n('花子', '鈴木')],
        emails: ['info@quay.example.org'],
        organizations: ['Quay Legal Aid'],
        addresses: addr('7 Quay Rd', 'Barre', 'VT', '05641'),
      },
    ],
    [
      {
        names: [n('Odile', 'Fontaine')],
        emails: ['info@quay.example.org'],
        organizations: ['Quay Legal Aid'],
        addresses: addr('7 Quay Rd', 'Barre', 'VT', '05641'),
      },
    ],
  ],
  'a letter of the other sex, one house': [
    [{ names: [n('Paul', 'Quintero')], phones: ['+15055550144'], addresses: home2 }],
    [{ names: [n('Paula', 'Quintero')], phones: ['+15055550144'], addresses: home2 }],
  ],
  'Jr. among the given names, one mailbox of the family': [
    [{ names: [n('Frank', 'Delacort')], emails: ['delacort@example.org'], phones: ['+15055550145'] }],
    [{ names: [n('Frank Jr', 'Delacort')], emails: ['delacort@example.org'], phones: ['+15055550145'] }],
  ],
}
