import { describe, expect, it } from 'vitest'
import {
  excludedTexts,
  isAsking,
  isExcluding,
  parseSearchQuery,
  placeOf,
  unknownSearchKey,
} from '../../db/domain/search-query.ts'

describe('what is looked for', () => {
  it.each([
    ['children', 'children', []],
    [
      'type:meeting after:2026-01-01 tag:champion water',
      'water',
      [
        ['type', 'meeting'],
        ['after', '2026-01-01'],
        ['tag', 'champion'],
      ],
    ],
    [
      '"mental health" tag:"big donor" in:notes',
      '"mental health"',
      [
        ['tag', 'big donor'],
        ['in', 'notes'],
      ],
    ],
    [
      'tipo:reunión después:ayer etiqueta:clave responsable:yo en:notas agua',
      'agua',
      [
        ['type', 'reunión'],
        ['after', 'ayer'],
        ['tag', 'clave'],
        ['owner', 'yo'],
        ['in', 'notas'],
      ],
    ],
    ['https://example.org at 10:30 in:nowhere tag:', 'https://example.org at 10:30 in:nowhere tag:', []],
  ])('%s', (query, text, filters) => {
    expect(parseSearchQuery(query)).toEqual({
      text,
      filters: filters.map(([key, value]) => ({ key, value })),
    })
  })

  it('knows its places in both languages', () => {
    expect(['Notes', 'notas', 'Seguimientos', 'nowhere'].map(placeOf)).toEqual([
      'notes',
      'notes',
      'follow-ups',
      undefined,
    ])
  })

  it('tells a word before a colon that is no filter', () => {
    const queries = [
      'label:x',
      'tag:champion has:x',
      'type:meeting "mental: health"',
      'etiqueta:mesa',
      'water',
    ]
    expect(queries.map(unknownSearchKey)).toEqual(['label', 'has', undefined, undefined, undefined])
  })
})

describe('what is excluded', () => {
  it.each<[string, readonly string[], boolean]>([
    ['-brimdal cost', ['"brimdal"'], true],
    ['costo -niñez', ['"niñez"'], true],
    ['cost -"safe housing"', ['"safe housing"'], true],
    ['cost -brim*', ['brim*'], true],
    ['water -2025', ['"2025"'], true],
    ['well-being "a -b" a-b', [], true],
    ['cost - brimdal', [], true],
    ['cost -(', [], true],
    ['cost -tag:champion', [], true],
    ['-', [], false],
    ['-(', [], false],
    ['-brimdal', ['"brimdal"'], false],
    ['-brimdal -"safe housing"', ['"brimdal"', '"safe housing"'], false],
    ['etiqueta:clave -niñez', ['"niñez"'], false],
    ['etiqueta:clave', [], true],
  ])('%s', (typed, excluded, asks) => {
    const query = parseSearchQuery(typed)
    expect([excludedTexts(query.text), isExcluding(query), isAsking(query)]).toEqual([
      excluded,
      excluded.length > 0,
      asks,
    ])
  })
})
