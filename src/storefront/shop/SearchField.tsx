'use client'

import { useEffect, useState, type ComponentProps } from 'react'

type Props = Omit<ComponentProps<'input'>, 'list' | 'onChange'> & {
  id: string
  /** Where to ask how words go on. */
  suggestions: string
}

const FEWEST_LETTERS = 2
const PAUSE_MS = 150

/** A field whose words the shop may finish, as the browser shows it; a plain one without scripts. */
export const SearchField = ({ suggestions, id, ...input }: Props) => {
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState<readonly string[]>([])
  useEffect(() => {
    if (typed.trim().length < FEWEST_LETTERS) return undefined
    const stop = new AbortController()
    const pause = setTimeout(() => {
      // Whoever hears nothing goes on typing: nothing to tell them.
      askFor(suggestions, typed, stop.signal).then(setWords, () => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [suggestions, typed])
  return (
    <>
      <input
        {...input}
        id={id}
        list={`${id}-words`}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <datalist id={`${id}-words`}>
        {words.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </datalist>
    </>
  )
}

const askFor = async (
  address: string,
  typed: string,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal })
  if (!answer.ok) return []
  return ((await answer.json()) as { words: readonly string[] }).words
}
