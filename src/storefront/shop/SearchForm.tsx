import { Search } from '../ui/icons.tsx'
import type { ShopPage } from './openPage.ts'
import { SearchField } from './SearchField.tsx'

type Props = { page: ShopPage; id: string; className?: string; query?: string | undefined }

export const SearchForm = ({ page: { shop, routes, t }, id, className, query }: Props) => (
  <search className={className}>
    <form action={routes.products} className="relative">
      <label htmlFor={id} className="sr-only">
        {t('shell.searchLabel')}
      </label>
      <SearchField
        id={id}
        suggestions={`/api/tenant/${shop.slug}/store/suggestions`}
        suggestionsLabel={t('shell.suggestions')}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        name="q"
        defaultValue={query}
        maxLength={200}
        placeholder={t('shell.searchPlaceholder')}
        className="min-h-11 w-full rounded-shop border border-field bg-background pr-12 pl-4 placeholder:text-quiet hover:border-foreground"
      />
      <button
        type="submit"
        aria-label={t('shell.search')}
        className="absolute inset-y-0 right-0 grid w-11 cursor-pointer place-items-center"
      >
        <Search className="size-5" />
      </button>
    </form>
  </search>
)
