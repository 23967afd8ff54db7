import { NotFoundNotice } from '@/storefront/shop/Notices.tsx'

const NotFound = () => <NotFoundNotice />

export default NotFound
