import * as col from '../column.ts'
import type { LayoutColumn } from '../layout.ts'

/** What columns are called in Czech. */
export const czech: readonly LayoutColumn[] = [
  col.title('Titul'),
  col.wholeName('Celé jméno', 'Jméno a příjmení', 'Příjmení a jméno'),
  col.field('givenName', 'Jméno', 'Křestní jméno'),
  col.field('middleName', 'Druhé jméno', 'Prostřední jméno'),
  col.field('familyName', 'Příjmení'),
  col.field('preferredName', 'Přezdívka'),
  col.organization('Společnost', 'Organizace', 'Zaměstnavatel'),
  col.title('Pracovní pozice', 'Pozice', 'Pracovní funkce', 'Povolání'),
  col.department('Oddělení'),
  col.email(null, 'E-mailová adresa', 'E-mailová adresa #', 'E-mail # – adresa', 'E-mail # adresa'),
  col.phone('work', 'Telefon (práce)', 'Telefon do zaměstnání', 'Telefon do práce'),
  col.phone('home', 'Telefon (domů)', 'Telefon domů', 'Telefon domů 2'),
  col.phone('mobile', 'Mobilní telefon', 'Mobilní číslo'),
  col.phone(null, 'Telefonní číslo', 'Hlavní telefon', 'Jiný telefon'),
  ...col.address('', {
    full: 'Adresa',
    street: ['Ulice', 'Ulice a číslo'],
    city: ['Město', 'Obec'],
    postcode: ['PSČ'],
    country: ['Země', 'Stát', 'Země/oblast'],
  }),
  ...col.address('work', {
    street: ['Ulice (práce)', 'Ulice do zaměstnání', 'Adresa (práce)'],
    city: ['Město (práce)', 'Město do zaměstnání'],
    postcode: ['PSČ (práce)', 'PSČ do zaměstnání'],
    country: ['Země (práce)', 'Země/oblast (práce)'],
  }),
  ...col.address('home', {
    street: ['Ulice (domů)', 'Ulice domů'],
    city: ['Město (domů)', 'Město domů'],
    postcode: ['PSČ (domů)', 'PSČ domů'],
    country: ['Země (domů)', 'Země/oblast (domů)'],
  }),
  col.web(null, 'Webová stránka', 'Webové stránky'),
  col.tags('Kategorie', 'Skupiny', 'Štítky'),
  col.note('Poznámky', 'Poznámka'),
  col.birthday('Narozeniny', 'Datum narození'),
]
