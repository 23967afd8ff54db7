import type { ReactNode } from 'react'

import { PanelStyle } from './PanelStyle.tsx'

/** What a state means for who looks at it: nothing to do, done, do something, or trouble. */
export type Tone = 'quiet' | 'calm' | 'good' | 'open' | 'bad'

export const Pill = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <>
    <PanelStyle />
    <span className={`souk-pill souk-pill--${tone}`}>{children}</span>
  </>
)
