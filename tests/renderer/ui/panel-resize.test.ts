import { describe, expect, it } from 'vitest'
import { clampPanel, panelLimits, widthAfterKey } from '../../../renderer/ui/panel-resize.ts'

describe('the edge of a panel', () => {
  it('moves with the arrows, the way the line of writing runs', () => {
    expect(widthAfterKey('ArrowLeft', 336, false)).toBe(352)
    expect(widthAfterKey('ArrowRight', 336, false)).toBe(320)
    expect(widthAfterKey('ArrowLeft', 336, true)).toBe(320)
    expect(widthAfterKey('Tab', 336, false)).toBeUndefined()
  })

  it('stays within its limits', () => {
    expect(clampPanel(10)).toBe(panelLimits.min)
    expect(clampPanel(5000)).toBe(panelLimits.max)
    expect(widthAfterKey('Home', 336, false)).toBe(panelLimits.max)
    expect(widthAfterKey('End', 336, false)).toBe(panelLimits.min)
  })
})
