'use client'

import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

import { contentOf } from './contentOf.ts'

type Props = { readonly address: string; readonly pages: string }

const MOST_MEGABYTES = 20

/** Takes a file and leads to what it would do; nothing is imported yet. */
export const DropFile = ({ address, pages }: Props) => {
  const router = useRouter()
  const [isOver, setOver] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [withPictures, setPictures] = useState(true)

  const take = async (file: File | undefined) => {
    if (!file || isBusy) return
    setProblem('')
    if (file.size > MOST_MEGABYTES * 1024 * 1024) {
      setProblem(
        `${file.name} has ${Math.ceil(file.size / 1024 / 1024)} MB. ${MOST_MEGABYTES} MB is the most: split it and import the parts.`,
      )
      return
    }
    setBusy(true)
    try {
      const { id } = await callPanel<{ id: string }>(address, {
        filename: file.name,
        content: await contentOf(file),
        pictures: withPictures,
      })
      router.push(`${pages}/${id}`)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  // Wherever on the page it is dropped; without this the browser would open the file itself.
  useEffect(() => {
    const over = (event: globalThis.DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = () => setOver(false)
    const drop = (event: globalThis.DragEvent) => {
      event.preventDefault()
      setOver(false)
      void latest.current(event.dataTransfer?.files[0])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <section aria-label="Import a file" className={`souk-drop ${isOver ? 'souk-drop--over' : ''}`}>
      <h2>{isBusy ? 'Reading your file …' : 'Drop a file here'}</h2>
      <p className="souk-muted">
        Products and orders as Shopify and WooCommerce export them or their APIs give them,
        customers and redirects as Shopify does, or any of these, collections, extras, price lists,
        orders and discounts in our own format: CSV or JSON, up to {MOST_MEGABYTES} MB. We recognise
        whose file it is, and show you what it would do before anything changes.
      </p>
      <input
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        aria-label="File to import"
        onChange={({ target }) => void take(target.files?.[0])}
        disabled={isBusy}
        type="file"
      />
      <label className="souk-drop__check">
        <input
          checked={withPictures}
          onChange={({ target }) => setPictures(target.checked)}
          type="checkbox"
        />
        Fetch the pictures that the file names
      </label>
      <div aria-live="polite">
        {problem && <p className="souk-note souk-note--bad">{problem}</p>}
      </div>
    </section>
  )
}
