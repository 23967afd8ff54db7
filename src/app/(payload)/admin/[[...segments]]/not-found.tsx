/* Written as Payload generates it. */
import config from '@payload-config'
import { generatePageMetadata, NotFoundPage } from '@payloadcms/next/views'
import type { Metadata } from 'next'

import { importMap } from '../importMap.js'

type Args = {
  params: Promise<{ segments?: string[] }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Next says what may be absent, as the segments at `/admin`; Payload's types do not. */
const known = ({ params, searchParams }: Args) => ({
  params: params as Promise<{ segments: string[] }>,
  searchParams: searchParams as Promise<Record<string, string | string[]>>,
})

export const generateMetadata = (args: Args): Promise<Metadata> =>
  generatePageMetadata({ config, ...known(args) })

const NotFound = (args: Args) =>
  NotFoundPage({ config, importMap, ...known(args) })

export default NotFound
