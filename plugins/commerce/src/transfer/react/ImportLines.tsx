'use client'

import { Button, Link } from '@payloadcms/ui'
import { Pill, type Tone } from '@souk/kernel/panel'
import { useEffect, useState } from 'react'

import type { Kind } from '../domain/index.ts'
import type { Show } from './Tallies.tsx'

type Outcome = 'create' | 'change' | 'same' | 'refuse'

type Line = {
  readonly id: string
  readonly line: number
  readonly title: string
  readonly handle: string
  readonly plan: Outcome | null
  readonly outcome: Outcome | null
  readonly document: string | null
  readonly changes: readonly { readonly what: string; readonly from: string; readonly to: string }[]
  readonly notes: readonly {
    readonly line: number
    readonly level: 'error' | 'warning' | 'note'
    readonly message: string
  }[]
}

type Page = {
  readonly docs: readonly Line[]
  readonly totalDocs: number
  readonly totalPages: number
}

type Props = {
  readonly address: string
  readonly documents: string
  readonly kind: Kind
  readonly show: Show
}

/** The report line by line: what a thing of the file is, and what is to be said of it. */
export const ImportLines = ({ address, documents, kind, show }: Props) => {
  const [q, setQ] = useState('')
  const [at, setAt] = useState({ show, page: 1 })
  const [found, setFound] = useState<Page>()
  const page = at.show === show ? at.page : 1

  useEffect(() => {
    const query = new URLSearchParams({
      page: String(page),
      ...(show && { show }),
      ...(q && { q }),
    })
    const asked = new AbortController()
    const timer = setTimeout(() => {
      void fetch(`${address}/rows?${query}`, { credentials: 'include', signal: asked.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<Page>) : null))
        .then((next) => next && setFound(next))
        .catch(() => null)
    }, 150)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [address, page, q, show])

  return (
    <section className="souk-card" style={{ marginTop: 16 }}>
      <div className="souk-card__head">
        <h2>Line by line</h2>
        <input
          aria-label="Search by title"
          onChange={({ target }) => setQ(target.value)}
          placeholder="Search by title"
          style={{ maxWidth: 260 }}
          type="search"
          value={q}
        />
      </div>
      {found?.docs.length === 0 && <p className="souk-muted">Nothing of this kind.</p>}
      <ol className="souk-lines">
        {found?.docs.map((line) => (
          <OneLine documents={documents} key={line.id} kind={kind} line={line} />
        ))}
      </ol>
      {found && found.totalPages > 1 && (
        <div className="souk-pages">
          <Button
            buttonStyle="secondary"
            disabled={page === 1}
            onClick={() => setAt({ show, page: page - 1 })}
          >
            Back
          </Button>
          <span className="souk-muted">
            Page {page} of {found.totalPages}
          </span>
          <Button
            buttonStyle="secondary"
            disabled={page >= found.totalPages}
            onClick={() => setAt({ show, page: page + 1 })}
          >
            Next
          </Button>
        </div>
      )}
    </section>
  )
}

const WORDS: Readonly<Record<Outcome, { words: string; done: string; tone: Tone }>> = {
  create: { words: 'New', done: 'Added', tone: 'good' },
  change: { words: 'Changes', done: 'Changed', tone: 'calm' },
  same: { words: 'Unchanged', done: 'Unchanged', tone: 'quiet' },
  refuse: { words: 'Error', done: 'Left out', tone: 'bad' },
}

type LineProps = { readonly line: Line; readonly documents: string; readonly kind: Kind }

const OneLine = ({ line, documents, kind }: LineProps) => {
  const { plan, outcome, document, title, changes, notes } = line
  const word = outcome ?? plan
  const shown = word ? WORDS[word] : null
  const page = pages[kind]
  return (
    <li>
      <span className="souk-muted souk-small souk-lines__line">Line {line.line}</span>
      {document && page ? (
        <Link href={`${documents}/${page}/${document}`}>{title}</Link>
      ) : (
        <span>{title}</span>
      )}
      {shown && <Pill tone={shown.tone}>{outcome ? shown.done : shown.words}</Pill>}
      {changes.map(({ what, from, to }, at) => (
        <p className="souk-lines__words" key={`${what}${at}`}>
          {what}: {from && <s>{from}</s>} {to || 'emptied'}
        </p>
      ))}
      {notes.map(({ level, message, line: own }, at) => (
        <p className={`souk-lines__words souk-lines__words--${level}`} key={`${message}${at}`}>
          {own === line.line ? '' : `Line ${own}: `}
          {message}
        </p>
      ))}
    </li>
  )
}

/** Where what came in is shown in the panel. */
const pages: Readonly<Partial<Record<Kind, string>>> = {
  products: 'products',
  collections: 'product-collections',
  extras: 'extras',
  priceLists: 'price-lists',
  stock: 'variants',
  customers: 'customers',
  orders: 'past-orders',
  discounts: 'promotions',
  redirects: 'redirects',
}
