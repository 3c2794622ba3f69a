import { expect, it } from 'vitest'
import { heardCommands, type Command } from '../../../renderer/app/api/commands.ts'

const command = (id: string, rest: Partial<Command>): Command => ({
  id,
  label: id,
  group: 'new',
  run: () => undefined,
  ...rest,
})

const heard = (...commands: readonly Command[]) => heardCommands(commands).map(({ id }) => id)

it('tells a key that the screen takes from the frame once, as the key of the screen', () => {
  const log = command('new.log', { keys: 'l' })
  expect(
    heard(log, command('new.person', { keys: 'mod+p' }), command('here.wait', { group: 'here', keys: 'l' })),
  ).toEqual(['new.person', 'here.wait'])
})

it('tells both where the screen hears it only in one place, or in a line', () => {
  const log = command('new.log', { keys: 'l' })
  const inGrid = command('here.copy', { group: 'here', keys: 'l', area: 'grid' })
  const inLine = command('here.open', { group: 'here', lineKey: 'l' })
  expect(heard(log, inGrid, inLine, command('help.none', {}))).toEqual([
    'new.log',
    'here.copy',
    'here.open',
    'help.none',
  ])
})
