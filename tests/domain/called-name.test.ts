import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calledName, shortName } from '../../db/domain/called-name.ts'

const named = (...names: readonly string[]) => names.map((name) => ({ name, isSelf: false }))
const ours = named(
  'Dov Lindqvist',
  'Ruth Okafor',
  'Ruth Adler',
  'Mary Beth',
  'Mary Beth Voss',
  'Inés de la Peña Ó Raghallaigh',
  'Ana Sofía Núñez Ruiz',
  'Samuel J. Ward',
  'رائد خوري',
  '王 小明',
)

test.for<[string, string, readonly string[]]>([
  ['Dov Lindqvist write to him', 'Dov Lindqvist', ['Dov Lindqvist']],
  ['dov  lindqvist. Then', 'dov  lindqvist', ['Dov Lindqvist']],
  ['Dov ask Lindqvist', 'Dov', ['Dov Lindqvist']],
  ['Dov: write', 'Dov', ['Dov Lindqvist']],
  ['Lindqvist write', 'Lindqvist', ['Dov Lindqvist']],
  ['Ruth Okafor write to her', 'Ruth Okafor', ['Ruth Okafor']],
  ['Ruth.Okafor write to her', 'Ruth.Okafor', ['Ruth Okafor']],
  ['Ruth write to her', 'Ruth', ['Ruth Okafor', 'Ruth Adler']],
  ['Ruth’s list', 'Ruth', ['Ruth Okafor', 'Ruth Adler']],
  ['Mary Beth write', 'Mary Beth', ['Mary Beth']],
  ['Mary Beth Voss write', 'Mary Beth Voss', ['Mary Beth Voss']],
  ['Voss write', 'Voss', ['Mary Beth Voss']],
  ['Inés de la Peña llamar', 'Inés de la Peña', ['Inés de la Peña Ó Raghallaigh']],
  [
    'INES DE LA PENA O RAGHALLAIGH llamar',
    'INES DE LA PENA O RAGHALLAIGH',
    ['Inés de la Peña Ó Raghallaigh'],
  ],
  ['Ines Pena llamar', 'Ines Pena', ['Inés de la Peña Ó Raghallaigh']],
  ['Inés de la mesa', 'Inés', ['Inés de la Peña Ó Raghallaigh']],
  ['Ana Sofía Núñez Ruiz llamar', 'Ana Sofía Núñez Ruiz', ['Ana Sofía Núñez Ruiz']],
  ['Ana Ruiz llamar', 'Ana Ruiz', ['Ana Sofía Núñez Ruiz']],
  ['Samuel J. Ward call', 'Samuel J. Ward', ['Samuel J. Ward']],
  ['Samuel Ward call', 'Samuel Ward', ['Samuel J. Ward']],
  ['رائد خوري call', 'رائد خوري', ['رائد خوري']],
  ['رائد\u200f خوري call', 'رائد\u200f خوري', ['رائد خوري']],
  ['王小明 call', '王小明', ['王 小明']],
  ['Zed Lindqvist write', 'Zed', []],
])('calls by as many words as are a name: %s', ([text, said, names]) => {
  const called = calledName(text, ours)
  expect([called?.said, called?.meant.map(({ name }) => name)]).toEqual([said, names])
})

test('whoever is called by one word is found by any of their names', () => {
  const some = named('Sam Okonjo', 'Samira Haddad-Voss', 'Inés Ó Raghallaigh', 'Ruth Okafor')
  const called = (word: string) => calledName(word, some)?.meant.map(({ name }) => name)
  expect(called('sami')).toEqual(['Samira Haddad-Voss'])
  expect(called('Sam')).toEqual(['Sam Okonjo'])
  expect(called('sa')).toEqual(['Sam Okonjo', 'Samira Haddad-Voss'])
  expect(called('ines')).toEqual(['Inés Ó Raghallaigh'])
  expect(called('voss')).toEqual(['Samira Haddad-Voss'])
  expect(called('ruth.okafor')).toEqual(['Ruth Okafor'])
  expect(called('nobody')).toEqual([])
})

test('what calls is how the text begins, whatever is typed', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.mixedCase(fc.constant('Dov Lindqvist x'))),
      (text) => {
        expect(text.startsWith(calledName(text, ours)?.said ?? '')).toBe(true)
      },
    ),
  )
})

test('the given name is enough where nobody else of us has it', () => {
  const [dov, ruth] = ours
  expect(ours.slice(0, 2).map((one) => shortName(one, ours))).toEqual(['Dov', 'Ruth Okafor'])
  expect([dov, ruth].map((one) => one && shortName(one, named('Dov Lindqvist', 'Ruth Okafor')))).toEqual([
    'Dov',
    'Ruth',
  ])
  expect(shortName({ name: 'Inés Ruiz' }, named('Inés Ruiz', 'ines peña'))).toBe('Inés Ruiz')
})
