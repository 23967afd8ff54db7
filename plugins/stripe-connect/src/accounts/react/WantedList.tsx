import { Pill } from '@souk/kernel/panel'

import type { Requirement } from '../domain/index.ts'

type Props = {
  readonly requirements: readonly Requirement[]
  readonly language: string
  readonly timeZone: string
}

const DUE = {
  now: { label: 'Needed now', tone: 'open' },
  soon: { label: 'Needed soon', tone: 'calm' },
  later: { label: 'Can wait', tone: 'quiet' },
} as const

/** What Stripe still wants from the owner. */
export const WantedList = ({ requirements, language, timeZone }: Props) =>
  requirements.length === 0 ? null : (
    <ul aria-label="What Stripe wants to know" className="souk-bare souk-list">
      {requirements.map(({ what, due, deadline }) => (
        <li key={what}>
          <span>{what}</span>
          <Pill tone={DUE[due].tone}>
            {deadline ? `By ${dayOf(deadline, language, timeZone)}` : DUE[due].label}
          </Pill>
        </li>
      ))}
    </ul>
  )

const dayOf = (moment: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(moment))
