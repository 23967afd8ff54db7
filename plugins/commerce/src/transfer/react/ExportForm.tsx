'use client'

import { Button } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState, type SyntheticEvent } from 'react'

import { exportable, formatNames, kindNames, type Format, type Kind } from '../domain/index.ts'

type Props = { readonly address: string; readonly pages: string }

const kinds = Object.keys(exportable) as Kind[]

/** Has a file written and leads to where it can be downloaded. */
export const ExportForm = ({ address, pages }: Props) => {
  const router = useRouter()
  const [kind, setKind] = useState<Kind>('products')
  const [format, setFormat] = useState<Format>('souk')
  const [file, setFile] = useState('csv')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const formats = exportable[kind] ?? []
  const chosen = formats.includes(format) ? format : 'souk'
  const hasJson = chosen === 'souk' || kind === 'products'
  const isJson = file === 'json' && hasJson
  const write = async (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem('')
    try {
      const { id } = await callPanel<{ id: string }>(address, {
        kind,
        format: chosen,
        file: isJson ? 'json' : 'csv',
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
        {hasJson && (
          <label>
            As
            <select onChange={({ target }) => setFile(target.value)} value={file}>
              <option value="csv">CSV (Excel, Numbers, Sheets)</option>
              <option value="json">JSON (for programs)</option>
            </select>
          </label>
        )}
        <Button disabled={isBusy} margin={false} type="submit">
          {isBusy ? 'One moment …' : 'Export'}
        </Button>
      </form>
      <div aria-live="polite">
        {problem && <p className="souk-note souk-note--bad">{problem}</p>}
      </div>
    </section>
  )
}
