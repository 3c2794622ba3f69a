import { expect, it } from 'vitest'
import { answerOf, caucus, errorOf, listOf, makeStateVault } from './command-line.ts'

it('logs what makes a meeting, shows it, and tells what to read before the next one', async () => {
  const { vault } = await makeStateVault()
  const meeting = ['--type', 'meeting', '--subject', 'Housing', '--place', 'Lantern House']
  const decided = ['--agenda', 'Welcome', '--agenda', 'Section 4', '--decision', 'The outline goes first']
  const lobbying = ['--lobbying', 'direct', '--lobbying-minutes', '20', '--notes', 'She wants figures']
  const chair = ['--role', 'amara okoye=committee chair']
  await caucus('log', vault, '--with', 'Amara Okoye', ...chair, ...meeting, ...decided, ...lobbying)
  await caucus('follow-up', vault, 'add', 'Send the figures', '--with', 'Amara Okoye')
  const { rows } = await listOf(vault, 'interaction')
  expect(await answerOf('show', vault, String(rows[0]?.['id']))).toMatchObject({
    place: 'Lantern House',
    agenda: [{ text: 'Welcome' }, { text: 'Section 4' }],
    decisions: ['The outline goes first'],
    lobbying: 'direct',
    lobbyingMinutes: 20,
    participants: [{ name: 'Amara Okoye', role: 'committee chair' }],
  })
  expect(await answerOf('brief', vault, 'amara okoye')).toMatchObject({
    name: 'Amara Okoye',
    talks: [{ subject: 'Housing' }],
    ours: [{ title: 'Send the figures' }],
    theirs: [],
  })
  const { stdout } = await caucus('brief', vault, 'amara okoye')
  expect(stdout).toMatch(/^Amara Okoye$/mu)
  expect(stdout).toMatch(/Last talks\n-+\n.*Housing, as committee chair\nShe wants figures/u)
  const wrong = await errorOf('log', vault, '--with', 'Amara Okoye', '--role', 'chair', '--type', 'call')
  expect(wrong).toMatchObject({ exit: 4 })
  expect(stdout).toMatch(/What we promised\n-+\nSend the figures/u)
})

it('marks in the brief what is restricted, where that is shown', async () => {
  const { vault } = await makeStateVault()
  const guarded = ['--sensitivity', 'restricted']
  await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call', '--subject', 'Housing', ...guarded)
  await caucus('log', vault, '--with', 'Amara Okoye', '--type', 'call', '--subject', 'Budget')
  const { stdout } = await caucus('brief', vault, 'amara okoye', '--clearance', 'restricted')
  expect(stdout).toMatch(/Housing, Restricted\n/u)
  expect(stdout).toMatch(/Budget\n/u)
})

it('says before anything else in the brief that somebody is not to be contacted, and why', async () => {
  const { vault } = await makeStateVault()
  const why = ['--set', 'do-not-contact=yes', '--set', 'do-not-contact-reason=Write to the office only']
  await caucus('edit', vault, 'Amara Okoye', ...why, '--set', 'about=Chairs the committee')
  const { stdout } = await caucus('brief', vault, 'amara okoye')
  expect(stdout).toMatch(/^Amara Okoye\n[^\n]*Write to the office only\nChairs the committee\n/u)
  expect(await answerOf('brief', vault, 'amara okoye')).toMatchObject({
    doNotContact: true,
    doNotContactReason: 'Write to the office only',
  })
})
