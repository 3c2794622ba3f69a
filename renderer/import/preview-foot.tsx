import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { StatusBar } from '../ui/page.tsx'

export interface PreviewFootProps {
  readonly problem: string | null
  /** Nothing would change. */
  readonly isEmpty: boolean
  /** That there is nothing to do, or that it can be undone. */
  readonly hint: string
  readonly backLabel: string
  readonly onBack: () => void
  readonly commitLabel: string
  readonly onCommit: () => void
  /** On arriving: after the work that led here, what it began with is gone. */
  readonly takesFocus?: boolean
}

/** Below what an import would do: back to its files, or do it. */
export function PreviewFoot(props: PreviewFootProps) {
  const { problem, isEmpty, hint, backLabel, onBack, commitLabel, onCommit, takesFocus = false } = props
  return (
    <>
      {problem !== null && (
        <Banner tone="danger" isAlert>
          <p>{problem}</p>
        </Banner>
      )}
      <StatusBar
        end={
          <>
            <span>{hint}</span>
            <Button
              variant="primary"
              isDisabled={isEmpty}
              autoFocus={takesFocus && !isEmpty}
              onPress={onCommit}
            >
              {commitLabel}
            </Button>
          </>
        }
      >
        <Button icon="arrow-left" autoFocus={takesFocus && isEmpty} onPress={onBack}>
          {backLabel}
        </Button>
      </StatusBar>
    </>
  )
}
