'use client'

import { ErrorNotice } from '@/storefront/shop/Notices.tsx'

const Failed = ({ reset }: { reset: () => void }) => <ErrorNotice retry={reset} />

export default Failed
