'use client'

import {
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentProps,
  type KeyboardEvent,
} from 'react'

import { classNames } from '../ui/classNames.ts'
import { useSuggestions } from './useSuggestions.ts'

type Props = Omit<
  ComponentProps<'input'>,
  'list' | 'role' | 'onChange' | 'onKeyDown' | 'onBlur'
> & {
  id: string
  /** Where to ask how words go on. */
  suggestions: string
  /** What the list of words is called. */
  suggestionsLabel: string
}

const NONE = -1

/**
 * A field whose words the shop may finish or put right, after the pattern of WAI-ARIA for editable
 * comboboxes: up and down walk through the list, Enter takes a word and searches, Escape puts the
 * list away. A plain field without scripts.
 */
export const SearchField = ({ suggestions, suggestionsLabel, id, ...input }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const hasScripts = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(NONE)
  const words = useSuggestions(suggestions, typed)
  const isShown = isOpen && words.length > 0
  const chosen = isShown ? words[active] : undefined

  const show = (open: boolean) => {
    setOpen(open)
    setActive(NONE)
  }
  const take = (word: string) => {
    if (!field.current) return
    field.current.value = word
    show(false)
    field.current.form?.requestSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to whoever composes a letter of many keys.
    if (event.nativeEvent.isComposing) return
    const step = STEPS[event.key]
    if (step !== undefined && words.length > 0) {
      event.preventDefault()
      setOpen(true)
      // One place more than there are words: the field itself.
      const places = words.length + 1
      setActive((at) => (((isShown ? at : NONE) + 1 + step + places) % places) - 1)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      take(chosen)
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      show(false)
    }
  }

  return (
    <>
      <input
        {...input}
        {...(hasScripts && {
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isShown,
          'aria-controls': `${id}-words`,
          'aria-activedescendant': chosen === undefined ? undefined : `${id}-word-${active}`,
        })}
        ref={field}
        id={id}
        autoComplete="off"
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          show(true)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => show(false)}
      />
      <div
        id={`${id}-words`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no element shows what a field was not asked for
        role="listbox"
        aria-label={suggestionsLabel}
        hidden={!isShown}
        className="absolute top-full right-0 left-0 z-40 mt-1 max-h-80 overflow-y-auto rounded-shop border border-line bg-background py-1 shadow-xl"
      >
        {words.map((word, place) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- focus and keys are the field's
          <div
            key={word}
            id={`${id}-word-${place}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- goes with the list
            role="option"
            aria-selected={place === active}
            // Pressing must not take the focus out of the field, which would put the list away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(word)}
            className={classNames(
              'flex min-h-11 cursor-pointer items-center px-4 hover:bg-muted',
              place === active && 'bg-muted',
            )}
          >
            {word}
          </div>
        ))}
      </div>
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const neverChanges = () => () => undefined
