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
  | { readonly kind: 'written'; readonly line: ShownLine }
  | { readonly kind: 'refused'; readonly entry: Entry; readonly message: string }

const AGAIN_MS = 2_000

/**
 * Saves what is entered, one after the other. Where the shop cannot be reached it is tried again with
 * the same key until it can, so that a scan in a cellar is neither lost nor counted twice.
 *
 * @returns `enter`, and how many wait to be saved
 */
export const useEntries = (address: string, tell: (told: Told) => void) => {
  const queue = useRef<Waiting[]>([])
  const isSending = useRef(false)
  const isGone = useRef(false)
  const [waiting, setWaiting] = useState(0)
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

  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    for (let next = queue.current[0]; next && !isGone.current; next = queue.current[0]) {
      const told = await write(address, next)
      if (told === 'again') {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
        continue
      }
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
  return { enter, waiting }
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
      : { kind: 'refused', entry, message: 'That did not work.' }
  } catch (error) {
    // What the shop itself refuses has a code; what did not reach it, or stumbled there, is tried again.
    if (error instanceof PanelRefusal && typeof error.data['code'] === 'string') {
      const { code } = error.data
      if (code === 'idempotency_in_progress' || code === 'conflict') return 'again'
      return { kind: 'refused', entry, message: error.message }
    }
    return 'again'
  }
}
