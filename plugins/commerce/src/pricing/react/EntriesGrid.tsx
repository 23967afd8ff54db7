'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useCallback, useEffect, useState } from 'react'

import { ArticleSearch } from './ArticleSearch.tsx'
import { newEntry, type Article, type Entry } from './entryDraft.ts'
import { EntryRow } from './EntryRow.tsx'
import { ImportPrices } from './ImportPrices.tsx'

type Props = {
  readonly api: string
  readonly list: string
  readonly canWrite: boolean
  /** Of the list's amounts. */
  readonly currency: string
  readonly usualCurrency: string
}

type Page = {
  readonly docs: readonly (Entry & { readonly id: string })[]
  readonly totalDocs: number
  readonly totalPages: number
}

/** An article that waits for its price. */
type Added = { readonly key: string; readonly entry: Entry }

const PER_PAGE = 50
const PATIENCE_MS = 250

/** A list's prices, searched and page by page; each is kept as soon as it is written. */
export const EntriesGrid = ({ api, list, canWrite, currency, usualCurrency }: Props) => {
  const address = `${api}/pricing/lists/${list}/entries`
  const [shown, setShown] = useState<Page | null>(null)
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const [wanted, setWanted] = useState<Article | null>(null)
  const [added, setAdded] = useState<readonly Added[]>([])
  const [round, setRound] = useState(0)
  const [searches, setSearches] = useState(0)
  const reload = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    const abort = new AbortController()
    const timer = setTimeout(() => {
      const query = `q=${encodeURIComponent(q)}&page=${page}&limit=${PER_PAGE}`
      fetch(`${address}?${query}`, { credentials: 'include', signal: abort.signal })
        .then(async (answer) => (answer.ok ? ((await answer.json()) as Page) : null))
        .then((found) => found && setShown(found))
        .catch(() => undefined)
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [address, page, q, round])

  const write = async (change: object): Promise<boolean> => {
    try {
      await callPanel(address, change)
      reload()
      return true
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      return false
    }
  }
  const add = (isForAll: boolean) => {
    if (!wanted) return
    setAdded([{ key: String(searches), entry: newEntry(wanted, isForAll) }, ...added])
    // Shows what it costs in this list already.
    setQ(wanted.title)
    setPage(1)
    setWanted(null)
    setSearches(searches + 1)
  }
  const forget = (key: string) => setAdded((all) => all.filter((one) => one.key !== key))
  const docs = shown?.docs ?? []
  return (
    <>
      {canWrite && (
        <div className="souk-prices__bar">
          <ArticleSearch
            api={api}
            chosen={wanted}
            key={searches}
            label="Give an article a price"
            onChoose={setWanted}
          />
          <Button
            buttonStyle="secondary"
            disabled={!wanted}
            margin={false}
            onClick={() => add(false)}
            type="button"
          >
            Add
          </Button>
          {wanted?.choice && (
            <Button buttonStyle="secondary" margin={false} onClick={() => add(true)} type="button">
              Add all of its variants
            </Button>
          )}
          <ImportPrices address={`${address}/import`} done={reload} />
        </div>
      )}
      {shown && shown.totalDocs === 0 && q === '' && added.length === 0 ? (
        <p className="souk-muted">
          No article has a price of its own here. Only the percentage above counts, if there is one.
        </p>
      ) : (
        <>
          <label>
            Find in this list
            <input
              autoComplete="off"
              onChange={({ target }) => {
                setQ(target.value)
                setPage(1)
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') event.preventDefault()
              }}
              placeholder="Title or SKU"
              type="search"
              value={q}
            />
          </label>
          <div className="souk-prices__table">
            <table>
              <thead>
                <tr>
                  <th scope="col">Article</th>
                  <th scope="col">Usual ({usualCurrency})</th>
                  <th scope="col">From pieces</th>
                  <th scope="col">Price ({currency})</th>
                  <th scope="col">or % off</th>
                  <th aria-label="Remove" />
                </tr>
              </thead>
              <tbody>
                {added.map(({ key, entry }) => (
                  <EntryRow
                    canWrite={canWrite}
                    currency={currency}
                    entry={entry}
                    key={key}
                    remove={() => forget(key)}
                    usualCurrency={usualCurrency}
                    write={async (change) => {
                      const done = await write(change)
                      if (done) forget(key)
                      return done
                    }}
                  />
                ))}
                {docs.map((entry) => (
                  <EntryRow
                    canWrite={canWrite}
                    currency={currency}
                    entry={entry}
                    key={entry.id}
                    remove={() => void write({ remove: [entry.id] })}
                    usualCurrency={usualCurrency}
                    write={write}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {shown && shown.totalPages > 1 && (
        <div className="souk-prices__pages">
          <Button
            buttonStyle="secondary"
            disabled={page === 1}
            margin={false}
            onClick={() => setPage(page - 1)}
            type="button"
          >
            Before
          </Button>
          <span>
            Page {page} of {shown.totalPages}, {shown.totalDocs} prices
          </span>
          <Button
            buttonStyle="secondary"
            disabled={page >= shown.totalPages}
            margin={false}
            onClick={() => setPage(page + 1)}
            type="button"
          >
            Next
          </Button>
        </div>
      )}
    </>
  )
}
