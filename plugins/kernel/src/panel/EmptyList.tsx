import type { ListViewServerProps } from 'payload'

import type { EmptyWords } from './emptyList.ts'
import { PanelStyle } from './PanelStyle.tsx'

type Props = Pick<ListViewServerProps, 'data' | 'searchParams'> & EmptyWords

/** Said while there is nothing at all; a search that finds nothing is told so by Payload. */
export const EmptyList = ({ data, searchParams, title, text }: Props) =>
  data?.totalDocs !== 0 || isNarrowed(searchParams) ? null : (
    <section className="souk-empty">
      <PanelStyle />
      <h3>{title}</h3>
      <p className="souk-muted souk-lead">{text}</p>
    </section>
  )

/** Whether only a part of the list was asked for. */
const isNarrowed = (asked: ListViewServerProps['searchParams']): boolean =>
  Object.entries(asked ?? {}).some(
    ([name, value]) => /^(search|where)/.test(name) && value !== undefined && value !== '',
  )
