'use client'

import { Button } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState, type SyntheticEvent } from 'react'

import {
  exportable,
  formatNames,
  kindNames,
  type FileKind,
  type Format,
  type Kind,
} from '../domain/index.ts'

type Props = { readonly address: string; readonly pages: string }

const kinds = Object.keys(exportable) as Kind[]

/** What a file of another shop has no room for. */
const hints: Readonly<Record<string, string>> = {
  'customers shopify': 'Shopify’s file has one address of each customer.',
  'customers woocommerce': 'WooCommerce keeps two addresses of each customer, and no groups.',
  'stock souk':
    'To count with it, change “on_hand” alone: a line on which it says what “on_hand_before” says changes nothing.',
  'stock shopify': 'How many are held is written only for articles that lie in one place.',
  'discounts shopify':
    'Codes with conditions that a price rule cannot hold are over there, and say why. Discounts without a code, or with many, are left out.',
  'discounts woocommerce':
    'Codes with conditions that a coupon cannot hold come as drafts that say why. Discounts without a code, or with many, are left out.',
}

const fileNames: Readonly<Record<FileKind, string>> = {
  csv: 'CSV (Excel, Numbers, Sheets)',
  json: 'JSON (for programs)',
}

/** Has a file written and leads to where it can be downloaded. */
export const ExportForm = ({ address, pages }: Props) => {
  const router = useRouter()
  const [kind, setKind] = useState<Kind>('products')
  const [format, setFormat] = useState<Format>('souk')
  const [file, setFile] = useState<FileKind>('csv')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const formats = Object.keys(exportable[kind]) as Format[]
  const chosen = formats.includes(format) ? format : 'souk'
  const files = exportable[kind][chosen] ?? []
  const chosenFile = files.find((one) => one === file) ?? files[0] ?? 'csv'
  const hint = hints[`${kind} ${chosen}`]
  const write = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem('')
    try {
      const { id } = await callPanel<{ id: string }>(address, {
        kind,
        format: chosen,
        file: chosenFile,
      })
      router.push(`${pages}/${id}`)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }
  return (
    <section className="souk-card" style={{ margin: '8px 0 20px' }}>
      <h2>Write a file</h2>
      <form className="souk-form" onSubmit={(event) => void write(event)}>
        <label>
          What
          <select onChange={({ target }) => setKind(target.value as Kind)} value={kind}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {kindNames[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          For
          <select onChange={({ target }) => setFormat(target.value as Format)} value={chosen}>
            {formats.map((one) => (
              <option key={one} value={one}>
                {one === 'souk' ? 'Souk, or a spreadsheet' : formatNames[one]}
              </option>
            ))}
          </select>
        </label>
        <label>
          As
          <select onChange={({ target }) => setFile(target.value as FileKind)} value={chosenFile}>
            {files.map((one) => (
              <option key={one} value={one}>
                {fileNames[one]}
              </option>
            ))}
          </select>
        </label>
        <Button disabled={isBusy} margin={false} type="submit">
          {isBusy ? 'One moment …' : 'Export'}
        </Button>
      </form>
      <div aria-live="polite">
        {hint && <p>{hint}</p>}
        {problem && <p className="souk-note souk-note--bad">{problem}</p>}
      </div>
    </section>
  )
}
