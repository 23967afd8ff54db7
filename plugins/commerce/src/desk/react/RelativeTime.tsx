'use client'

import { useEffect, useState } from 'react'

type Props = { readonly at: string; readonly title: string; readonly language: string }

const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** “3 hours ago”, “in 5 days”, and the date for what is further away than a month. The server, who has another now, says the date. */
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
  const distance = Math.abs(age)
  if (distance > 30 * 24 * 60 * MINUTE) return null
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const fitting = UNITS.find(([, length]) => distance >= length)
  if (!fitting) return age < 0 ? 'in a moment' : 'just now'
  const [unit, length] = fitting
  return format.format(-Math.sign(age) * Math.floor(distance / length), unit)
}
