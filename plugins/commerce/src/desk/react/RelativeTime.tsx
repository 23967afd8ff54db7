'use client'

import { useEffect, useState } from 'react'

type Props = { readonly at: string; readonly title: string; readonly language: string }

const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** “3 hours ago”, and the date for what is older than a month. The server, who has another now, says the date. */
export const RelativeTime = ({ at, title, language }: Props) => {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(Date.now())
    const first = setTimeout(tick)
    const timer = setInterval(tick, MINUTE)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])
  return (
    <time dateTime={at} title={title}>
      {now === null ? title : (relative(now - Date.parse(at), language) ?? title)}
    </time>
  )
}

const relative = (age: number, language: string): string | null => {
  if (age > 30 * 24 * 60 * MINUTE) return null
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const fitting = UNITS.find(([, length]) => age >= length)
  return fitting ? format.format(-Math.floor(age / fitting[1]), fitting[0]) : 'just now'
}
