import type { ContactId } from '../../db/domain/contact.ts'
import type { InteractionId } from '../../db/domain/interaction.ts'
import type { MeetingTemplateId } from '../../db/domain/meeting-template.ts'
import { useBeginnings } from '../app/api/new-page.ts'
import { SavedViewRoute } from '../list/parts/saved-view-route.tsx'
import { BriefScreen } from './brief-screen.tsx'
import { DraftsScreen } from './drafts-screen.tsx'
import { MeetingScreen } from './meeting-screen.tsx'
import { MeetingsScreen } from './meetings-screen.tsx'
import { TemplateScreen } from './template-screen.tsx'
import { TemplatesScreen } from './templates-screen.tsx'

/** What is below Meetings: the list, one of them, a draft, templates, and what to read beforehand. */
export function MeetingRoute({ rest: [first, second, third] }: { readonly rest: readonly string[] }) {
  const beginnings = useBeginnings()
  if (first === undefined) return <MeetingsScreen />
  if (first === 'view' && second !== undefined)
    return <SavedViewRoute list="meeting" id={second} screen={<MeetingsScreen />} />
  if (first === 'drafts') return <DraftsScreen />
  if (first === 'templates' && second === undefined) return <TemplatesScreen />
  if (first === 'templates')
    return <TemplateScreen key={second} id={second === 'new' ? null : (second as MeetingTemplateId)} />
  if (first === 'brief') return <BriefScreen id={second as ContactId} />
  if (first === 'new' && second === 'with' && third !== undefined)
    return (
      <MeetingScreen
        key={`with ${third} ${beginnings}`}
        source={{ kind: 'with', contact: third as ContactId }}
      />
    )
  if (first === 'new')
    return (
      <MeetingScreen key={`new ${second ?? ''} ${beginnings}`} source={{ kind: 'new', template: second }} />
    )
  if (first === 'draft') return <MeetingScreen key={second} source={{ kind: 'draft', id: Number(second) }} />
  return <MeetingScreen key={first} source={{ kind: 'meeting', id: first as InteractionId }} />
}
