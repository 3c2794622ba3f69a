import { expect, it } from 'vitest'
import { secondsLeft, stageOf } from '../../../renderer/app/api/seconds-left.ts'

it('says nothing of the time left before there is a pace', () => {
  expect(secondsLeft({ done: 1, total: 1000 }, 900)).toBeNull()
  expect(secondsLeft({ done: 4, total: 1000 }, 60_000)).toBeNull()
  expect(secondsLeft({ done: 20, total: 1000 }, 2000)).toBeNull()
  expect(secondsLeft({ done: 20, total: 1000 }, 20_000)).toBe(980)
  expect(secondsLeft({ done: 100, total: 1000 }, 2000)).toBe(18)
})

it('gives each stage of the work a pace of its own', () => {
  const reading = stageOf(null, { done: 1, total: 2 }, 1000)
  expect(stageOf(reading, { done: 2, total: 2 }, 5000)).toEqual({ done: 2, total: 2, since: 1000 })
  expect(stageOf(reading, { done: 1, total: 900 }, 9000)).toEqual({ done: 1, total: 900, since: 9000 })
  expect(stageOf(reading, { done: 0, total: 2 }, 9000)).toMatchObject({ since: 9000 })
})
