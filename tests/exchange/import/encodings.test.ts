import { describe, expect, test } from 'vitest'
import { toByteText } from '../../../db/exchange/import/content-line/byte-text.ts'
import { decodeText } from '../../../db/exchange/import/source/decode-text.ts'
import { rankEncodings } from '../../../db/exchange/import/encoding/guess-encoding.ts'
import { encodeText } from '../../fixtures/encode-text.ts'
import { Dice } from '../../store/random/dice.ts'

/** Words of each language, and the old encodings that its files come in. */
const languages = {
  western: {
    words: `José García Peña Núñez Muñoz Íñigo Ángel Óscar María Sofía León Gutiérrez Zúñiga Müller Schröder Weiß
      Jürgen Björn Søren Åse Malmö Tromsø François Hélène Zoë Noël Besançon João Conceição Québec Montréal Renée`,
    encodings: ['windows-1252', 'macintosh'],
  },
  polish: {
    words: `Łukasz Wójcik Małgorzata Kamińska Łódź Kraków Gdańsk Poznań Dąbrowski Wiśniewska Żak Grażyna Paweł
      Stanisław Bożena Wrocław Zieliński Szymański`,
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  czech: {
    words: `Jiří Dvořák Plzeň Černá Děčín Tomáš Novotný Růžičková Kateřina Němcová Ondřej Zdeněk Lukáš Veselý Šimon
      Žofie Příbram Kučera Ševčík`,
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  hungarian: {
    words: 'Erdős Győző Szűcs Kőszeg Jenő Szabó Lőrinc Kovács Ödön Tűzkő László Gyöngyi Török Fehér',
    encodings: ['windows-1250', 'iso-8859-2'],
  },
  turkish: {
    words: 'Ayşe Yılmaz İzmir Çağlar Şahin Muğla Gülşen Doğan Işıl Aydın Özgür Öztürk Kılıç Güneş',
    encodings: ['windows-1254'],
  },
  russian: {
    words: 'Иван Петров Москва Ольга Смирнова Казань Анна Дмитрий Кузнецов Тверь Елена Попова Юлия Щербакова',
    encodings: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'],
  },
  greek: { words: 'Γιώργος Παπαδόπουλος Αθήνα Μαρία Νικολάου Ελένη Πάτρα', encodings: ['windows-1253'] },
  hebrew: { words: 'דוד כהן חיפה שרה לוי ירושלים משה אברהם', encodings: ['windows-1255'] },
  arabic: { words: 'محمد حسن القاهرة فاطمة علي بغداد أحمد', encodings: ['windows-1256'] },
  chinese: {
    words: '王伟 北京 李娜 上海 张敏 陈建国 旧金山 希望基金会 刘洋 赵静 黄磊 广州市',
    encodings: ['gb18030'],
  },
  traditional: {
    words: '陳美玲 臺北 林志明 高雄 黃淑芬 張家豪 王雅婷 新竹縣 基金會 劉怡君',
    encodings: ['big5'],
  },
  korean: { words: '김민수 서울 박지영 부산 최은정 홍길동 희망재단 이서연 정하윤', encodings: ['euc-kr'] },
  japanese: {
    words: '田中花子 東京 鈴木一郎 佐藤ゆみ トヨタ さくら 横浜市 ひまわり会',
    encodings: ['shift_jis', 'euc-jp'],
  },
}

const cases = Object.entries(languages).flatMap(([language, { words, encodings }]) =>
  encodings.map((encoding) => ({ language, encoding, words: words.split(/\s+/u) })),
)

/** How many of a hundred tables with so many words of a language among ASCII are read as they were written. */
function readRight({ words, encoding }: (typeof cases)[number], count: number): number {
  const dice = new Dice(Array.from({ length: 997 }, (_, at) => at + count))
  const tables = Array.from({ length: 100 }, () =>
    Array.from({ length: count }, () => `${dice.pick(words)},Denver,someone@example.org`).join('\n'),
  )
  const isRight = (text: string) =>
    decodeText(encodeText(`Name,City,E-mail\n${text}\n`, encoding))?.text === `Name,City,E-mail\n${text}\n`
  return tables.filter(isRight).length
}

describe('an old encoding is told by its letters', () => {
  test.each(cases)('$language in $encoding: eight words tell it', (known) => {
    expect(readRight(known, 8)).toBeGreaterThanOrEqual(95)
  })

  test.each(cases.filter(({ language }) => language !== 'japanese'))(
    '$language in $encoding: three words mostly do',
    (known) => {
      expect(readRight(known, 3)).toBeGreaterThanOrEqual(80)
    },
  )

  test('what people mostly have is not taken for anything else, however little there is of it', () => {
    const [western] = cases
    if (!western) throw new RangeError('no cases')
    for (const count of [1, 2, 3, 5]) expect(readRight(western, count)).toBeGreaterThanOrEqual(98)
  })

  test('signs of Western texts are no letters', () => {
    const text = 'Name,Note\nAna,“yes” – she’ll call…\nBo,5 € or 10 £\nCy,§ 3 «no»\nD’Angelo,½ day\n'
    expect(rankEncodings(encodeText(text, 'windows-1252'))[0]).toBe('windows-1252')
  })

  test('UTF-8 is UTF-8 whatever its letters are', () => {
    expect(rankEncodings(Buffer.from('Имя,王伟,José\n'))).toEqual(['utf-8'])
  })
})

describe('UTF-8 into which a few bytes of something else came', () => {
  const rows = 'José García,Málaga\nZoë Núñez,Köln\nŁukasz Wójcik,Łódź\n'
  const mixed = (before: string, bytes: readonly number[], after: string) =>
    Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)])

  test.each([
    ['a letter of Windows-1252', [0xe9], 'é'],
    ['an apostrophe of it', [0x92], '’'],
    ['a space of it', [0xa0], '\u00a0'],
    ['a letter cut in two', [0xc3], 'Ã'],
  ])('%s stays one: the rest is read as it is, and the line is told', (_, bytes, letter) => {
    for (const times of [1, 17, 200]) {
      const before = `Name,City\n${rows.repeat(times)}Jos`
      const read = decodeText(mixed(before, bytes, ' Peña,Taos\n'))
      expect(read?.encoding).toBe('utf-8')
      expect(read?.text).toBe(`${before}${letter} Peña,Taos\n`)
      expect(read?.foreignLines).toEqual([2 + 3 * times])
    }
  })

  test('one right letter beside one wrong one is enough', () => {
    const read = decodeText(mixed('Name\nGarcía\nGarc', [0xc3], 'a\n'))
    expect([read?.encoding, read?.text]).toEqual(['utf-8', 'Name\nGarcía\nGarcÃa\n'])
  })

  test('Chinese and Russian, too', () => {
    for (const text of ['王伟,北京\n李娜,上海\n', 'Ольга Смирнова,Казань\n'])
      expect(decodeText(mixed(text, [0xe9], '\n'))?.text).toBe(`${text}é\n`)
  })
})

describe('address books and calendars that do not name their encoding', () => {
  const card = (name: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEND:VCARD\r\n`
  const read = (bytes: Uint8Array) => Buffer.from(toByteText(bytes) ?? '', 'latin1').toString()

  test('are read by their letters', () => {
    const russian = card('Ольга Смирнова')
    expect(read(encodeText(russian, 'windows-1251'))).toBe(russian)
    const polish = card('Małgorzata Kamińska') + card('Łukasz Wójcik')
    expect(read(encodeText(polish, 'iso-8859-2'))).toBe(polish)
  })

  test('stay as they are where they name it, or are UTF-8 with a line of something else', () => {
    const named = encodeText(card('Ольга Смирнова').replace('FN', 'FN;CHARSET=windows-1251'), 'windows-1251')
    expect(toByteText(named)).toBe(Buffer.from(named).toString('latin1'))
    const torn = Buffer.concat([
      Buffer.from(card('Ольга Смирнова').repeat(3)),
      Buffer.from([0xd0, 0x4f, 0xe9]),
    ])
    expect(toByteText(torn)).toBe(torn.toString('latin1'))
  })
})
