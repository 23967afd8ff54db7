import { useEffect, useState } from 'react'

const FEWEST_LETTERS = 2
const PAUSE_MS = 150

/** How what is typed may go on, or what it may have meant, as the shop's address for it answers. */
export const useSuggestions = (address: string, typed: string): readonly string[] => {
  const [words, setWords] = useState(NONE)
  const isEnough = typed.trim().length >= FEWEST_LETTERS
  useEffect(() => {
    if (!isEnough) return undefined
    const stop = new AbortController()
    const pause = setTimeout(() => {
      // Whoever hears nothing goes on typing: nothing to tell them.
      askFor(address, typed, stop.signal).then(setWords, () => undefined)
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [address, typed, isEnough])
  return isEnough ? words : NONE
}

const NONE: readonly string[] = []

const askFor = async (
  address: string,
  typed: string,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal })
  if (!answer.ok) return []
  return ((await answer.json()) as { words: readonly string[] }).words
}
