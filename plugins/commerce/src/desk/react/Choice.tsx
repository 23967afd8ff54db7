'use client'

import type { ReactNode } from 'react'

type Props<Value extends string> = {
  readonly name: string
  readonly value: Value
  readonly chosen: Value
  readonly choose: (value: Value) => void
  readonly children: ReactNode
}

/** One of several, to be chosen by a click anywhere on it. */
export const Choice = <Value extends string>({
  name,
  value,
  chosen,
  choose,
  children,
}: Props<Value>) => (
  <label className="souk-check">
    <input checked={value === chosen} name={name} onChange={() => choose(value)} type="radio" />
    <span>{children}</span>
  </label>
)
