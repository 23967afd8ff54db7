import { connection } from 'next/server'

import { demoShops } from '@/storefront/platform/demoShops.ts'
import { Landing } from '@/storefront/platform/Landing.tsx'

const Page = async () => {
  await connection()
  return <Landing shops={await demoShops()} />
}

export default Page
