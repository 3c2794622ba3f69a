import type { ReactElement } from 'react'

/** Status shapes on a 12-px grid. Each has its own outline, so that it reads without colour. */
export const shapeGlyphs = {
  diamond: (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" stroke="none" />
    </>
  ),
  triangle: (
    <>
      <path d="M6 1.5 11 10.5H1z" fill="currentColor" stroke="none" />
    </>
  ),
  disc: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="currentColor" stroke="none" />
    </>
  ),
  ring: (
    <>
      <circle cx="6" cy="6" r="4.2" strokeWidth="1.4" strokeDasharray="2 1.8" />
    </>
  ),
  bars: (
    <>
      <path d="M4 2.5v7M8 2.5v7" strokeWidth="2" />
    </>
  ),
  plus: (
    <>
      <path d="M6 1.8v8.4M1.8 6h8.4" strokeWidth="2" />
    </>
  ),
  pencil: (
    <>
      <path d="M2 10h8M2.5 7.5 8 2l1.8 1.8-5.3 5.3" strokeWidth="1.4" />
    </>
  ),
  minus: (
    <>
      <path d="M2 6h8" strokeWidth="2" />
    </>
  ),
  question: (
    <>
      <path d="M4 4.2C4 3 4.9 2.2 6 2.2s2 .8 2 1.9c0 1.5-2 1.6-2 3.1M6 9.7v.1" strokeWidth="1.7" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactElement>>
