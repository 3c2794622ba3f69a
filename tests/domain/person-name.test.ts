import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cleanName,
  displayName,
  namesSeveral,
  personSortKey,
  splitFullName,
  type PersonName,
} from '../../db/domain/person-name.ts'

describe('a name as it is shown', () => {
  it.each<[PersonName, string]>([
    [{ given: 'Javier', family: 'Martínez' }, 'Javier Martínez'],
    [{ given: 'Luther', middle: 'Ray', family: 'Crown', suffix: 'Jr.' }, 'Luther Ray Crown Jr.'],
    [{ given: 'Robert', middle: 'James', family: 'Vega', preferred: 'Bob' }, 'Bob Vega'],
    [{ given: 'Jan', family: 'van der Berg' }, 'Jan van der Berg'],
    [{ given: 'Ana', family: 'de la Cruz' }, 'Ana de la Cruz'],
    [{ given: 'Rosalía' }, 'Rosalía'],
    [{ family: 'Ñandú' }, 'Ñandú'],
    [{ given: ' Ana ', middle: null, family: '' }, 'Ana'],
    [{ given: '美咲', family: '山田' }, '山田 美咲'],
    [{ given: '민준', family: '김' }, '김 민준'],
    [{ given: '小明', family: '王', suffix: 'PhD' }, '王 小明 PhD'],
    [{ given: 'Ken', family: '山田' }, 'Ken 山田'],
    [{ given: 'ジョン', family: 'スミス' }, 'ジョン スミス'],
    [{ given: '小明' }, '小明'],
    [{ given: 'e\u0301lan', family: '(Ortiz)' }, 'élan (Ortiz)'],
    [{}, ''],
  ])('of %j', (name, display) => {
    expect(displayName(name).normalize('NFC')).toBe(display)
  })

  it('sorts by family name, then by what people call them', () => {
    const people: PersonName[] = [
      { given: 'Ana', family: 'Martínez López' },
      { given: 'Zoe', family: 'Martínez' },
      { given: 'Abel', family: 'Ñíguez' },
      { given: 'Roberto', preferred: 'Beto', family: 'Martinez' },
      { given: 'Nora', family: 'Nzinga' },
      { given: 'Cher' },
    ]
    const order = people.toSorted((a, b) => (personSortKey(a) < personSortKey(b) ? -1 : 1)).map(displayName)
    expect(order).toEqual([
      'Cher',
      'Beto Martinez',
      'Zoe Martínez',
      'Ana Martínez López',
      'Nora Nzinga',
      'Abel Ñíguez',
    ])
  })
})

describe('a name typed in one field', () => {
  const split = (text: string, surnames?: 1 | 2) => {
    const { honorific, given, middle, family, suffix, preferred } = splitFullName(
      text,
      surnames ? { surnames } : {},
    )
    return [honorific, given, middle, family, suffix, preferred].join('|')
  }

  it.each([
    ['Javier Martínez', '|Javier||Martínez||'],
    ['阮 志明', '|志明||阮||'],
    ['山田　太郎', '|太郎||山田||'],
    ['김 민준', '|민준||김||'],
    ['ジョン スミス', '|ジョン||スミス||'],
    ['李小龙', '|小龙||李||'],
    ['王伟', '|伟||王||'],
    ['陳美玲', '|美玲||陳||'],
    ['安小雨', '|小雨||安||'],
    ['高敏', '|敏||高||'],
    ['欧阳娜娜', '|娜娜||欧阳||'],
    ['諸葛亮', '|亮||諸葛||'],
    ['김철수', '|철수||김||'],
    ['남궁민수', '|민수||남궁||'],
    // Nobody can tell where these end who does not know them.
    ['高橋', '|高橋||||'],
    ['石川遼', '|石川遼||||'],
    ['田中実', '|田中実||||'],
    ['金子誠', '|金子誠||||'],
    ['安倍', '|安倍||||'],
    ['毛利', '|毛利||||'],
    ['石破実', '|石破実||||'],
    ['毛利学', '|毛利学||||'],
    ['高梨凛', '|高梨凛||||'],
    ['夏目恵', '|夏目恵||||'],
    ['湯浅葵', '|湯浅葵||||'],
    ['明智透', '|明智透||||'],
    ['小明', '|小明||||'],
    ['지영', '|지영||||'],
    ['안젤라', '|안젤라||||'],
    ['佐藤花子', '|佐藤花子||||'],
    ['王小明基金', '|王小明基金||||'],
    ['Maria de la Cruz', '|Maria||de la Cruz||'],
    ['Juan Carlos de Borja y Salas', '|Juan|Carlos|de Borja y Salas||'],
    ['Luther Ray Crown, Jr.', '|Luther|Ray|Crown|Jr.|'],
    ['Luther Ray Crown III', '|Luther|Ray|Crown|III|'],
    ['Crown, Luther Ray, Jr.', '|Luther|Ray|Crown|Jr.|'],
    ['van der Berg, Jan', '|Jan||van der Berg||'],
    ['Sen. Robert "Bob" Vega', 'Sen.|Robert||Vega||Bob'],
    ['Martínez López, Dra. Ana', 'Dra.|Ana||Martínez López||'],
    ['El Amin van der Berg', '|El|Amin|van der Berg||'],
    ['J. D. Marsh', '|J.|D.|Marsh||'],
    ['Rosalía', '|Rosalía||||'],
    ['Prof', '|Prof||||'],
    ['Ana Jr', '|Ana||Jr||'],
    ['Jane Doe, LCSW', '|Jane||Doe|LCSW|'],
    ['Mary Poe, RN', '|Mary||Poe|RN|'],
    ['Ann Roe, MSW', '|Ann||Roe|MSW|'],
    ['Sue Low, L.I.C.S.W.', '|Sue||Low|L.I.C.S.W.|'],
    ['Kim Bow, MPH, PhD', '|Kim||Bow|MPH PhD|'],
    ['Al Fox, CVA, LPC', '|Al||Fox|CVA LPC|'],
    ['Joe B. Tay, XYZ', '|Joe|B.|Tay|XYZ|'],
    ['Sister Mary Agnes, OP', 'Sister|Mary||Agnes|OP|'],
    ['Martínez López, ANA', '|ANA||Martínez López||'],
    ['De La Cruz, MARIA', '|MARIA||De La Cruz||'],
    ['Martínez López, JOSÉ', '|JOSÉ||Martínez López||'],
    ['DE LA CRUZ, MARIA', '|MARIA||DE LA CRUZ||'],
    ['Doe, JP', '|JP||Doe||'],
    ['Sen. Pat Orr (D)', 'Sen.|Pat||Orr|(D)|'],
    ['Rep. Ann Poe (R-CO)', 'Rep.|Ann||Poe|(R-CO)|'],
    ['The Hon. Kay Ash MP', 'The Hon.|Kay||Ash|MP|'],
    ['The Honourable Kay Ash', 'The Honourable|Kay||Ash||'],
    ['The Reverend', '|The||Reverend||'],
    ['Captain Joe Sea (ret.)', 'Captain|Joe||Sea|(ret.)|'],
    ['Dr. Amy Ito (she/her)', 'Dr.|Amy||Ito|(she/her)|'],
    ['Elizabeth (Liz) Tay', '|Elizabeth||Tay||Liz'],
    ['Robert (bob) Tay', '|Robert||Tay||bob'],
    ['Ana (Mary Lou) Tay', '|Ana||Tay||Mary Lou'],
    ['David (大卫) Tay', '|David||Tay||大卫'],
    ['Ivy Poe (Director)', '|Ivy||Poe|(Director)|'],
    ['Ivy Poe (moved 2024)', '|Ivy||Poe|(moved 2024)|'],
    ['Ivy Poe (on leave)', '|Ivy||Poe|(on leave)|'],
    ['Ivy Poe (Harbor House)', '|Ivy||Poe|(Harbor House)|'],
    ['Ivy Poe (CASA)', '|Ivy||Poe|(CASA)|'],
    ['Ivy Poe ()', '|Ivy||Poe||'],
    ['William Tay (Bill)', '|William||Tay||Bill'],
    ['Pastor Tim Low', 'Pastor|Tim||Low||'],
    ['Pastor Maldo', '|Pastor||Maldo||'],
    ['Det. Sgt. Tom Fry', 'Det. Sgt.|Tom||Fry||'],
    ['Father Low', '|Father||Low||'],
    ['山田太郎', '|山田太郎||||'],
    ['  Ana   Ruiz  ', '|Ana||Ruiz||'],
    ['Ruiz,', '|Ruiz||||'],
    ['', '|||||'],
  ])('"%s" is %s', (text, expected) => {
    expect(split(text)).toBe(expected)
  })

  it('gives a Spanish name both family names, where there are three words or more', () => {
    expect(split('Javier Martínez López', 2)).toBe('|Javier||Martínez López||')
    expect(split('Ana María Ruiz Peña', 2)).toBe('|Ana|María|Ruiz Peña||')
    expect(split('Ana Ruiz', 2)).toBe('|Ana||Ruiz||')
  })

  it.each([
    ['Mr. and Mrs. John Doe', 'Mr. and Mrs.|John||Doe||'],
    ['Mr. & Mrs. Doe', 'Mr. & Mrs.|||Doe||'],
    ['Dr. John and Mrs. Jane Doe', 'Dr.|John and Mrs. Jane||Doe||'],
    ['John & Jane', '|John & Jane||||'],
    ['Ana y Luis Pérez', '|Ana y Luis||Pérez||'],
    ['Ana e Inés Pérez', '|Ana e Inés||Pérez||'],
    ['Sr. Luis y Sra. Ana Pérez', 'Sr.|Luis y Sra. Ana||Pérez||'],
    ['Sr. y Sra. Pérez', 'Sr. y Sra.|||Pérez||'],
    ['Sres. Pérez', 'Sres.|||Pérez||'],
    ['M. et Mme Dupont', 'M. et Mme|||Dupont||'],
    ['Herr und Frau Schmidt', 'Herr und Frau|||Schmidt||'],
  ])('keeps two people in one name together: %s', (text, expected) => {
    expect(split(text)).toBe(expected)
    expect(namesSeveral(text)).toBe(true)
  })

  it('keeps both family names of two people where there are two', () => {
    expect(split('Ana y Luis Pérez Soto', 2)).toBe('|Ana y Luis||Pérez Soto||')
    expect(split('Ana & Luis Pérez', 2)).toBe('|Ana & Luis||Pérez||')
    expect(split('Sr. y Sra. Pérez Soto', 2)).toBe('Sr. y Sra.|||Pérez Soto||')
    expect(split('Sr. y Sra. Luis Pérez', 2)).toBe('Sr. y Sra.|Luis||Pérez||')
  })

  it.each([
    ['José Ortega y Gasset', '|José|Ortega|y Gasset||'],
    ['Santiago Ramón y Cajal', '|Santiago|Ramón|y Cajal||'],
    ['Madame Curie', '|Madame||Curie||'],
    ['M. Night Rivera', '|M.|Night|Rivera||'],
    ['John E Smith', '|John||E Smith||'],
  ])('takes nobody for two: %s', (text, expected) => {
    expect([split(text), namesSeveral(text)]).toEqual([expected, false])
  })

  it('loses no word and adds none', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[A-Za-zÁÉñ]{1,6}$/),
      fc.constantFrom(
        'de',
        'la',
        'van',
        'Jr.',
        'III',
        'Dr.',
        'Sen.',
        'y',
        'Pastor',
        'LCSW',
        'OP',
        '(D)',
        '(ret.)',
      ),
    )
    const name = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ')), { maxLength: 7 })
    const words = (text: string) => (text.match(/[^\s,]+/gu) ?? []).toSorted()
    fc.assert(
      fc.property(name, fc.constantFrom<1 | 2>(1, 2), (pieces, surnames) => {
        const text = pieces.flat().join('')
        expect(words(Object.values(splitFullName(text, { surnames })).join(' '))).toEqual(words(text))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a name of an organization', () => {
  it('is kept without stray spaces and commas', () => {
    expect(cleanName('  Casa  Esperanza,\u200b \n')).toBe('Casa Esperanza')
    expect(cleanName('Acme, Inc.')).toBe('Acme, Inc.')
  })
})
