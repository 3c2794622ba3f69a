import * as col from '../column.ts'
import type { LayoutColumn } from '../layout.ts'

/** What columns are called in Polish. */
export const polish: readonly LayoutColumn[] = [
  col.title('Tytuł'),
  col.wholeName('Imię i nazwisko', 'Nazwisko i imię', 'Pełna nazwa', 'Osoba kontaktowa'),
  col.field('givenName', 'Imię', 'Pierwsze imię'),
  col.field('middleName', 'Drugie imię'),
  col.field('familyName', 'Nazwisko'),
  col.field('preferredName', 'Pseudonim'),
  col.organization('Organizacja', 'Przedsiębiorstwo', 'Nazwa firmy', 'Pracodawca', 'Instytucja'),
  col.title('Stanowisko', 'Zawód'),
  col.department('Dział'),
  col.email(null, 'Adres e-mail', 'Adres e-mail #', 'Adres email', 'Poczta elektroniczna', 'Adres e-mail: #'),
  col.phone('work', 'Telefon służbowy', 'Telefon służbowy 2', 'Telefon (praca)'),
  col.phone('home', 'Telefon domowy', 'Telefon domowy 2'),
  col.phone('mobile', 'Telefon komórkowy', 'Komórka', 'Komórkowy'),
  col.phone(null, 'Numer telefonu', 'Telefon podstawowy', 'Inny telefon'),
  col.phone('fax', 'Faks', 'Faks służbowy'),
  ...col.address('', {
    full: ['Adres pocztowy'],
    street: ['Ulica', 'Ulica i numer'],
    city: ['Miasto', 'Miejscowość'],
    region: ['Województwo'],
    postcode: ['Kod pocztowy'],
    country: ['Kraj', 'Państwo', 'Kraj/region'],
  }),
  ...col.address('work', {
    street: ['Adres służbowy – ulica', 'Ulica (praca)', 'Adres służbowy'],
    city: ['Adres służbowy – miejscowość', 'Miejscowość (praca)', 'Adres służbowy – miasto'],
    region: ['Adres służbowy – województwo', 'Województwo (praca)'],
    postcode: ['Adres służbowy – kod pocztowy', 'Kod pocztowy (praca)'],
    country: ['Adres służbowy – kraj', 'Kraj (praca)', 'Adres służbowy – kraj/region'],
  }),
  ...col.address('home', {
    street: ['Adres domowy – ulica', 'Ulica (dom)', 'Adres domowy'],
    city: ['Adres domowy – miejscowość', 'Miejscowość (dom)', 'Adres domowy – miasto'],
    region: ['Adres domowy – województwo', 'Województwo (dom)'],
    postcode: ['Adres domowy – kod pocztowy', 'Kod pocztowy (dom)'],
    country: ['Adres domowy – kraj', 'Kraj (dom)', 'Adres domowy – kraj/region'],
  }),
  col.web(null, 'Strona sieci Web', 'Strona internetowa', 'Strona WWW'),
  col.tags('Grupy', 'Etykiety'),
  col.note('Notatki', 'Uwagi'),
  col.birthday('Urodziny', 'Data urodzenia'),
]
