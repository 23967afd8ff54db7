'use client'

import { useTranslation } from '@payloadcms/ui'
import { callPanel, PanelStyle, Pill } from '@souk/kernel/panel'
import { formatMoney } from '@souk/kernel/domain'
import { useState, type SyntheticEvent } from 'react'

import { ArticleSearch } from './ArticleSearch.tsx'
import type { Article } from './entryDraft.ts'
import { PricesStyle } from './PricesStyle.tsx'

type Props = {
  readonly api: string
  readonly currencies: readonly string[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
}

type Answer = {
  readonly title: string
  readonly currency: string
  readonly price: number | null
  readonly compareAtPrice: number | null
  readonly why: readonly {
    readonly text: string
    readonly isChosen: boolean
    readonly priceList: { readonly id: string; readonly title: string } | null
  }[]
}

/** Asks what somebody would pay for an article, and says why. */
export const TryPriceForm = ({ api, currencies, groups }: Props) => {
  const [article, setArticle] = useState<Article | null>(null)
  const [answer, setAnswer] = useState<Answer | string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!article) return
    const form = new FormData(event.currentTarget)
    const text = (name: string): string => {
      const value = form.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const at = text('at')
    setBusy(true)
    try {
      setAnswer(
        await callPanel<Answer>(`${api}/pricing/explain`, {
          variant: article.variant,
          groups: text('group') ? [text('group')] : [],
          currency: text('currency'),
          quantity: Number(text('quantity')) || 1,
          at: at ? new Date(at).toISOString() : null,
        }),
      )
    } catch (error) {
      setAnswer(error instanceof Error ? error.message : 'That did not work. Please try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <details className="souk-card souk-prices">
      <PanelStyle />
      <PricesStyle />
      <summary>Try a price</summary>
      <form className="souk-prices__form" onSubmit={(event) => void ask(event)}>
        <ArticleSearch api={api} chosen={article} label="Article" onChoose={setArticle} />
        <label>
          Customer
          <select name="group">
            <option value="">Anybody</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Currency
          <select name="currency">
            {currencies.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </select>
        </label>
        <label>
          Pieces
          <input autoComplete="off" defaultValue="1" inputMode="numeric" name="quantity" />
        </label>
        <label>
          When (empty: now)
          <input name="at" type="datetime-local" />
        </label>
        <button className="souk-prices__do" disabled={isBusy || !article} type="submit">
          {isBusy ? 'Looking …' : 'Show the price'}
        </button>
      </form>
      <div aria-live="polite">
        {typeof answer === 'string' && <p>{answer}</p>}
        {answer && typeof answer === 'object' && <Explained answer={answer} />}
      </div>
    </details>
  )
}

const Explained = ({ answer }: { answer: Answer }) => {
  const { i18n } = useTranslation()
  const { title, currency, price, compareAtPrice, why } = answer
  const money = (amount: number) => formatMoney({ amount, currency }, i18n.language)
  return (
    <>
      <p className="souk-prices__answer">
        <strong>{title}</strong>{' '}
        {price === null ? (
          `is not sold in ${currency}.`
        ) : (
          <>
            costs <strong className="souk-amount">{money(price)}</strong>
            {compareAtPrice !== null && (
              <>
                {' '}
                instead of <s className="souk-amount">{money(compareAtPrice)}</s>
              </>
            )}{' '}
            each.
          </>
        )}
      </p>
      <ul className="souk-bare">
        {why.map(({ text, isChosen, priceList }) => (
          <li key={priceList?.id ?? ''}>
            <Pill tone={isChosen ? 'good' : 'quiet'}>{isChosen ? 'Counts' : 'Does not'}</Pill>
            <span>
              <strong>{priceList?.title ?? 'Without a list'}</strong>
              <span className="souk-muted souk-prices__why">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
