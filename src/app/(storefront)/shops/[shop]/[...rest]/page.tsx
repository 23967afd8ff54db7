import { notFound } from 'next/navigation'

/** Any other address below a shop: said to be missing inside the shop's own walls. */
const Page = () => notFound()

export default Page
