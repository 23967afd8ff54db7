'use client'

import { callPanel, PanelRefusal } from '@souk/kernel/panel'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { ShownLine } from './shownCount.ts'

export type Entry = {
  readonly line?: string
  readonly code?: string
  readonly set?: number
  readonly add?: number
  readonly was?: number
}

type Waiting = { readonly entry: Entry; readonly key: string }

export type Told =
  { readonly kind: 'written'; readonly line: ShownLine } | ({ readonly kind: 'refused' } & Refused)

/** What the shop did not write down, by the key of its entry, and why. */
export type Refused = { readonly key: string; readonly message: string }

const AGAIN_MS = 2_000
const MOST_MS = 30_000

/**
 * Saves what is entered, one after the other. Where the shop cannot be reached, or stumbles, it is
 * tried again with the same key until it can, ever more slowly, so that a scan in a cellar is neither
 * lost nor counted twice. Whoever leaves while something waits is asked.
 *
 * @returns `enter`, how many wait to be saved, and whether the first of them is tried again
 */
export const useEntries = (address: string, tell: (told: Told) => void) => {
  const queue = useRef<Waiting[]>([])
  const isSending = useRef(false)
  const isGone = useRef(false)
  const [waiting, setWaiting] = useState(0)
  const [isStuck, setStuck] = useState(false)
  const heard = useRef(tell)
  useEffect(() => {
    heard.current = tell
  })
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  useEffect(() => {
    if (waiting === 0) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [waiting])

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    let pause = AGAIN_MS
    for (let next = queue.current[0]; next && !isGone.current; next = queue.current[0]) {
      const told = await write(address, next)
      if (told === 'again') {
        setStuck(true)
        const wait = pause
        await new Promise((resolve) => setTimeout(resolve, wait))
        pause = Math.min(pause * 2, MOST_MS)
        continue
      }
      pause = AGAIN_MS
      setStuck(false)
      queue.current.shift()
      setWaiting(queue.current.length)
      heard.current(told)
    }
    isSending.current = false
  }, [address])

  const enter = useCallback(
    (entry: Entry) => {
      queue.current.push({ entry, key: crypto.randomUUID() })
      setWaiting(queue.current.length)
      void send()
    },
    [send],
  )
  return { enter, waiting, isStuck }
}

const write = async (address: string, { entry, key }: Waiting): Promise<Told | 'again'> => {
  try {
    const { lines } = await callPanel<{ lines: ShownLine[] }>(
      `${address}/entries`,
      { entries: [entry] },
      key,
    )
    const [line] = lines
    return line
      ? { kind: 'written', line }
      : { kind: 'refused', key, message: 'That did not work.' }
  } catch (error) {
    // What the shop itself refuses has a code; what did not reach it, or stumbled there, is tried again.
    if (error instanceof PanelRefusal && typeof error.data['code'] === 'string' && !passes(error))
      return { kind: 'refused', key, message: error.message }
    return 'again'
  }
}

/** Too much at once, a fault, or a moment's quarrel over the same rows. */
const passes = ({ status, data: { code } }: PanelRefusal): boolean =>
  status === 429 ||
  (status ?? 0) >= 500 ||
  code === 'idempotency_in_progress' ||
  code === 'conflict'
