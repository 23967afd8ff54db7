'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { callPanel, PanelRefusal } from '@souk/kernel/panel'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { MatrixView } from '../../domain/index.ts'
import { afterSaving, gridOf, readAnew, type Grid } from './grid.ts'
import { hasProblems, withProblems, written } from './written.ts'

export type Matrix = ReturnType<typeof useMatrix>

type Items = Parameters<typeof withProblems>[1]['items']

/** The table as it was read, with what was typed since; and its saving, all of it in one request. */
export const useMatrix = (address: string | null) => {
  const [grid, setGrid] = useState<Grid | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const attempt = useRef<{ key: string; body: string } | null>(null)
  const { lastUpdateTime } = useDocumentInfo()

  const reload = useCallback(
    (): Promise<void> =>
      address === null
        ? Promise.resolve()
        : read(address).then(
            (view) => {
              setFailure(null)
              setGrid((before) => (before ? readAnew(before, view) : gridOf(view)))
            },
            (error: unknown) => setFailure(textOf(error)),
          ),
    [address],
  )
  // The options it is made of are those of the form, which somebody has just saved.
  useEffect(() => {
    reload().catch(() => undefined)
  }, [reload, lastUpdateTime])

  const discard = async () => {
    setRefusal(null)
    if (address === null) return
    try {
      setGrid(gridOf(await read(address)))
    } catch (error) {
      setRefusal(textOf(error))
    }
  }

  /** @returns how many rows were saved; null when none were */
  const save = async (): Promise<number | null> => {
    if (grid === null || address === null || isSaving) return null
    const { rows, keys, grid: looked } = written(grid)
    setGrid(looked)
    if (hasProblems(looked)) {
      setRefusal('Nothing was saved yet: some cells need your attention.')
      return null
    }
    const body = JSON.stringify(rows)
    // The same rows after a failed attempt are the same wish again.
    if (attempt.current?.body !== body) attempt.current = { key: newKey(), body }
    setSaving(true)
    setRefusal(null)
    try {
      const view = await callPanel<MatrixView>(address, { rows }, attempt.current.key)
      setGrid((now) => (now ? afterSaving(now, { sent: looked, view }) : gridOf(view)))
      attempt.current = null
      return rows.length
    } catch (error) {
      const { items } = error instanceof PanelRefusal ? error.data : {}
      // A refusal is kept with its key; what was put right meanwhile elsewhere deserves a new look.
      if (error instanceof PanelRefusal && 'code' in error.data) attempt.current = null
      if (Array.isArray(items))
        setGrid((now) => withProblems(now ?? looked, { keys, items: items as Items }))
      setRefusal(textOf(error))
      return null
    } finally {
      setSaving(false)
    }
  }
  return { grid, setGrid, failure, refusal, isSaving, reload, discard, save }
}

const read = async (address: string): Promise<MatrixView> => {
  const answer = await fetch(address, { credentials: 'include' })
  if (!answer.ok) throw new Error('The variants could not be read.')
  return (await answer.json()) as MatrixView
}

const textOf = (error: unknown): string =>
  error instanceof PanelRefusal ? error.message : 'The variants could not be read.'

/** `crypto.randomUUID` is missing where the panel is served without TLS on a network's own name. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
