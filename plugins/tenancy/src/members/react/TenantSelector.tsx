'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useState, type ChangeEvent } from 'react'

import { chooseTenant } from './chooseTenant.ts'

type Choice = { readonly id: string; readonly name: string; readonly slug: string }
type Answer = {
  readonly docs: readonly Choice[]
  readonly active: Choice | null
  readonly isOperator?: boolean
}

/**
 * In which shop one works. Asks for a screenful of shops, and for those that match what is typed:
 * an operator may have thousands. Somebody with one shop is told its name.
 */
export const TenantSelector = () => {
  const { user } = useAuth()
  const { config } = useConfig()
  const router = useRouter()
  const id = useId()
  const [search, setSearch] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const person = user?.id

  useEffect(() => {
    if (!person) return
    const asked = new AbortController()
    const timer = setTimeout(() => void ask(), search ? 200 : 0)
    const ask = async () => {
      try {
        const query = new URLSearchParams({ search })
        const response = await fetch(`${config.routes.api}/tenants/choices?${query.toString()}`, {
          credentials: 'include',
          signal: asked.signal,
        })
        if (response.ok) setAnswer((await response.json()) as Answer)
      } catch {
        // Asked again at the next keystroke.
      }
    }
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [config.routes.api, person, search])

  if (!answer) return null
  const { docs, active, isOperator = false } = answer
  const isSearched = search !== '' || docs.length > 10
  if (docs.length === 1 && active && !isSearched && !isOperator) {
    return <p style={{ margin: '0 0 1rem', fontWeight: 600 }}>{active.name}</p>
  }
  const choices = active && !docs.some((one) => one.id === active.id) ? [active, ...docs] : docs
  const choose = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    chooseTenant(target.value || null)
    setAnswer({ ...answer, active: choices.find((one) => one.id === target.value) ?? null })
    router.refresh()
  }
  return (
    <div style={{ margin: '0 0 1rem', width: '100%' }}>
      <label htmlFor={id} style={{ display: 'block', marginBottom: '0.25rem' }}>
        Shop
      </label>
      {isSearched && (
        <input
          aria-label="Find a shop"
          onChange={({ target }) => setSearch(target.value)}
          placeholder="Find a shop …"
          style={{ width: '100%', marginBottom: '0.25rem', padding: '0.4rem' }}
          type="search"
          value={search}
        />
      )}
      <select
        id={id}
        onChange={choose}
        style={{ width: '100%', padding: '0.4rem' }}
        value={active?.id ?? ''}
      >
        <option value="">{isOperator ? 'All of the platform' : 'Choose a shop'}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}
