'use client'

import type { Tally } from './shownImport.ts'

export type Show = 'create' | 'change' | 'same' | 'refuse' | 'warning' | undefined

type Props = {
  readonly tally: Tally
  readonly warnings: number
  readonly isOver: boolean
  readonly show: Show
  readonly setShow: (show: Show) => void
}

/** How many of each; pressed, the lines below are those alone. */
export const Tallies = ({ tally, warnings, isOver, show, setShow }: Props) => {
  const all = [
    { name: 'create', count: tally.create, words: isOver ? 'added' : 'new' },
    { name: 'change', count: tally.change, words: isOver ? 'changed' : 'to be changed' },
    { name: 'same', count: tally.same, words: 'unchanged' },
    { name: 'refuse', count: tally.refuse, words: 'with errors' },
    { name: 'warning', count: warnings, words: 'with a warning' },
  ] as const
  return (
    <fieldset aria-label="Show only" className="souk-tallies">
      {all.map(({ name, count, words }) => (
        <button
          aria-pressed={show === name}
          className={`souk-tally ${name === 'refuse' && count > 0 ? 'souk-tally--bad' : ''}`}
          key={name}
          onClick={() => setShow(show === name ? undefined : name)}
          type="button"
        >
          <b>{count}</b>
          {words}
        </button>
      ))}
    </fieldset>
  )
}
