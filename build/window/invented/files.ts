import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeLegislature } from './legislature.ts'

/** Files that a person would bring along. */
export interface InventedFiles {
  readonly contacts: string
  readonly legislature: string
  readonly mails: string
}

const contacts = `Full Name,Org,E-mail 1,Zip,Last touch,Trust (1-5),Childcare at meetings,Row ID
Maëlys Desrosiers-Kovač,Two Rivers Community Health Network,m.desrosiers@example.org,02141,13/4/2025,4,yes,recA81x
Tomás Ó Raghallaigh,Saint Brannoc’s Parish Outreach,t.raghallaigh@example.org,00917,11/2/2025,2,no,recB02k
Wilhelmina van der Straten-Aberystwyth-Llewellyn,Harbor Youth Choir,w.straten@example.org,04330,12/1/2025,5,yes,recC77p
Sam Bakare,Two Rivers Community Health Network,sam.bakare@example.org,02141,3/4/2025,3,yes,recD13m
ليلى المنصوري,مركز الأمل,layla@example.org,02142,4/4/2025,5,no,recE20q
Олена Ковальчук,,olena@example.org,02143,5/4/2025,,,recF31w
,,,02144,6/4/2025,,,recG42e
Agnieszka Abelard-Thornquist,Saint Brannoc’s Parish Outreach,agnieszka@example.org,02145,7/4/2025,5,yes,recH53r
`

const mail = (from: string, subject: string, text: string): string =>
  [
    'From - Tue Mar 03 14:05:00 2026',
    `From: ${from}`,
    'To: Ruth Okafor <ruth@example.org>',
    'Date: Tue, 3 Mar 2026 14:05:00 -0500',
    `Subject: ${subject}`,
    `Message-ID: <${subject.length}.${from.length}@mail.example.org>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
    '',
  ].join('\n')

const mails = [
  mail(
    'Agnieszka <agnieszka@example.org>',
    'The parishes before the vote',
    'Dear Ruth,\n\nthree parishes will write to Senator Brimdal this week. Could you send the two sentences?\n\nAgnieszka',
  ),
  mail(
    '"Priyadarshini Akkaraju-Venkataraghavan" <priyadarshini.akkaraju-venkataraghavan@two-rivers-community-health.example.org>',
    'The van',
    'Free on Wednesdays, all of March.',
  ),
  mail(
    'Somebody New <new@example.org>',
    'How can I help?',
    'I heard of you at the hearing, and I have a car.',
  ),
].join('')

/** Writes them into `parent`. */
export function writeInventedFiles(parent: string): InventedFiles {
  mkdirSync(parent, { recursive: true })
  const files = {
    contacts: join(parent, 'partners-2025 final (2).csv'),
    mails: join(parent, 'inbox.mbox'),
    legislature: writeLegislature(parent),
  }
  writeFileSync(files.contacts, contacts)
  writeFileSync(files.mails, mails)
  return files
}
