'use client'

import { useEffect, useId, useState } from 'react'

import type { Article } from './entryDraft.ts'

type Props = {
  readonly api: string
  readonly label: string
  /** Shown in the field; null: nothing is chosen. */
  readonly chosen: Article | null
  readonly onChoose: (article: Article | null) => void
}

const PATIENCE_MS = 200

/** Finds an article by a part of its title or SKU. */
export const ArticleSearch = ({ api, label, chosen, onChoose }: Props) => {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly Article[]>([])
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return undefined
    const abort = new AbortController()
    const timer = setTimeout(() => {
      void lookUp(`${api}/pricing/articles?q=${encodeURIComponent(typed)}`, abort.signal).then(
        (docs) => docs && setFound(docs),
      )
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [api, isOpen, typed])
  const choose = (article: Article) => {
    onChoose(article)
    setTyped(nameOf(article))
    setOpen(false)
  }
  return (
    <div className="souk-prices__search">
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        id={id}
        onBlur={({ relatedTarget }) => {
          if (!relatedTarget?.closest('.souk-prices__found')) setOpen(false)
        }}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
          if (chosen) onChoose(null)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false)
          if (event.key !== 'Enter' || !isOpen) return
          event.preventDefault()
          const [first] = found
          if (first) choose(first)
        }}
        placeholder="Title or SKU"
        value={typed}
      />
      {isOpen && found.length > 0 && (
        <div className="souk-prices__found">
          {found.map((article) => (
            <button
              key={article.variant}
              onClick={() => choose(article)}
              // The field would lose the focus, and the list be gone before the click.
              onMouseDown={(event) => event.preventDefault()}
              type="button"
            >
              {nameOf(article)} <span className="souk-muted souk-small">{article.sku}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const nameOf = ({ title, choice }: Pick<Article, 'title' | 'choice'>): string =>
  choice ? `${title}, ${choice}` : title

const lookUp = async (address: string, signal: AbortSignal): Promise<Article[] | null> => {
  try {
    const answer = await fetch(address, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as { docs: Article[] }).docs : null
  } catch {
    return null
  }
}
